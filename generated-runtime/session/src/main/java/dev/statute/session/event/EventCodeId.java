package dev.statute.session.event;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Names what kind of thing happened. These names do not change.
 *
 * @param value any text, compared as it is
 */
@API(status = API.Status.EXPERIMENTAL)
public record EventCodeId(String value) {
    /** Refuses null only. */
    public EventCodeId {
        Objects.requireNonNull(value, "value");
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
