package dev.statute.session.run;

import dev.statute.session.input.ContentBlock;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/**
 * Something that is added at the end of a conversation.
 *
 * @param role who says it
 * @param content what is said
 */
@API(status = API.Status.EXPERIMENTAL)
public record ConversationAppend(AppendRole role, Renderable content) {
    /** Refuses null. */
    public ConversationAppend {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(content, "content");
    }

    /** The same, with its blocks changed, if it has any. */
    public ConversationAppend mapBlocks(UnaryOperator<List<ContentBlock>> change) {
        return new ConversationAppend(role, content.mapBlocks(change));
    }
}
