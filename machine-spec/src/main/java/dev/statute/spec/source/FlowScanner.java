package dev.statute.spec.source;

/** Scans what stands in brackets for the traps of YAML. */
final class FlowScanner {
    private final Chars file;
    private final Traps traps;
    private final PlainText plain;
    private final FlowExtent extent;

    /** Where the outermost collection has to be closed at the latest. */
    private int limit;

    FlowScanner(Chars file, Traps traps, PlainText plain) {
        this.file = file;
        this.traps = traps;
        this.plain = plain;
        this.extent = new FlowExtent(file);
    }

    /**
     * Scans the collection that opens here.
     *
     * @param limit the offset at which it has to be closed
     * @return the offset after its closing bracket, or -1 if it could not be followed to its end
     */
    int scan(int open, int limit) {
        this.limit = limit;
        return collection(open, 1);
    }

    /** Like {@link #scan}; whoever gets -1 gives up too, so that one missing bracket is reported once. */
    private int collection(int open, int depth) {
        if (depth > TreeBuilder.DEPTH_MAX) {
            return -1;
        }
        boolean mapping = file.at(open) == '{';
        int i = open + 1;
        while (i >= 0) {
            i = skipSpace(i);
            if (i >= limit) {
                traps.unclosed(open);
                return -1;
            }
            char c = file.at(i);
            if (c == ']' || c == '}') {
                if (mapping == (c == '}')) {
                    return i + 1;
                }
                traps.unclosed(open);
                return -1;
            }
            i = c == ',' ? i + 1 : entry(i, mapping, depth);
        }
        return -1;
    }

    /** Scans an entry of a mapping or an item of a list; the offset after it or -1. */
    private int entry(int start, boolean mapping, int depth) {
        int colon = keyEnd(start, mapping);
        if (colon < 0) {
            return mapping && !isOpening(start) && !isQuote(start)
                    ? Math.max(start + 1, extent.plainEnd(start, limit))
                    : value(start, false, depth);
        }
        int value = skipSpace(colon + 1);
        if (value >= limit || file.at(value) == ',' || file.at(value) == ']' || file.at(value) == '}') {
            return value;
        }
        return value(value, mapping, depth);
    }

    /** The colon that ends the key which starts here, or -1 if no key does. In a list only a word is taken for a key. */
    private int keyEnd(int start, boolean mapping) {
        int i;
        if (isQuote(start)) {
            int end = file.endOfQuoted(start);
            i = end < 0 ? limit : file.skipBlanks(end);
            return i < limit && file.at(i) == ':' ? i : -1;
        }
        i = start;
        while (i < limit && !file.isBreakOrComment(i) && !Chars.isFlowIndicator(file.at(i))) {
            boolean ends = file.isBlankOrBreak(i + 1) || Chars.isFlowIndicator(file.at(i + 1));
            if (file.at(i) == ':' && ends) {
                return mapping || plain.isWord(start, file.trimEnd(start, i)) ? i : -1;
            }
            i++;
        }
        return -1;
    }

    private int value(int start, boolean inMapping, int depth) {
        if (isQuote(start)) {
            return quoted(start);
        }
        if (isOpening(start)) {
            return nested(start, depth);
        }
        int property = plain.property(start);
        if (property >= 0) {
            int rest = skipSpace(property);
            boolean alone = rest >= limit || ",]}".indexOf(file.at(rest)) >= 0;
            return alone ? rest : value(rest, inMapping, depth);
        }
        return plain(start, inMapping);
    }

    private int quoted(int start) {
        int end = file.endOfQuoted(start);
        if (end < 0) {
            traps.unclosedQuote(start);
            return -1;
        }
        int rest = skipSpace(end);
        if (rest < limit && ",]}:".indexOf(file.at(rest)) < 0) {
            int after = Math.max(rest + 1, extent.plainEnd(rest, limit));
            traps.report(YamlProblem.TEXT_AFTER_QUOTE, rest, file.trimEnd(rest, after));
            return after;
        }
        return end;
    }

    private int nested(int start, int depth) {
        int end = collection(start, depth + 1);
        if (end < 0) {
            return -1;
        }
        int rest = skipSpace(end);
        if (rest >= limit || ",]}:".indexOf(file.at(rest)) >= 0) {
            return end;
        }
        FlowExtent.End whole = extent.of(start, limit);
        int after = whole.known() ? whole.offset() : Math.max(rest + 1, extent.plainEnd(rest, limit));
        traps.quotable(YamlProblem.BRACKET, start, file.trimEnd(start, after));
        return after;
    }

    private int plain(int start, boolean inMapping) {
        FlowExtent.End whole = extent.of(start, limit);
        if (!whole.known()) {
            return unbalanced(start);
        }
        int end = file.trimEnd(start, whole.offset());
        if (whole.hash() >= 0) {
            if (whole.offset() <= file.endOfLine(whole.hash())) {
                traps.cutAtHash(start, whole.hash(), end);
            } else {
                traps.commentInside(start, whole.hash());
            }
        } else if (!plain.checkInFlow(start, end) && inMapping) {
            return prose(start, whole.offset());
        }
        return whole.offset();
    }

    /** A text whose brackets do not balance is taken as YAML takes it. */
    private int unbalanced(int start) {
        int end = Math.max(start + 1, extent.plainEnd(start, limit));
        plain.checkInFlow(start, file.trimEnd(start, end));
        return end;
    }

    /** Entries without a value after a plain one are the rest of a sentence that had commas in it. */
    private int prose(int start, int firstEnd) {
        int end = firstEnd;
        while (end < limit && file.at(end) == ',') {
            int next = skipSpace(end + 1);
            int nextEnd = next < limit ? extent.valuelessEnd(next, limit) : -1;
            if (nextEnd < 0) {
                break;
            }
            end = nextEnd;
        }
        if (end > firstEnd) {
            traps.quotable(YamlProblem.CUT_AT_COMMA, start, file.trimEnd(start, end));
        }
        return end;
    }

    private int skipSpace(int start) {
        int i = start;
        while (i < limit && (file.isBlankOrBreak(i) || file.isComment(i))) {
            i = file.isComment(i) ? file.endOfLine(i) : i + 1;
        }
        return Math.min(i, limit);
    }

    private boolean isQuote(int i) {
        return file.at(i) == '"' || file.at(i) == '\'';
    }

    private boolean isOpening(int i) {
        return file.at(i) == '[' || file.at(i) == '{';
    }
}
