package dev.statute.spec.diagnostic;

import java.util.Arrays;

/**
 * One line of text laid out in terminal cells, so that marks beneath it stand under the characters they mean whatever
 * those are. Of a very long line only the part around a given offset is kept, with {@code ...} for what was cut: the
 * work per line is bounded.
 */
final class DisplayLine {
    /** How many UTF-16 code units of one line are shown. */
    private static final int LENGTH_MAX = 160;

    /** How many of them stand before the offset that matters. */
    private static final int LEAD = 40;

    private static final int TAB_STOP = 4;
    private static final String CUT = "...";

    private final String text;
    private final int start;
    private final int[] firstCells;
    private final int[] endCells;

    private DisplayLine(String text, int start, int[] firstCells, int[] endCells) {
        this.text = text;
        this.start = start;
        this.firstCells = firstCells;
        this.endCells = endCells;
    }

    /**
     * Lays out the characters {@code [lineStart, lineEnd)} of a text.
     *
     * @param focus the offset that has to be visible
     */
    static DisplayLine of(String content, int lineStart, int lineEnd, int focus) {
        int start = lineStart;
        int end = lineEnd;
        if (lineEnd - lineStart > LENGTH_MAX) {
            end = Math.min(lineEnd, Math.max(lineStart, focus - LEAD) + LENGTH_MAX);
            start = onCharacter(content, end - LENGTH_MAX, lineStart);
            end = onCharacter(content, end, start);
        }
        return layOut(content, start, end, start > lineStart, end < lineEnd);
    }

    private static DisplayLine layOut(String content, int start, int end, boolean cutBefore, boolean cutAfter) {
        StringBuilder text = new StringBuilder(cutBefore ? CUT : "");
        int[] firstCells = new int[end - start];
        int[] endCells = new int[end - start];
        int cell = text.length();
        for (int i = start; i < end; ) {
            int codePoint = content.codePointAt(i);
            int units = Character.charCount(codePoint);
            boolean tab = codePoint == '\t';
            int width = tab ? TAB_STOP - cell % TAB_STOP : Glyphs.width(codePoint);
            text.append(tab ? " ".repeat(width) : Glyphs.shown(codePoint));
            // A combining mark is drawn over the cell before it.
            int first = width == 0 ? Math.max(0, cell - 1) : cell;
            cell += width;
            Arrays.fill(firstCells, i - start, i - start + units, first);
            Arrays.fill(endCells, i - start, i - start + units, cell);
            i += units;
        }
        return new DisplayLine(text.append(cutAfter ? CUT : "").toString(), start, firstCells, endCells);
    }

    /** The line as it is printed. */
    String text() {
        return text;
    }

    /** The first cell, from 0, of the character at an offset; offsets that were cut off belong to the nearest one kept. */
    int firstCell(int offset) {
        int index = offset - start;
        return index >= firstCells.length ? width() : firstCells[Math.max(0, index)];
    }

    /** The cell after the character before an offset. */
    int endCell(int offset) {
        int index = Math.min(offset - start, endCells.length) - 1;
        return index < 0 ? firstCell(start) : endCells[index];
    }

    private int width() {
        return endCells.length == 0 ? 0 : endCells[endCells.length - 1];
    }

    /** The offset itself, or one less where it would cut a character of two units in the middle. */
    private static int onCharacter(String content, int offset, int least) {
        boolean inside = offset > least
                && offset < content.length()
                && Character.isLowSurrogate(content.charAt(offset))
                && Character.isHighSurrogate(content.charAt(offset - 1));
        return inside ? offset - 1 : offset;
    }
}
