package dev.statute.generate.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keeps what authors wrote from being read as markup. Every result is safe inside of table cells too, so there is one
 * rule for both.
 */
final class Escape {
    private static final String MARKUP = "\\`*_[]{}|~#!$";

    private Escape() {}

    /** Text on one line: white space is one space, markup and HTML show as they were written. */
    static String text(String text) {
        String line = oneLine(text);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '<' || c == '>' || c == '&') {
                out.append(entity(c));
            } else if (MARKUP.indexOf(c) >= 0 && !isInsideWord(line, i)) {
                out.append('\\').append(c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** An underscore between letters means nothing, and names stay readable without a backslash. */
    private static boolean isInsideWord(String line, int index) {
        return line.charAt(index) == '_'
                && index > 0
                && index + 1 < line.length()
                && isWordPart(line.charAt(index - 1))
                && isWordPart(line.charAt(index + 1));
    }

    private static boolean isWordPart(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    /** Paragraphs of text, of which each line stays a line. */
    static List<String> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .map(paragraph -> paragraph.lines().map(Escape::line).collect(Collectors.joining("\n")))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /**
     * A span of code. Backticks are used where they are safe; they are not around backticks, nor around bars, which end
     * the cell of a table even there.
     */
    static String code(String text) {
        String line = oneLine(text);
        if (line.isEmpty()) {
            return "";
        }
        if (line.indexOf('`') < 0 && line.indexOf('|') < 0) {
            return "`" + line + "`";
        }
        StringBuilder out = new StringBuilder("<code>");
        line.codePoints().forEach(c -> {
            if (c < 128 && !Character.isLetterOrDigit(c) && c != ' ') {
                out.append(entity(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append("</code>").toString();
    }

    /** A line that is text from its first character on: neither a heading, a list item nor a rule. */
    private static String line(String text) {
        String escaped = text(text);
        if (escaped.isEmpty()) {
            return escaped;
        }
        int digits = 0;
        while (digits < escaped.length() && Character.isDigit(escaped.charAt(digits))) {
            digits++;
        }
        boolean listItem = digits > 0 && digits < escaped.length() && ".)".indexOf(escaped.charAt(digits)) >= 0;
        if (listItem) {
            return escaped.substring(0, digits) + "\\" + escaped.substring(digits);
        }
        return "-+=:".indexOf(escaped.charAt(0)) >= 0 ? "\\" + escaped : escaped;
    }

    private static String oneLine(String text) {
        StringBuilder out = new StringBuilder();
        text.strip().codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else {
                out.appendCodePoint(isShowable(c) ? c : '\uFFFD');
            }
        });
        return out.toString().strip();
    }

    /** Control characters have no business in a page, and direction overrides would show a text as another. */
    private static boolean isShowable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE -> false;
            case Character.FORMAT -> !(c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069);
            default -> true;
        };
    }

    private static String entity(int c) {
        return "&#" + c + ";";
    }
}
