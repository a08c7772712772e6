package dev.statute.session.run;

import java.util.Objects;
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
}
