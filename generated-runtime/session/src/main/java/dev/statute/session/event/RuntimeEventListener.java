package dev.statute.session.event;

import org.apiguardian.api.API;

/**
 * Is told what happens in a runtime. Events of one runtime come in order and one at a time, those of several runtimes at
 * the same time. No lock of the runtime is held during a call.
 */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface RuntimeEventListener {
    /** Something happened, and what came of it is settled. */
    void onEvent(RuntimeEventEnvelope event);
}
