package dev.statute.session.input;

import java.util.Objects;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * A conversation inside a session.
 *
 * @param value the UUID; a new one is made by an {@link IdSource}
 */
@API(status = API.Status.EXPERIMENTAL)
public record ConversationId(UUID value) {
    /** Refuses null. */
    public ConversationId {
        Objects.requireNonNull(value, "value");
    }

    /** The UUID as text. */
    @Override
    public String toString() {
        return value.toString();
    }
}
