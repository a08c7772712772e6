package dev.statute.session;

import org.apiguardian.api.API;

/** Is told on behalf of the owners of sessions what becomes of these. Safe for use by several threads. */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface RuntimeSignalListener {
    /**
     * Tells the owner. No lock of the runtime is held. What this throws is told to whoever has brought the signal about; what
     * he did is done nevertheless.
     */
    void onSignal(RuntimeSignal signal);
}
