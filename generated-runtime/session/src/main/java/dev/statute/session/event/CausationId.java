package dev.statute.session.event;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * The event that caused an event.
 *
 * @param value the UUID; a new one is made by an {@link dev.statute.session.input.IdSource}
 */
@API(status = API.Status.EXPERIMENTAL)
public record CausationId(UUID value) {
    /** Refuses null. */
    public CausationId {
        Objects.requireNonNull(value, "value");
    }

    /** The UUID as text. */
    @Override
    public String toString() {
        return value.toString();
    }
}
