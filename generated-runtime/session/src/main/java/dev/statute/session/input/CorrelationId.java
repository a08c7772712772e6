package dev.statute.session.input;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * A trace that crosses borders between systems.
 *
 * @param value the UUID; a new one is made by an {@link IdSource}
 */
@API(status = API.Status.EXPERIMENTAL)
public record CorrelationId(UUID value) {
    /** Refuses null. */
    public CorrelationId {
        Objects.requireNonNull(value, "value");
    }

    /** The UUID as text. */
    @Override
    public String toString() {
        return value.toString();
    }
}
