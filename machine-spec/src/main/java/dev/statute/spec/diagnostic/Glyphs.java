package dev.statute.spec.diagnostic;

/**
 * How a character looks on a terminal. Whatever a terminal would obey instead of showing it (escape sequences, changes of
 * the writing direction, invisible marks) is written as <code>&#92;u{..}</code>, so a spec can neither drive the terminal
 * nor look like something that it is not.
 */
final class Glyphs {
    /** First and last of each run of characters that take two cells, in ascending order. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x231A, 0x231B},
        {0x2329, 0x232A},
        {0x23E9, 0x23EC},
        {0x2614, 0x2615},
        {0x2648, 0x2653},
        {0x26AA, 0x26AB},
        {0x26BD, 0x26BE},
        {0x26C4, 0x26C5},
        {0x270A, 0x270B},
        {0x2753, 0x2755},
        {0x2795, 0x2797},
        {0x2B1B, 0x2B1C},
        {0x2E80, 0x303E},
        {0x3041, 0x4DBF},
        {0x4E00, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE10, 0xFE19},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F200, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F7E0, 0x1F7EB},
        {0x1F900, 0x1FAFF},
        {0x20000, 0x3FFFD},
    };

    private Glyphs() {}

    /** The character as it is printed. */
    static String shown(int codePoint) {
        return isHarmless(codePoint) ? Character.toString(codePoint) : "\\u{" + Integer.toHexString(codePoint) + "}";
    }

    /** The number of terminal cells that {@link #shown} takes. */
    static int width(int codePoint) {
        if (codePoint >= 0x20 && codePoint < 0x7F) {
            return 1;
        }
        if (!isHarmless(codePoint)) {
            return shown(codePoint).length();
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    /** A text for the middle of a line: everything made harmless, line ends and tabs included. */
    static String shown(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> out.append(shown(codePoint)));
        return out.toString();
    }

    private static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static boolean isWide(int codePoint) {
        for (int[] run : WIDE) {
            if (codePoint <= run[1]) {
                return codePoint >= run[0];
            }
        }
        return false;
    }
}
