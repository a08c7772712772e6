package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Span;

/** Text of an author as it is quoted inside a sentence: one line, and not too long. */
final class Excerpt {
    private static final int LONGEST = 60;

    private Excerpt() {}

    static String of(Span span) {
        return of(span.text());
    }

    static String of(String text) {
        // Only a prefix is looked at, so that quoting stays cheap however long the text is.
        String line =
                text.substring(0, Math.min(text.length(), 4 * LONGEST)).strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
    }
}
