package dev.statute.spec.source;

import dev.statute.spec.source.SourceNode.Offsets;
import dev.statute.spec.source.SourceNode.Style;
import java.util.function.IntUnaryOperator;

/**
 * Reads the scalars once more, as SnakeYAML did, to learn where each character of a text stands in the file: SnakeYAML
 * gives the place of a scalar as a whole only.
 */
final class ScalarDecoder {
    private static final String ESCAPES = "0abt\tnvfre \"\\/N_LP";

    private final Chars file;

    ScalarDecoder(Chars file) {
        this.file = file;
    }

    /**
     * The offsets of a scalar.
     *
     * @param value the text as SnakeYAML read it
     * @param start the offset of the scalar, quotes or block header included
     * @param end the offset after it
     * @param parentColumn the column of the enclosing block collection, from 0, or -1; block scalars are indented deeper
     */
    Offsets offsets(String value, Style style, int start, int end, int parentColumn) {
        int first = style == Style.PLAIN ? start : start + 1;
        int last = style == Style.PLAIN ? end : end - 1;
        if (style != Style.LITERAL && style != Style.FOLDED && last - first == value.length()) {
            // Nothing was folded or escaped: every such case makes the text shorter than its source.
            return i -> first + i;
        }
        OffsetText decoded = decode(style, first, last, end, parentColumn);
        if (decoded.text().equals(value)) {
            return decoded.offsets(blockEnd(style, decoded.isEmpty() ? first : last));
        }
        // Whatever SnakeYAML and this class should ever disagree on, a place stays inside of its scalar.
        return i -> Math.min(first + i, Math.max(first, last));
    }

    private static int blockEnd(Style style, int end) {
        return style == Style.LITERAL || style == Style.FOLDED ? end + 1 : end;
    }

    private OffsetText decode(Style style, int first, int last, int end, int parentColumn) {
        return switch (style) {
            case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED -> flow(style, first, last);
            case LITERAL, FOLDED -> new BlockScalar(file, style == Style.FOLDED, parentColumn).decode(first - 1, end);
        };
    }

    /** Quoted and plain texts: line breaks fold, quotes and escapes are resolved. */
    private OffsetText flow(Style style, int first, int last) {
        OffsetText out = new OffsetText();
        int i = first;
        while (i < last) {
            char c = file.at(i);
            if (file.isBlankOrBreak(i)) {
                i = fold(out, i, last, style == Style.PLAIN ? file::skipSpaces : file::skipBlanks);
            } else if (style == Style.SINGLE_QUOTED && c == '\'') {
                out.append('\'', i);
                i += 2;
            } else if (style == Style.DOUBLE_QUOTED && c == '\\') {
                i = escape(out, i, last);
            } else {
                out.append(c, i++);
            }
        }
        return out;
    }

    /** Blanks as they are, or, if a line ends after them, the folded line break. */
    private int fold(OffsetText out, int start, int last, IntUnaryOperator indentation) {
        int i = Math.min(file.skipBlanks(start), last);
        if (i == last || !file.isBreak(i)) {
            out.appendRange(file, start, i);
            return i;
        }
        int firstBreak = i;
        int next = emptyLines(out, file.nextLine(i), last, indentation);
        if (next < 0) {
            out.append(' ', firstBreak);
            return Math.min(last, indentation.applyAsInt(file.nextLine(firstBreak)));
        }
        return next;
    }

    /** Appends a line feed per empty line; the offset after the indentation that follows, or -1 if there was none. */
    private int emptyLines(OffsetText out, int lineStart, int last, IntUnaryOperator indentation) {
        int i = indentation.applyAsInt(lineStart);
        boolean any = false;
        while (i < last && file.isBreak(i)) {
            out.append('\n', i);
            any = true;
            i = indentation.applyAsInt(file.nextLine(i));
        }
        return any ? Math.min(i, last) : -1;
    }

    private int escape(OffsetText out, int backslash, int last) {
        char c = file.at(backslash + 1);
        if (file.isBreak(backslash + 1)) {
            // An escaped line break joins the lines; empty lines after it count all the same.
            int lineStart = file.nextLine(backslash + 1);
            int next = emptyLines(out, lineStart, last, file::skipBlanks);
            return next < 0 ? Math.min(last, file.skipBlanks(lineStart)) : next;
        }
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits == 0) {
            int known = ESCAPES.indexOf(c);
            out.append(
                    known < 0 ? c : "\0\u0007\b\t\t\n\u000B\f\r\u001B \"\\/\u0085\u00A0\u2028\u2029".charAt(known),
                    backslash);
            return backslash + 2;
        }
        int end = Math.min(last, backslash + 2 + digits);
        for (char half : Character.toChars(hex(backslash + 2, end))) {
            out.append(half, backslash);
        }
        return end;
    }

    /** The number that stands there; 0 where SnakeYAML would have refused it. */
    private int hex(int start, int end) {
        long number = 0;
        for (int i = start; i < end; i++) {
            number = number * 16 + Math.max(0, Character.digit(file.at(i), 16));
        }
        return Character.isValidCodePoint((int) number) ? (int) number : 0;
    }
}
