package dev.statute.session.json;

import java.util.Objects;
import org.apiguardian.api.API;

/** A text is not the wire form of what it is read as. Nothing of it was taken over. */
@API(status = API.Status.EXPERIMENTAL)
public final class WireFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The ways in which a text can be wrong. */
    public enum Problem {
        /** It is not JSON, or an object in it names a member twice. */
        NOT_JSON,
        /** It is longer, or nested more deeply, than is allowed. */
        TOO_LARGE,
        /** A value is of another kind, for example a text in place of a number. */
        WRONG_TYPE,
        /** An object lacks a member. */
        MISSING_FIELD,
        /** An object has a member that must not be there. */
        UNKNOWN_FIELD,
        /** A tag names no variant. */
        UNKNOWN_TAG,
        /** A text names no member of an enumeration. */
        UNKNOWN_NAME,
        /** The record was written in another version of its form. */
        WRONG_VERSION,
        /** A number is outside of its range. */
        OUT_OF_RANGE,
        /** A text is no value of its type, or values do not fit together. */
        BAD_VALUE,
        /** The machine that the state belongs to cannot be in it. */
        IMPOSSIBLE_STATE
    }

    private final Problem problem;
    private final String path;
    private final String wayOut;

    WireFormatException(Problem problem, String path, String what, String wayOut) {
        super((path.isEmpty() ? "The document" : path) + " " + what + ". " + wayOut);
        this.problem = Objects.requireNonNull(problem, "problem");
        this.path = path;
        this.wayOut = wayOut;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** Where, as a JSON Pointer such as {@code /header/source/type}; empty for the whole document. */
    public String path() {
        return path;
    }

    /** What would be accepted, as a sentence. */
    public String wayOut() {
        return wayOut;
    }
}
