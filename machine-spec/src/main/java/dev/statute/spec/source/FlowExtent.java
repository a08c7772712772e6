package dev.statute.spec.source;

/** Finds where a plain text in brackets ends for its author, who counts brackets, and for YAML, which does not. */
final class FlowExtent {
    /** Hardly an expression is longer; the bound keeps the work linear when a file is full of brackets that never close. */
    private static final int LENGTH_MAX = 1024;

    /**
     * The end of a text.
     *
     * @param offset the offset of the comma or bracket that ends it, or -1 if its own brackets do not balance
     * @param hash the offset of a comment that cuts the text before it is complete, or -1
     */
    record End(int offset, int hash) {
        boolean known() {
            return offset >= 0;
        }
    }

    private final Chars file;

    FlowExtent(Chars file) {
        this.file = file;
    }

    /** The end for the author: the first comma or closing bracket that does not belong to the text itself. */
    End of(int start, int limit) {
        StringBuilder closers = new StringBuilder();
        int last = Math.min(limit, start + LENGTH_MAX);
        int hash = -1;
        for (int i = start; i < last; i++) {
            char c = file.at(i);
            int depth = closers.length();
            if (c == '(' || c == '[' || c == '{') {
                closers.append(c == '(' ? ')' : c == '[' ? ']' : '}');
            } else if (c == ')' || c == ']' || c == '}') {
                if (depth == 0) {
                    return c == ')' ? new End(-1, hash) : new End(i, hash);
                }
                if (closers.charAt(depth - 1) != c) {
                    return new End(-1, hash);
                }
                closers.setLength(depth - 1);
            } else if (c == ',' && depth == 0) {
                return new End(i, hash);
            } else if (file.isComment(i) && hash < 0) {
                if (depth == 0 && !ExpressionShape.isCutShort(file.between(start, i)) && !closesMoreThanItOpens(i)) {
                    return new End(i, -1);
                }
                hash = i;
            }
        }
        return new End(-1, -1);
    }

    /** Whether the collection that a comment stands in seems to be closed by the comment. */
    private boolean closesMoreThanItOpens(int hash) {
        int depth = 0;
        for (int i = hash; !file.isBreak(i); i++) {
            char c = file.at(i);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }

    /** The end for YAML. */
    int plainEnd(int start, int limit) {
        int i = start;
        while (i < limit && !Chars.isFlowIndicator(file.at(i)) && !file.isComment(i)) {
            boolean colon = file.at(i) == ':' && (file.isBlankOrBreak(i + 1) || Chars.isFlowIndicator(file.at(i + 1)));
            if (colon && i > start) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** The end of an entry that has no value, or -1 if what starts here is something else. */
    int valuelessEnd(int start, int limit) {
        if (Chars.isFlowIndicator(file.at(start)) || file.at(start) == '"' || file.at(start) == '\'') {
            return -1;
        }
        int end = plainEnd(start, limit);
        boolean ends = end < limit && (file.at(end) == ',' || file.at(end) == '}');
        return ends && end > start ? end : -1;
    }
}
