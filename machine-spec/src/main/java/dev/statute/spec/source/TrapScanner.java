package dev.statute.spec.source;

/**
 * Walks over a file as YAML does, line by line, and names the traps that its authors fall into. It knows just enough of
 * YAML to tell where a text starts and where its author wanted it to end: that is what a YAML reader, which has cut the
 * text by then, cannot say. Where nothing is found the file is not thereby YAML; SnakeYAML decides that.
 */
final class TrapScanner {
    private final Chars file;
    private final Traps traps;
    private final FlowScanner flow;
    private final PlainText plain;

    /** The column of the key or dash whose value has not come yet, or -1. */
    private int pendingColumn = -1;

    private int lineStart;

    TrapScanner(Chars file, Traps traps) {
        this.file = file;
        this.traps = traps;
        this.plain = new PlainText(file, traps);
        this.flow = new FlowScanner(file, traps, plain);
    }

    void scan() {
        int at = 0;
        while (at < file.length()) {
            int next = line(at);
            // Progress is certain by construction; were it not, a loop without end would be the worst answer.
            at = Math.max(next, file.nextLine(at));
        }
    }

    /** Scans what starts on a line; the start of the first line that is not part of it. */
    private int line(int start) {
        lineStart = start;
        int content = file.skipSpaces(start);
        if (file.at(content) == '\t') {
            int after = file.skipBlanks(content);
            if (!file.isBreakOrComment(after)) {
                traps.report(YamlProblem.TAB_INDENTATION, content, after);
            }
            return file.nextLine(content);
        }
        if (content == start && file.at(start) == '%') {
            traps.property(YamlProblem.DIRECTIVE, start, file.endOfPlainLine(start));
            return file.nextLine(start);
        }
        boolean marker = content == start && (file.startsWith("---", start) || file.startsWith("...", start));
        if (file.isBreakOrComment(content) || marker) {
            return file.nextLine(content);
        }
        if (file.at(content) == '?' && file.isBlankOrBreak(content + 1)) {
            traps.report(YamlProblem.COMPLEX_KEY, content, file.endOfPlainLine(content));
            return file.nextLine(content);
        }
        return node(content);
    }

    /** Scans dashes, key and value; the start of the first line after them. */
    private int node(int content) {
        int i = content;
        int parent = pendingColumn >= 0 && pendingColumn <= column(i) ? pendingColumn : column(i) - 1;
        while (file.at(i) == '-' && file.isBlankOrBreak(i + 1)) {
            parent = column(i);
            i = file.skipBlanks(i + 1);
            if (file.isBreakOrComment(i)) {
                pendingColumn = parent;
                return file.nextLine(i);
            }
        }
        int colon = keyEnd(i);
        if (colon < 0) {
            pendingColumn = -1;
            return value(i, parent);
        }
        pendingColumn = column(i);
        if (plain.isConditional(i, colon)) {
            traps.quotable(YamlProblem.CONDITIONAL, i, file.endOfPlainLine(i));
            return file.nextLine(i);
        }
        int value = file.skipSpaces(colon + 1);
        if (file.at(value) == '\t' && !file.isBreakOrComment(file.skipBlanks(value))) {
            traps.report(YamlProblem.TAB_INDENTATION, value, file.skipBlanks(value));
            return file.nextLine(value);
        }
        value = file.skipBlanks(value);
        if (file.isBreakOrComment(value)) {
            return file.nextLine(value);
        }
        int key = pendingColumn;
        pendingColumn = -1;
        return value(value, key);
    }

    /** The offset of the colon that ends a key on this line, or -1 if what starts here is no key. */
    private int keyEnd(int start) {
        char c = file.at(start);
        int i = start;
        if (c == '"' || c == '\'') {
            int end = file.endOfQuoted(start);
            i = end < 0 || end > file.endOfLine(start) ? file.endOfLine(start) : file.skipBlanks(end);
            return file.at(i) == ':' && file.isBlankOrBreak(i + 1) ? i : -1;
        }
        if ("[{!&*|>%@`".indexOf(c) >= 0) {
            return -1;
        }
        for (; !file.isBreakOrComment(i); i++) {
            if (file.at(i) == ':' && file.isBlankOrBreak(i + 1)) {
                return i;
            }
        }
        return -1;
    }

    /** Scans the value that starts here; the start of the first line after it. */
    private int value(int start, int parent) {
        char c = file.at(start);
        return switch (c) {
            case '"', '\'' -> quoted(start);
            case '[', '{' -> collection(start, parent);
            case '|', '>' -> isBlockHeader(start) ? block(start, parent) : plain(start, parent);
            case '&', '*', '!' -> property(start, parent);
            case ']', '}' -> stray(start);
            default -> plain(start, parent);
        };
    }

    private int stray(int start) {
        traps.stray(start);
        return file.nextLine(start);
    }

    private int quoted(int start) {
        int end = file.endOfQuoted(start);
        if (end < 0) {
            traps.unclosedQuote(start);
            return file.length();
        }
        int rest = file.skipBlanks(end);
        if (!file.isBreakOrComment(rest)) {
            traps.report(YamlProblem.TEXT_AFTER_QUOTE, rest, file.endOfPlainLine(rest));
        }
        return file.nextLine(end);
    }

    private int collection(int start, int parent) {
        int end = flow.scan(start, limit(start, parent));
        if (end < 0) {
            return file.nextLine(start);
        }
        int rest = file.skipBlanks(end);
        if (!file.isBreakOrComment(rest) && file.at(rest) != ':') {
            traps.quotable(YamlProblem.BRACKET, start, file.endOfPlainLine(rest));
        }
        return file.nextLine(rest);
    }

    /**
     * Where brackets that open on this line have to be closed at the latest: at the first line that is not indented
     * deeper than the key they belong to. Readers are lenient about that; taken seriously, it keeps one forgotten bracket
     * from swallowing the rest of the file.
     */
    private int limit(int start, int parent) {
        int line = file.nextLine(start);
        while (line < file.length()) {
            int content = file.skipBlanks(line);
            boolean closes = file.at(content) == ']' || file.at(content) == '}';
            if (content - line <= parent && !file.isBreakOrComment(content) && !closes) {
                return line;
            }
            line = file.nextLine(line);
        }
        return file.length();
    }

    private boolean isBlockHeader(int start) {
        int i = start + 1;
        while (i <= start + 2 && (file.at(i) == '+' || file.at(i) == '-' || Character.isDigit(file.at(i)))) {
            i++;
        }
        return file.isBreakOrComment(file.skipBlanks(i));
    }

    /** Skips a literal or folded block: all lines that are empty or indented deeper than what it belongs to. */
    private int block(int start, int parent) {
        int line = file.nextLine(start);
        while (line < file.length()) {
            int content = file.skipSpaces(line);
            if (content - line <= parent && !file.isBreak(content)) {
                return line;
            }
            line = file.nextLine(line);
        }
        return line;
    }

    private int property(int start, int parent) {
        int end = plain.property(start);
        if (end < 0) {
            return plain(start, parent);
        }
        int rest = file.skipBlanks(end);
        if (file.isBreakOrComment(rest)) {
            pendingColumn = parent;
            return file.nextLine(rest);
        }
        return value(rest, parent);
    }

    /** Scans a plain text with the lines that continue it. */
    private int plain(int start, int parent) {
        int end = file.endOfPlainLine(start);
        int comment = file.isComment(file.skipBlanks(end)) ? file.skipBlanks(end) : -1;
        int line = file.nextLine(end);
        while (line < file.length()) {
            int content = file.skipBlanks(line);
            boolean comments = file.isComment(content);
            if (!file.isBreak(content) && (content - line <= parent || file.at(content) == '\t')) {
                break;
            }
            if (comments && comment < 0) {
                comment = content;
            } else if (!comments && !file.isBreak(content)) {
                int colon = plain.colon(content, file.endOfPlainLine(content));
                if (colon >= 0 && plain.isWord(content, colon)) {
                    traps.indentation(content, colon, start);
                    return file.nextLine(content);
                }
                if (comment >= 0) {
                    traps.commentInside(start, comment);
                    return file.nextLine(content);
                }
                end = file.endOfPlainLine(content);
                int hash = file.skipBlanks(end);
                comment = file.isComment(hash) ? hash : -1;
            }
            line = file.nextLine(line);
        }
        plain.checkInBlock(start, end);
        return line;
    }

    private int column(int i) {
        return i - lineStart;
    }
}
