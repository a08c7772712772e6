package dev.statute.generate.diagram;

/**
 * Text that Mermaid shows and never obeys.
 *
 * <p>Mermaid knows entities such as {@code #58;} but shows them undecoded on transitions, so a character that means
 * something to Mermaid, to Markdown or to HTML is replaced by its full-width form, which means nothing to any of them.
 */
final class MermaidText {

    private static final String HARMLESS = " _.,()=+-/?!|>'";

    /** How far the full-width form of a visible ASCII character is from it. */
    private static final int FULL_WIDTH = '！' - '!';

    /** A space that counts as text, since Mermaid accepts no empty label. */
    private static final String BLANK = "\u00A0";

    private MermaidText() {}

    /** The text on one line, empty if there is nothing to show. */
    static String of(String text) {
        StringBuilder harmless = new StringBuilder();
        DisplayText.clean(text)
                .codePoints()
                .map(character -> isHarmless(character) ? character : character + FULL_WIDTH)
                .forEach(harmless::appendCodePoint);
        return harmless.toString();
    }

    /** The text on one line, never empty. */
    static String nonEmpty(String text) {
        String harmless = of(text);
        return harmless.isEmpty() ? BLANK : harmless;
    }

    private static boolean isHarmless(int character) {
        return character > '~' || Character.isLetterOrDigit(character) || HARMLESS.indexOf(character) >= 0;
    }
}
