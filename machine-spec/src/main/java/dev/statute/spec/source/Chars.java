package dev.statute.spec.source;

/** The character classes of YAML that the scanners share, over one text. Immutable. */
final class Chars {
    private final String text;

    Chars(String text) {
        this.text = text;
    }

    int length() {
        return text.length();
    }

    /** The character at an offset, or NUL past the end; the text itself holds no NUL. */
    char at(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : '\0';
    }

    String between(int start, int end) {
        return text.substring(start, end);
    }

    boolean startsWith(String prefix, int i) {
        return text.startsWith(prefix, i);
    }

    boolean isBlank(int i) {
        return at(i) == ' ' || at(i) == '\t';
    }

    /** Whether a line ends here; the end of the text ends a line too. */
    boolean isBreak(int i) {
        return i >= text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r';
    }

    boolean isBlankOrBreak(int i) {
        return isBlank(i) || isBreak(i);
    }

    /** Whether a comment starts here: a {@code #} at the start of a line or after a blank. */
    boolean isComment(int i) {
        return at(i) == '#' && (i == 0 || isBlankOrBreak(i - 1));
    }

    boolean isBreakOrComment(int i) {
        return isBreak(i) || isComment(i);
    }

    static boolean isFlowIndicator(char c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }

    static boolean isWordPart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }

    int skipSpaces(int i) {
        int at = i;
        while (at(at) == ' ') {
            at++;
        }
        return at;
    }

    int skipBlanks(int i) {
        int at = i;
        while (isBlank(at)) {
            at++;
        }
        return at;
    }

    /** The end of the line, before its break. */
    int endOfLine(int i) {
        int at = i;
        while (!isBreak(at)) {
            at++;
        }
        return at;
    }

    /** The start of the next line, or the end of the text. */
    int nextLine(int i) {
        int at = endOfLine(i);
        if (at(at) == '\r' && at(at + 1) == '\n') {
            return at + 2;
        }
        return Math.min(at + 1, text.length());
    }

    /** The end of {@code [start, end)} without the blanks and breaks at its end. */
    int trimEnd(int start, int end) {
        int at = end;
        while (at > start && (isBlankOrBreak(at - 1))) {
            at--;
        }
        return at;
    }

    /** The offset after the closing quote of the quoted text that starts here, or -1 if it is never closed. */
    int endOfQuoted(int start) {
        char quote = at(start);
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == '"' && c == '\\') {
                i++;
            } else if (c == quote) {
                if (quote == '\'' && at(i + 1) == '\'') {
                    i++;
                } else {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    /** The end of the plain text on this line: before a comment, without blanks at its end. */
    int endOfPlainLine(int start) {
        int at = start;
        while (!isBreakOrComment(at)) {
            at++;
        }
        return trimEnd(start, at);
    }
}
