package dev.statute.spec.source;

/** Decodes the text of one literal or folded block. */
final class BlockScalar {
    private final Chars file;
    private final boolean folded;
    private final int indentMin;

    /**
     * @param parentColumn the column of the enclosing block collection, from 0, or -1
     */
    BlockScalar(Chars file, boolean folded, int parentColumn) {
        this.file = file;
        this.folded = folded;
        this.indentMin = Math.max(1, parentColumn + 1);
    }

    /**
     * @param header the offset of the bar or the angle
     * @param end where the block ends
     */
    OffsetText decode(int header, int end) {
        char chomping = '\0';
        int indent = -1;
        int i = header + 1;
        for (; file.at(i) == '+' || file.at(i) == '-' || Character.isDigit(file.at(i)); i++) {
            if (Character.isDigit(file.at(i))) {
                indent = indentMin + Character.digit(file.at(i), 10) - 1;
            } else {
                chomping = file.at(i);
            }
        }
        int firstLine = file.nextLine(i);
        return lines(firstLine, end, indent >= 0 ? indent : detectedIndent(firstLine, end), chomping);
    }

    /** The widest indentation of the lines up to the first that is not empty. */
    private int detectedIndent(int firstLine, int end) {
        int widest = 0;
        int line = firstLine;
        while (line < end) {
            int content = file.skipSpaces(line);
            widest = Math.max(widest, content - line);
            if (!file.isBreak(content)) {
                break;
            }
            line = file.nextLine(line);
        }
        return Math.max(indentMin, widest);
    }

    private OffsetText lines(int firstLine, int end, int indent, char chomping) {
        OffsetText out = new OffsetText();
        OffsetText empty = new OffsetText();
        int line = emptyLines(empty, firstLine, end, indent);
        int lastBreak = -1;
        while (isContent(line, end, indent)) {
            int content = line + indent;
            out.appendAll(empty);
            int lineEnd = Math.min(end, file.endOfLine(content));
            out.appendRange(file, content, lineEnd);
            lastBreak = lineEnd < end ? lineEnd : -1;
            empty = new OffsetText();
            line = emptyLines(empty, file.nextLine(lineEnd), end, indent);
            if (isContent(line, end, indent) && lastBreak >= 0) {
                boolean joins = folded && !file.isBlank(content) && !file.isBlank(line + indent);
                if (!joins) {
                    out.append('\n', lastBreak);
                } else if (empty.isEmpty()) {
                    out.append(' ', lastBreak);
                }
            }
        }
        if (chomping != '-' && lastBreak >= 0) {
            out.append('\n', lastBreak);
        }
        if (chomping == '+') {
            out.appendAll(empty);
        }
        return out;
    }

    /** Whether a line of the block, indented as deep as its text, starts here. */
    private boolean isContent(int line, int end, int indent) {
        return line + indent <= end && line < end && indentOf(line, indent) == indent && line + indent < file.length();
    }

    private int indentOf(int line, int atMost) {
        int i = line;
        while (i - line < atMost && file.at(i) == ' ') {
            i++;
        }
        return i - line;
    }

    /** Appends a line feed per line that ends before its text could start; the start of the next line. */
    private int emptyLines(OffsetText out, int firstLine, int end, int indent) {
        int line = firstLine;
        while (line < end) {
            int i = line + indentOf(line, indent);
            if (i >= file.length() || !file.isBreak(i)) {
                break;
            }
            out.append('\n', i);
            line = file.nextLine(i);
        }
        return line;
    }
}
