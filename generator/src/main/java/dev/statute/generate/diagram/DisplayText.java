package dev.statute.generate.diagram;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Brings text of any length and content into the few short lines that a picture has room for. */
@API(status = API.Status.INTERNAL)
public final class DisplayText {

    /** What stands for the part of a text that is not shown. */
    static final String ELLIPSIS = "…";

    private static final char UNSHOWABLE = '\uFFFD';

    private DisplayText() {}

    /**
     * The text on one line: every run of white space is one space, and a replacement character stands for whatever XML
     * cannot carry or would reorder the text around it.
     */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                    clean.append(' ');
                }
            } else if (isShowable(codePoint)) {
                clean.appendCodePoint(codePoint);
            } else {
                clean.append(UNSHOWABLE);
            }
        });
        return clean.toString().strip();
    }

    /** The cleaned text, cut with an ellipsis where it is wider than {@code width} pixels. */
    static String fit(String text, TextStyle style, double width) {
        String clean = clean(text);
        return style.width(clean) <= width ? clean : shorten(clean, style, width);
    }

    /**
     * The cleaned text in at most {@code linesMax} lines of at most {@code width} pixels; none if there is nothing to
     * show. Its own line breaks are kept, further ones fall on spaces where there are any.
     */
    static List<String> wrap(String text, TextStyle style, double width, int linesMax) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R")) {
            String rest = clean(paragraph);
            while (!rest.isEmpty()) {
                if (lines.size() == linesMax) {
                    lines.set(linesMax - 1, shorten(lines.get(linesMax - 1), style, width));
                    return List.copyOf(lines);
                }
                String line = firstLine(rest, style, width);
                lines.add(line);
                rest = rest.substring(line.length()).strip();
            }
        }
        return List.copyOf(lines);
    }

    private static String firstLine(String text, TextStyle style, double width) {
        String line = beginning(text, style, width);
        if (line.length() == text.length() || text.charAt(line.length()) == ' ') {
            return line;
        }
        int space = line.lastIndexOf(' ');
        return space > 0 ? line.substring(0, space) : line;
    }

    /** As much of the text as leaves room for an ellipsis, and the ellipsis. */
    private static String shorten(String text, TextStyle style, double width) {
        return beginning(text, style, width - style.width(ELLIPSIS)).strip() + ELLIPSIS;
    }

    /** The longest beginning no wider than {@code width} pixels, yet at least one character. */
    private static String beginning(String text, TextStyle style, double width) {
        int end = 0;
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            if (end > 0 && style.width(text.substring(0, next)) > width) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }

    private static boolean isShowable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            case Character.FORMAT -> !isDirectionControl(codePoint);
            // The last two of the basic plane are no characters, and the only others that XML 1.0 excludes.
            default -> codePoint != 0xFFFE && codePoint != 0xFFFF;
        };
    }

    private static boolean isDirectionControl(int codePoint) {
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> false;
        };
    }
}
