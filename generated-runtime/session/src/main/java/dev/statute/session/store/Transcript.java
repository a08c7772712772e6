package dev.statute.session.store;

import dev.statute.session.input.SessionId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a session has said, as far as a store has to know it.
 *
 * @param sessionId the session
 * @param messages the messages in order
 * @param revision the digest of the messages
 * @param history how the transcript was rewritten, if that is kept
 */
@API(status = API.Status.EXPERIMENTAL)
public record Transcript(SessionId sessionId, List<Message> messages, String revision, Optional<History> history) {
    /** Refuses null, and copies the list. */
    public Transcript {
        Objects.requireNonNull(sessionId, "sessionId");
        messages = List.copyOf(messages);
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(history, "history");
    }

    /** What a message is good for. */
    public enum MessageKind {
        /** What the agent is told about itself and its surroundings; it may be told anew. */
        SYSTEM_CONTEXT,
        /** What is true for a while only. */
        TRANSIENT_NOTICE,
        /** What somebody said. */
        CONVERSATION
    }

    /**
     * A message.
     *
     * @param kind what it is good for
     * @param content what it says, or a digest of that; compared as it is
     */
    public record Message(MessageKind kind, String content) {
        /** Refuses null. */
        public Message {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(content, "content");
        }
    }

    /**
     * How a transcript was rewritten.
     *
     * @param rewrites the steps, oldest first
     * @param head the revision that it speaks of
     */
    public record History(List<TranscriptRewrite> rewrites, String head) {
        /** Refuses null, and copies the list. */
        public History {
            rewrites = List.copyOf(rewrites);
            Objects.requireNonNull(head, "head");
        }
    }
}
