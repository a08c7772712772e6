package dev.statute.session.operation;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * How the peer of an operation is reached. Only passed on.
 *
 * @param value what its transport understands
 */
@API(status = API.Status.EXPERIMENTAL)
public record OperationPeerHandle(String value) {
    /** Refuses null. */
    public OperationPeerHandle {
        Objects.requireNonNull(value, "value");
    }
}
