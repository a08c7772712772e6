package dev.statute.spec.source;

/** Judges a plain text of which the whole extent is known, commas and colons included. */
final class PlainText {
    private static final String INDICATORS = "|>%@`";

    private final Chars file;
    private final Traps traps;

    PlainText(Chars file, Traps traps) {
        this.file = file;
        this.traps = traps;
    }

    /** Reports what makes YAML misread a text that stands outside of brackets. */
    void checkInBlock(int start, int end) {
        if (checkStart(start, end)) {
            return;
        }
        int colon = colon(start, end);
        if (colon >= 0) {
            traps.quotable(kindOfColon(start, colon), start, end);
        }
    }

    /** Reports what makes YAML misread a text that stands in brackets; whether there was something. */
    boolean checkInFlow(int start, int end) {
        if (checkStart(start, end)) {
            return true;
        }
        int bracket = firstOf("[]{}", start, end);
        int special = firstOf("?", start, end);
        int colon = colonInFlow(start, end);
        if (bracket >= 0) {
            traps.quotable(YamlProblem.BRACKET, start, end);
        } else if (special >= 0) {
            traps.quotable(YamlProblem.CONDITIONAL, start, end);
        } else if (colon >= 0) {
            traps.quotable(YamlProblem.COLON, start, end);
        } else if (firstOf(",", start, end) >= 0) {
            traps.quotable(YamlProblem.CUT_AT_COMMA, start, end);
        } else {
            return false;
        }
        return true;
    }

    private boolean checkStart(int start, int end) {
        char c = file.at(start);
        if (c == '!') {
            traps.quotable(YamlProblem.STARTS_WITH_BANG, start, end);
            return true;
        }
        if (INDICATORS.indexOf(c) >= 0 || c == '&' || c == '*') {
            traps.quotable(YamlProblem.INDICATOR, start, end);
            return true;
        }
        return false;
    }

    /**
     * Reports an anchor, an alias or a tag that starts here.
     *
     * @return the offset after it, or -1 if what starts here is a text that only looks like one
     */
    int property(int start) {
        char c = file.at(start);
        char next = file.at(start + 1);
        boolean tag = c == '!' && (next == '!' || next == '<');
        boolean named = (c == '&' || c == '*') && Chars.isWordPart(next);
        if (!tag && !named) {
            return -1;
        }
        int end = start + 1;
        while (!file.isBlankOrBreak(end) && (tag && next == '<' || !Chars.isFlowIndicator(file.at(end)))) {
            end++;
        }
        traps.property(tag ? YamlProblem.TAG : c == '&' ? YamlProblem.ANCHOR : YamlProblem.ALIAS, start, end);
        return end;
    }

    /** The first colon that YAML would take for the end of a key, outside of brackets; -1 if there is none. */
    int colon(int start, int end) {
        for (int i = start; i < end; i++) {
            if (file.at(i) == ':' && file.isBlankOrBreak(i + 1)) {
                return i;
            }
        }
        return -1;
    }

    private int colonInFlow(int start, int end) {
        for (int i = start; i < end; i++) {
            if (file.at(i) == ':'
                    && (i + 1 == end || file.isBlankOrBreak(i + 1) || Chars.isFlowIndicator(file.at(i + 1)))) {
                return i;
            }
        }
        return -1;
    }

    private YamlProblem kindOfColon(int start, int colon) {
        int depth = 0;
        for (int i = start; i < colon; i++) {
            char c = file.at(i);
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        }
        if (depth > 0) {
            return YamlProblem.BRACKET;
        }
        return isConditional(start, colon) ? YamlProblem.CONDITIONAL : YamlProblem.COLON;
    }

    /** Whether a question mark between blanks stands in the text. */
    boolean isConditional(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (file.at(i) == '?' && file.isBlank(i - 1) && file.isBlankOrBreak(i + 1)) {
                return true;
            }
        }
        return false;
    }

    boolean isWord(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Chars.isWordPart(file.at(i))) {
                return false;
            }
        }
        return end > start;
    }

    private int firstOf(String characters, int start, int end) {
        for (int i = start; i < end; i++) {
            if (characters.indexOf(file.at(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
