package dev.statute.session.ops;

import dev.statute.session.input.IdSource;
import java.time.Clock;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a registry is given.
 *
 * @param clock says when things happen
 * @param ids names waits
 * @param listener is told what happens to operations
 */
@API(status = API.Status.EXPERIMENTAL)
public record OpsContext(Clock clock, IdSource ids, OperationListener listener) {
    /** Refuses null. */
    public OpsContext {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(ids, "ids");
        Objects.requireNonNull(listener, "listener");
    }

    /** Without a listener. */
    public OpsContext(Clock clock, IdSource ids) {
        this(clock, ids, OperationListener.NONE);
    }
}
