package dev.statute.generate.diagram;

/**
 * The kinds of text in a picture, with the room their characters take at most.
 *
 * <p>The widths are upper bounds: no widespread sans-serif font is wider than the table says, so text drawn with the
 * reader's font stays inside the room that the layout left for it. The fonts of the machine that draws are not asked,
 * because the same diagram must give the same bytes everywhere.
 */
enum TextStyle {
    STATE("state-name", 14, true),
    STATE_DETAIL("state-detail", 11, false),
    TRANSITION("transition-name", 12, true),
    TRANSITION_DETAIL("transition-detail", 11, false);

    /** How much wider the bold face of a font is than its regular face. */
    private static final double BOLD_FACTOR = 1.15;

    /** From one baseline to the next, in multiples of the font size. */
    private static final double LINE_HEIGHT = 1.35;

    private final String cssClass;
    private final int fontSize;
    private final boolean bold;

    TextStyle(String cssClass, int fontSize, boolean bold) {
        this.cssClass = cssClass;
        this.fontSize = fontSize;
        this.bold = bold;
    }

    String cssClass() {
        return cssClass;
    }

    /** In pixels. */
    int fontSize() {
        return fontSize;
    }

    /** As in CSS. */
    int fontWeight() {
        return bold ? 600 : 400;
    }

    /** In pixels. */
    double lineHeight() {
        return fontSize * LINE_HEIGHT;
    }

    /** The most pixels that {@code text} takes on one line. */
    double width(String text) {
        double ems = text.codePoints().mapToDouble(TextStyle::ems).sum();
        return ems * fontSize * (bold ? BOLD_FACTOR : 1);
    }

    private static double ems(int codePoint) {
        if (codePoint > '~') {
            // Beyond ASCII no bound is tabled; a full em holds for all but a few ligatures and long dashes.
            return 1.05;
        }
        if (" ijlIJ.,:;'/\\|-".indexOf(codePoint) >= 0) {
            return 0.37;
        }
        if ("frt!\"()[]`".indexOf(codePoint) >= 0) {
            return 0.46;
        }
        if ("csz?_*".indexOf(codePoint) >= 0) {
            return 0.55;
        }
        if ("mwMW%@".indexOf(codePoint) >= 0) {
            return 1.0;
        }
        boolean wide = "#&+<=>^~".indexOf(codePoint) >= 0 || (codePoint >= 'A' && codePoint <= 'Z');
        return wide ? 0.8 : 0.65;
    }
}
