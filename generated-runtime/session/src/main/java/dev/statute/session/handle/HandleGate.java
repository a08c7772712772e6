package dev.statute.session.handle;

import java.util.function.Supplier;
import org.apiguardian.api.API;

/** Lets one piece of work at a time at something, and keeps away from it what must not be called meanwhile. */
@API(status = API.Status.EXPERIMENTAL)
public interface HandleGate {
    /**
     * Does something alone.
     *
     * @param work what; it may come back here, and waits for nothing
     * @return what the work returns
     */
    <T> T alone(Supplier<T> work);

    /** Calls something while nobody is alone: at once, or, within such work, after it. */
    void outside(Runnable call);
}
