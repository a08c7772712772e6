package dev.statute.session.event;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A rule that makes inputs of events.
 *
 * @param value any text, compared as it is
 */
@API(status = API.Status.EXPERIMENTAL)
public record ProjectionRuleId(String value) {
    /** Refuses null only. */
    public ProjectionRuleId {
        Objects.requireNonNull(value, "value");
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
