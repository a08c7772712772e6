package dev.statute.conformance.report;

/** Makes text of any origin harmless for pages, tables and strict readers of JSON. Stateless. */
final class CleanText {
    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    /** Text whose lines count: what XML cannot carry, and what would reorder a line, is replaced. */
    static String lines(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .map(codePoint -> isShowable(codePoint) ? codePoint : REPLACEMENT)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** The same on one line. */
    static String line(String text) {
        return lines(text).replace('\n', ' ').replace('\t', ' ');
    }

    private static boolean isShowable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\t';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            // The controls of direction are among these, and names of a spec need none of the others.
            case Character.FORMAT -> false;
            // No characters, and the only others that XML 1.0 excludes.
            default -> codePoint != 0xFFFE && codePoint != 0xFFFF;
        };
    }
}
