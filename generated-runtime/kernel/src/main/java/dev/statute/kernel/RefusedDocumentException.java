package dev.statute.kernel;

import org.apiguardian.api.API;

/**
 * A stored document is not what its reader accepts. Nothing of it was taken over: the caller gets this and no value.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class RefusedDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final String path;
    private final int line;
    private final int column;

    /** The ways in which a document can be wrong. */
    public enum Problem {
        /** The text is not JSON, or ends too early. */
        NOT_JSON,
        /** Something follows the document. */
        TRAILING_CONTENT,
        /** The document belongs to another machine. */
        WRONG_MACHINE,
        /** The document was written for another version of the machine. */
        WRONG_VERSION,
        /** A value is of another kind, for example a text in place of a number. */
        WRONG_TYPE,
        /** An object has a field that is not declared, or that does not belong here. */
        UNKNOWN_FIELD,
        /** An object lacks a field. */
        MISSING_FIELD,
        /** A field stands twice. */
        DUPLICATE_FIELD,
        /** A text names no phase, input, effect, member or variant. */
        UNKNOWN_NAME,
        /** A number or the size of a collection is outside of its declared range. */
        OUT_OF_RANGE,
        /** An element of a set, or a key of a map, stands twice. */
        DUPLICATE_ELEMENT,
        /** A text is no value of the class that it stands for. */
        NO_VALUE
    }

    /**
     * @param path the place as a JSON Pointer, such as {@code /fields/attempt_count}; empty for the whole document
     * @param line the line in the text, from 1; 0 if it is not known
     * @param column the column in the line, from 1; 0 if it is not known
     * @param message what is wrong, in words
     */
    public RefusedDocumentException(Problem problem, String path, int line, int column, String message) {
        super((path.isEmpty() ? "the document" : path) + " at " + line + ":" + column + ": " + message);
        this.problem = problem;
        this.path = path;
        this.line = line;
        this.column = column;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** The place as a JSON Pointer; empty for the whole document. */
    public String path() {
        return path;
    }

    /** The line in the text, from 1; 0 if it is not known. */
    public int line() {
        return line;
    }

    /** The column in the line, from 1; 0 if it is not known. */
    public int column() {
        return column;
    }
}
