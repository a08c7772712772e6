package dev.statute.session.input;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A name that a submitter chooses so that submitting twice admits once. Its scope is one runtime.
 *
 * @param value any text, compared as it is
 */
@API(status = API.Status.EXPERIMENTAL)
public record IdempotencyKey(String value) {
    /** Refuses null only. */
    public IdempotencyKey {
        Objects.requireNonNull(value, "value");
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
