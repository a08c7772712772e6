package dev.statute.session.store;

import java.util.Objects;
import org.apiguardian.api.API;

/** A store of images could not do what it was asked for. */
@API(status = API.Status.EXPERIMENTAL)
public final class BlobStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        /** Nothing is kept under the name. */
        NOT_FOUND,
        /** What is kept could not be read. */
        READ_FAILED,
        /** An image could not be kept. */
        WRITE_FAILED,
        /** What is kept could not be forgotten. */
        DELETE_FAILED,
        /** The store does not do this. */
        UNSUPPORTED,
        /** Something else. */
        INTERNAL
    }

    private final Kind kind;

    /**
     * @param kind what went wrong
     * @param message the same in words, with what would help
     */
    public BlobStoreException(Kind kind, String message) {
        super(message);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    /**
     * @param kind what went wrong
     * @param message the same in words, with what would help
     * @param trigger what went wrong before
     */
    public BlobStoreException(Kind kind, String message, Throwable trigger) {
        super(message, trigger);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }
}
