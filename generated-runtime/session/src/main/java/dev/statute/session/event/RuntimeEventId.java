package dev.statute.session.event;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * One event.
 *
 * @param value the UUID; a new one is made by an {@link dev.statute.session.input.IdSource}
 */
@API(status = API.Status.EXPERIMENTAL)
public record RuntimeEventId(UUID value) {
    /** Refuses null. */
    public RuntimeEventId {
        Objects.requireNonNull(value, "value");
    }

    /** The UUID as text. */
    @Override
    public String toString() {
        return value.toString();
    }
}
