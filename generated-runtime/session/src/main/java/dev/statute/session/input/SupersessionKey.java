package dev.statute.session.input;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Names a window of inputs: a newer input of a {@link SupersessionScope} can take the place of an older one.
 *
 * @param value any text, compared as it is
 */
@API(status = API.Status.EXPERIMENTAL)
public record SupersessionKey(String value) {
    /** Refuses null only. */
    public SupersessionKey {
        Objects.requireNonNull(value, "value");
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
