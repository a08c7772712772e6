package dev.statute.session.driver;

import org.apiguardian.api.API;

/** Keeps everything in memory. Recovery puts right what the process itself has left behind. */
@API(status = API.Status.EXPERIMENTAL)
public final class EphemeralRuntimeDriver extends SessionDriver {

    /** A session at rest that has no inputs. */
    public EphemeralRuntimeDriver(DriverContext context) {
        super(context, new MemoryOnly());
    }
}
