package dev.statute.session.run;

import dev.statute.session.input.ContentBlock;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
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

    /** The same, with its blocks changed, if it has any. */
    public ContextAppend mapBlocks(UnaryOperator<List<ContentBlock>> change) {
        return new ContextAppend(key, content.mapBlocks(change));
    }
}
