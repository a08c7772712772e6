package dev.statute.spec.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The source lines of one diagnostic with marks beneath them: carets under the words to change, dashes with their role
 * under the other places. Places of one file share a snippet; a long place is shown by its first two lines and its last.
 */
final class Snippet {
    /** More places than a reader would follow are counted, not shown. */
    private static final int RELATED_MAX = 8;

    private static final int WHOLE_LINES_MAX = 4;

    private record Mark(Span at, boolean primary, String role) {
        boolean covers(int line) {
            return at.line() <= line && line <= at.endLine();
        }
    }

    private final Ink ink;
    private final Ink.Role primaryInk;
    private final Map<SourceText, List<Mark>> marksByFile = new LinkedHashMap<>();
    private final int notShown;
    private final int gutter;

    private Snippet(Diagnostic diagnostic, Ink ink) {
        this.ink = ink;
        this.primaryInk = Ink.Role.of(diagnostic.severity());
        add(diagnostic.at(), true, "");
        List<Problem.Related> related = diagnostic.related();
        related.stream().limit(RELATED_MAX).forEach(place -> add(place.at(), false, place.role()));
        this.notShown = Math.max(0, related.size() - RELATED_MAX);
        this.gutter = marksByFile.values().stream()
                .flatMap(List::stream)
                .mapToInt(mark -> String.valueOf(mark.at().endLine()).length())
                .max()
                .orElse(1);
    }

    /** Appends the lines of a diagnostic. */
    static void append(Diagnostic diagnostic, Ink ink, StringBuilder out) {
        Snippet snippet = new Snippet(diagnostic, ink);
        SourceText first = diagnostic.at().source();
        snippet.marksByFile.forEach((source, marks) -> {
            if (source != first) {
                out.append(ink.paint(Ink.Role.QUIET, " ".repeat(snippet.gutter) + "--> "));
                out.append(Glyphs.shown(marks.get(0).at().toString())).append('\n');
            }
            // A file that could not be read has a name but nothing to show.
            if (!source.content().isEmpty()) {
                snippet.appendFile(source, marks, out);
            }
        });
        if (snippet.notShown > 0) {
            out.append(" ".repeat(snippet.gutter)).append("and ").append(snippet.notShown);
            out.append(snippet.notShown == 1 ? " more place\n" : " more places\n");
        }
    }

    private void add(Span at, boolean primary, String role) {
        marksByFile.computeIfAbsent(at.source(), source -> new ArrayList<>()).add(new Mark(trimmed(at), primary, role));
    }

    private void appendFile(SourceText source, List<Mark> marks, StringBuilder out) {
        appendGutter("", "", out);
        int before = 0;
        for (int line : shownLines(marks)) {
            if (before > 0 && line == before + 2) {
                appendLine(source, line - 1, marks, out);
            } else if (before > 0 && line > before + 1) {
                out.append(ink.paint(Ink.Role.QUIET, "...")).append('\n');
            }
            appendLine(source, line, marks, out);
            before = line;
        }
    }

    private static TreeSet<Integer> shownLines(List<Mark> marks) {
        TreeSet<Integer> lines = new TreeSet<>();
        for (Mark mark : marks) {
            int first = mark.at().line();
            int last = mark.at().endLine();
            boolean whole = last - first < WHOLE_LINES_MAX;
            for (int line = first; line <= (whole ? last : first + 1); line++) {
                lines.add(line);
            }
            lines.add(last);
        }
        return lines;
    }

    private void appendLine(SourceText source, int line, List<Mark> marks, StringBuilder out) {
        List<Mark> here = marks.stream()
                .filter(mark -> mark.covers(line))
                .sorted(Comparator.comparing(Mark::primary)
                        .reversed()
                        .thenComparingInt(mark -> mark.at().start()))
                .toList();
        int start = source.startOfLine(line);
        int end = source.endOfLine(line);
        int focus = here.isEmpty() ? start : Math.max(start, here.get(0).at().start());
        DisplayLine shown = DisplayLine.of(source.content(), start, end, focus);
        appendGutter(String.valueOf(line), shown.text().stripTrailing(), out);
        here.forEach(mark -> appendMark(mark, source, line, shown, out));
    }

    private void appendMark(Mark mark, SourceText source, int line, DisplayLine shown, StringBuilder out) {
        boolean begins = mark.at().line() == line;
        boolean ends = mark.at().endLine() == line;
        int start = begins ? mark.at().start() : firstVisible(source, line);
        int end = ends ? mark.at().end() : source.endOfLine(line);
        if (!begins && start >= end) {
            return;
        }
        int first = shown.firstCell(start);
        int cells = Math.max(1, shown.endCell(end) - first);
        String label = ends && !mark.role().isEmpty() ? " " + Glyphs.shown(mark.role()) : "";
        String marks = (mark.primary() ? "^" : "-").repeat(cells) + label;
        Ink.Role role = mark.primary() ? primaryInk : Ink.Role.QUIET;
        appendGutter("", " ".repeat(first) + ink.paint(role, marks), out);
    }

    private void appendGutter(String number, String text, StringBuilder out) {
        String left = " ".repeat(gutter - number.length()) + number + " |";
        out.append(ink.paint(Ink.Role.QUIET, left));
        out.append(text.isEmpty() ? "" : " " + text).append('\n');
    }

    /** The place without the blanks and line ends behind it: a YAML block ends where the next one starts. */
    private static Span trimmed(Span at) {
        String content = at.source().content();
        int end = at.end();
        while (end > at.start() && Character.isWhitespace(content.charAt(end - 1))) {
            end--;
        }
        return at.source().span(at.start(), end);
    }

    private static int firstVisible(SourceText source, int line) {
        int at = source.startOfLine(line);
        int end = source.endOfLine(line);
        while (at < end && Character.isWhitespace(source.content().charAt(at))) {
            at++;
        }
        return at;
    }
}
