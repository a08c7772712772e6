package dev.statute.session.run;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Something that the agent is to know, beside what is said. A later one with the same key takes the place of an earlier one.
 *
 * @param key names what is known
 * @param content what is known
 */
@API(status = API.Status.EXPERIMENTAL)
public record ContextAppend(String key, Renderable content) {
    /** Refuses null. */
    public ContextAppend {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(content, "content");
    }
}
