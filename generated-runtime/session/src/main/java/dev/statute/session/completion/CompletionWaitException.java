package dev.statute.session.completion;

import java.util.Objects;
import org.apiguardian.api.API;

/** Nobody can tell what became of an input. Its state in the session still can. */
@API(status = API.Status.EXPERIMENTAL)
public final class CompletionWaitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it cannot be told. */
    public enum Kind {
        /** Nobody is left who could. */
        CHANNEL_CLOSED,
        /** What is seen of the end of the run contradicts itself. */
        AUTHORITY_UNAVAILABLE
    }

    private final Kind kind;

    private CompletionWaitException(Kind kind, String message) {
        super(message);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    /** Nobody is left who could tell. */
    public static CompletionWaitException channelClosed() {
        return new CompletionWaitException(Kind.CHANNEL_CLOSED, "completion channel closed without result");
    }

    /**
     * What is seen contradicts itself.
     *
     * @param what contradicts what
     */
    public static CompletionWaitException authorityUnavailable(String what) {
        return new CompletionWaitException(Kind.AUTHORITY_UNAVAILABLE, what);
    }

    /** The same error for another thread, with the stack of that thread and this one as its cause. */
    CompletionWaitException rethrown() {
        CompletionWaitException again = new CompletionWaitException(kind, String.valueOf(getMessage()));
        again.initCause(this);
        return again;
    }

    /** Why it cannot be told. */
    public Kind kind() {
        return kind;
    }
}
