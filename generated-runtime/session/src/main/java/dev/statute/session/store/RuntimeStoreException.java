package dev.statute.session.store;

import dev.statute.session.input.LogicalRuntimeId;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A store could not do what it was asked for, and has changed nothing. Callers have to expect kinds that they do not know.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class RuntimeStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        /** What was to be stored could not be, or must not be. */
        WRITE_FAILED("Store write failed: "),
        /** What is stored could not be read. */
        READ_FAILED("Store read failed: "),
        /** A session was to be stored as another one. */
        SESSION_KEY_MISMATCH("Session store key mismatch: "),
        /** Nothing is stored where something has to be. */
        NOT_FOUND("Not found: "),
        /** The store does not do this. */
        UNSUPPORTED("Unsupported store operation: "),
        /** A transcript was rewritten since the rewrite was prepared. */
        TRANSCRIPT_REVISION_CONFLICT("Transcript revision conflict: "),
        /** Somebody else has taken the runtime over since. */
        TAKEN_OVER("Runtime taken over: "),
        /** Something else. */
        INTERNAL("Internal error: ");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    private final Kind kind;

    private RuntimeStoreException(Kind kind, String what) {
        super(kind.prefix + what);
        this.kind = kind;
    }

    /** What was to be stored could not be, or must not be. */
    public static RuntimeStoreException writeFailed(String why) {
        return new RuntimeStoreException(Kind.WRITE_FAILED, why);
    }

    /** What is stored could not be read. */
    public static RuntimeStoreException readFailed(String why) {
        return new RuntimeStoreException(Kind.READ_FAILED, why);
    }

    /** A session was to be stored as another one. */
    public static RuntimeStoreException sessionKeyMismatch(String expected, String actual) {
        return new RuntimeStoreException(Kind.SESSION_KEY_MISMATCH, "expected " + expected + ", actual " + actual);
    }

    /** Nothing is stored where something has to be. */
    public static RuntimeStoreException notFound(String what) {
        return new RuntimeStoreException(Kind.NOT_FOUND, what);
    }

    /** The store does not do this. */
    public static RuntimeStoreException unsupported(String operation) {
        return new RuntimeStoreException(Kind.UNSUPPORTED, operation);
    }

    /** A transcript was rewritten since the rewrite was prepared. */
    public static RuntimeStoreException transcriptRevisionConflict(String expected, String actual) {
        return new RuntimeStoreException(
                Kind.TRANSCRIPT_REVISION_CONFLICT, "expected " + expected + ", actual " + actual);
    }

    /** Somebody else has taken the runtime over since. */
    public static RuntimeStoreException takenOver(LogicalRuntimeId runtimeId) {
        return new RuntimeStoreException(
                Kind.TAKEN_OVER, runtimeId.value() + " belongs to whoever took it over last, which was somebody else");
    }

    /** Something else. */
    public static RuntimeStoreException internal(String what) {
        return new RuntimeStoreException(Kind.INTERNAL, what);
    }

    /** The same, because of something that went wrong before. */
    public RuntimeStoreException causedBy(Throwable trigger) {
        initCause(trigger);
        return this;
    }

    /** What went wrong. */
    public Kind kind() {
        return Objects.requireNonNull(kind);
    }
}
