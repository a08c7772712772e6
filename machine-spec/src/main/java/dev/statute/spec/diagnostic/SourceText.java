package dev.statute.spec.diagnostic;

import java.util.Arrays;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * The text of one file together with the name it is reported under. Lines and columns count from 1; offsets count from
 * 0. Offsets and columns count UTF-16 code units, as Java strings and the editors that read our reports do. Two source
 * texts are equal only when they are the same object: a place belongs to the file that was read. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SourceText {
    private final String name;
    private final String content;
    private final int[] lineStarts;

    /**
     * @param name what to call the file in reports, with {@code /} between folders
     * @param content the decoded text, with whatever line ends it has
     */
    public SourceText(String name, String content) {
        this.name = Objects.requireNonNull(name, "name");
        this.content = Objects.requireNonNull(content, "content");
        this.lineStarts = lineStarts(content);
    }

    /** The name used in reports. */
    public String name() {
        return name;
    }

    /** The whole text. */
    public String content() {
        return content;
    }

    /** The number of lines; a text without a line end has one. */
    public int lineCount() {
        return lineStarts.length;
    }

    /** The line of an offset; an offset past the end belongs to the last line. */
    public int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an offset within its line. */
    public int columnOf(int offset) {
        return offset - lineStarts[lineOf(offset) - 1] + 1;
    }

    /** The offset at which a line starts. */
    public int startOfLine(int line) {
        return lineStarts[line - 1];
    }

    /** The offset at which a line ends, before its line end. */
    public int endOfLine(int line) {
        int start = startOfLine(line);
        int end = line == lineStarts.length ? content.length() : lineStarts[line];
        while (end > start && (content.charAt(end - 1) == '\n' || content.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** The text of a line without its line end. */
    public String line(int line) {
        return content.substring(startOfLine(line), endOfLine(line));
    }

    /** A place in this text. Bounds outside the text are brought back into it, so that every place is printable. */
    public Span span(int start, int end) {
        int from = Math.max(0, Math.min(start, content.length()));
        return new Span(this, from, Math.max(from, Math.min(end, content.length())));
    }

    /** The empty place at the very start, for problems of the file as a whole. */
    public Span start() {
        return span(0, 0);
    }

    @Override
    public String toString() {
        return name;
    }

    private static int[] lineStarts(String content) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            boolean loneReturn = c == '\r' && (i + 1 == content.length() || content.charAt(i + 1) != '\n');
            if (c == '\n' || loneReturn) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
