package dev.statute.spec.diagnostic;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A place: the half-open range of offsets {@code [start, end)} in one source text. Get one from
 * {@link SourceText#span(int, int)}, which keeps it inside the text.
 *
 * @param source the file
 * @param start the first offset
 * @param end the offset after the last; equal to {@code start} for an empty place
 */
@API(status = API.Status.EXPERIMENTAL)
public record Span(SourceText source, int start, int end) {
    public Span {
        Objects.requireNonNull(source, "source");
        if (start < 0 || end < start || end > source.content().length()) {
            throw new IllegalArgumentException("span [" + start + ", " + end + ") is outside of " + source.name());
        }
    }

    /** The first line, from 1. */
    public int line() {
        return source.lineOf(start);
    }

    /** The first column, from 1. */
    public int column() {
        return source.columnOf(start);
    }

    /** The line of the end, from 1. */
    public int endLine() {
        return source.lineOf(end);
    }

    /** The column after the last character, from 1. */
    public int endColumn() {
        return source.columnOf(end);
    }

    /** The text of this place as it stands in the file. */
    public String text() {
        return source.content().substring(start, end);
    }

    /** The smallest place that holds this one and another of the same file. */
    public Span to(Span other) {
        return source.span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The form {@code file:line:column}. */
    @Override
    public String toString() {
        return source.name() + ":" + line() + ":" + column();
    }
}
