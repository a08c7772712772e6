package dev.statute.session.store;

import dev.statute.session.types.TranscriptRelation;
import java.util.List;
import java.util.Optional;

/** How transcripts stand to each other. */
final class TranscriptFacts {
    private TranscriptFacts() {}

    /** Whether its history, if it has one, speaks of its messages. */
    static boolean isWellFormed(Transcript transcript) {
        return transcript
                .history()
                .map(history -> history.head().equals(transcript.revision()))
                .orElse(true);
    }

    /** Whether nothing was said yet. */
    static boolean isPlaceholder(Transcript transcript) {
        return transcript.history().isEmpty()
                && transcript.messages().size() <= 1
                && without(Transcript.MessageKind.SYSTEM_CONTEXT, transcript).isEmpty();
    }

    /** Whether an incoming transcript has all that the history of the stored one has. */
    static boolean keepsHistory(Transcript stored, Transcript incoming) {
        return stored.history().isEmpty() || startsWith(rewrites(incoming), rewrites(stored));
    }

    /** The first of the relations that holds. */
    static TranscriptRelation relation(Transcript stored, Transcript incoming) {
        if (!stored.sessionId().equals(incoming.sessionId())) {
            return TranscriptRelation.UNRELATED;
        }
        if (stored.revision().equals(incoming.revision())) {
            return TranscriptRelation.SAME;
        }
        if (startsWith(incoming.messages(), stored.messages())) {
            return TranscriptRelation.APPENDED;
        }
        if (continuesWithout(Transcript.MessageKind.SYSTEM_CONTEXT, stored, incoming)) {
            return TranscriptRelation.CONTEXT_REFRESHED;
        }
        if (continuesWithout(Transcript.MessageKind.TRANSIENT_NOTICE, stored, incoming)) {
            return TranscriptRelation.NOTICES_REMOVED;
        }
        return rewrites(stored, incoming) ? TranscriptRelation.REWRITTEN : TranscriptRelation.UNRELATED;
    }

    /** Whether the history of an incoming transcript leads from the stored one to it, step by step. */
    static boolean rewrites(Transcript stored, Transcript incoming) {
        List<TranscriptRewrite> before = rewrites(stored);
        List<TranscriptRewrite> after = rewrites(incoming);
        if (!startsWith(after, before)) {
            return false;
        }
        Optional<String> reached = Optional.empty();
        for (TranscriptRewrite rewrite : after.subList(before.size(), after.size())) {
            if (!rewrite.parentRevision().equals(reached.orElse(stored.revision()))) {
                return false;
            }
            reached = Optional.of(rewrite.revision());
        }
        return reached.filter(incoming.revision()::equals).isPresent();
    }

    private static List<TranscriptRewrite> rewrites(Transcript transcript) {
        return transcript.history().map(Transcript.History::rewrites).orElse(List.of());
    }

    /** Whether, leaving messages of a kind aside on both sides, what was said goes on. */
    private static boolean continuesWithout(Transcript.MessageKind kind, Transcript stored, Transcript incoming) {
        return startsWith(without(kind, incoming), without(kind, stored));
    }

    private static List<Transcript.Message> without(Transcript.MessageKind kind, Transcript transcript) {
        return transcript.messages().stream()
                .filter(message -> message.kind() != kind)
                .toList();
    }

    private static <T> boolean startsWith(List<T> all, List<T> beginning) {
        return all.size() >= beginning.size()
                && all.subList(0, beginning.size()).equals(beginning);
    }
}
