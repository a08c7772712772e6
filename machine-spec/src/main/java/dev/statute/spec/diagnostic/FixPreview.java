package dev.statute.spec.diagnostic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Shows a fix as the lines that go and the lines that come. */
final class FixPreview {
    /** More lines of one kind than this are counted, not shown. */
    private static final int LINES_MAX = 8;

    /** How much of a long line is looked at beside the edits; more than is ever shown of a line. */
    private static final int CONTEXT = 400;

    /** Edits that are shown together, with the stretch of text that holds them. */
    private record Block(int start, int end, List<Edit> edits) {
        /** Whether an edit stands on the last line of this block, and near enough to be seen with it. */
        boolean takes(Edit edit) {
            Span last = edits.get(edits.size() - 1).at();
            return last.endLine() >= edit.at().line() && edit.at().start() - last.end() <= 2 * CONTEXT;
        }
    }

    private final Ink ink;
    private final StringBuilder out;

    private FixPreview(Ink ink, StringBuilder out) {
        this.ink = ink;
        this.out = out;
    }

    /** Appends the lines of a fix. */
    static void append(Fix fix, Ink ink, StringBuilder out) {
        FixPreview preview = new FixPreview(ink, out);
        blocks(fix).forEach(preview::appendBlock);
    }

    private static List<Block> blocks(Fix fix) {
        List<Edit> sorted = fix.edits().stream()
                .sorted(Comparator.comparingInt(edit -> edit.at().start()))
                .toList();
        List<Block> blocks = new ArrayList<>();
        for (Edit edit : sorted) {
            Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
            if (last != null && last.takes(edit)) {
                List<Edit> both = new ArrayList<>(last.edits());
                both.add(edit);
                blocks.set(blocks.size() - 1, new Block(last.start(), stretchEnd(edit), both));
            } else {
                blocks.add(new Block(stretchStart(edit), stretchEnd(edit), List.of(edit)));
            }
        }
        return blocks;
    }

    private static int stretchStart(Edit edit) {
        SourceText source = edit.at().source();
        int start = edit.at().start();
        return Math.max(source.startOfLine(source.lineOf(start)), start - CONTEXT);
    }

    private static int stretchEnd(Edit edit) {
        SourceText source = edit.at().source();
        int end = edit.at().end();
        return Math.max(end, Math.min(source.endOfLine(source.lineOf(end)), end + CONTEXT));
    }

    private void appendBlock(Block block) {
        String content = block.edits().get(0).at().source().content();
        StringBuilder after = new StringBuilder();
        int done = block.start();
        for (Edit edit : block.edits()) {
            // Overlapping edits are refused when the fix is applied; here they must only not break the report.
            after.append(content, done, Math.max(done, edit.at().start())).append(edit.replacement());
            done = Math.max(done, edit.at().end());
        }
        after.append(content, done, Math.max(done, block.end()));
        appendDifference(lines(content.substring(block.start(), block.end())), lines(after.toString()));
    }

    private void appendDifference(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<String> removed = before.subList(head, before.size() - tail);
        List<String> added = after.subList(head, after.size() - tail);
        int focus = removed.isEmpty() || added.isEmpty() ? 0 : commonPrefix(removed.get(0), added.get(0));
        appendLines("- ", Ink.Role.REMOVED, removed, focus);
        appendLines("+ ", Ink.Role.ADDED, added, focus);
    }

    private void appendLines(String sign, Ink.Role role, List<String> lines, int focus) {
        for (String line : lines.subList(0, Math.min(lines.size(), LINES_MAX))) {
            String shown = DisplayLine.of(line, 0, line.length(), Math.min(focus, line.length()))
                    .text();
            out.append("  ")
                    .append(ink.paint(role, (sign + shown).stripTrailing()))
                    .append('\n');
        }
        int rest = lines.size() - LINES_MAX;
        if (rest > 0) {
            String more = sign + "... " + rest + (rest == 1 ? " more line" : " more lines");
            out.append("  ").append(ink.paint(role, more)).append('\n');
        }
    }

    private static int commonPrefix(String a, String b) {
        int length = Math.min(a.length(), b.length());
        int mismatch = Arrays.mismatch(
                a.substring(0, length).toCharArray(), b.substring(0, length).toCharArray());
        return mismatch < 0 ? length : mismatch;
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\r\n|\r|\n", -1));
    }
}
