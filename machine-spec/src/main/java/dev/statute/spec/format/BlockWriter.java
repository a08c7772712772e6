package dev.statute.spec.format;

import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Entry;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Sequence;
import dev.statute.spec.syntax.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what stands on lines of its own. */
final class BlockWriter {
    private static final int STEP = 2;

    /** How much longer than the shortest a label may be, and the first entry of an item, to count for its column. */
    private static final int LABEL_SPREAD = 16;

    private static final int CELL_SPREAD = 8;

    private final Trivia trivia;
    private final InlineWriter inline;
    private final List<String> lines = new ArrayList<>();

    BlockWriter(Trivia trivia) {
        this.trivia = trivia;
        this.inline = new InlineWriter(trivia);
    }

    /** The text of a whole file. */
    String file(Mapping root, Optional<Shape> shape) {
        mapping(root, Layout.of(root, shape), 0);
        trivia.bottom().forEach(comment -> comment(comment, 0));
        return String.join("\n", lines) + "\n";
    }

    /** One thing to be written on one or more lines, with what its place in a column depends on. */
    private record Row(
            SourceNode id, String label, SourceNode value, Optional<Shape> place, Optional<String> oneLine) {}

    private void mapping(Mapping mapping, Optional<Shape> shape, int indent) {
        List<Row> rows = new ArrayList<>();
        for (Entry entry : Layout.ordered(mapping, shape)) {
            String key =
                    ScalarWriter.inline(entry.key(), false).orElse(entry.key().text());
            rows.add(row(entry.key(), key + ":", entry.value(), Layout.value(shape, entry), indent));
        }
        int[] widths = keyWidths(rows, shape, indent);
        for (int i = 0; i < rows.size(); i++) {
            boolean section = indent == 0
                    && rows.get(i).oneLine().isEmpty()
                    && !(rows.get(i).value() instanceof Scalar);
            before(rows.get(i), i == 0, section, indent);
            Row row = rows.get(i);
            String label =
                    row.label() + " ".repeat(Math.max(0, widths[i] - row.label().length()));
            write(row, label, indent);
        }
    }

    private void list(Sequence list, Optional<Shape> shape, int indent) {
        Optional<Shape> item = Layout.item(shape);
        List<Row> rows = list.items().stream()
                .map(node -> row(node, "-", node, item, indent))
                .toList();
        List<Optional<String>> aligned = alignedItems(rows, indent);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            before(row, i == 0, false, indent);
            Row written = aligned.get(i).isPresent()
                    ? new Row(row.id(), row.label(), row.value(), row.place(), aligned.get(i))
                    : row;
            write(written, "-", indent);
        }
    }

    private Row row(SourceNode id, String label, SourceNode value, Optional<Shape> place, int indent) {
        Optional<String> oneLine = inline.inline(value, place)
                .filter(text ->
                        value instanceof Scalar || indent + label.length() + 1 + text.length() <= Formatter.WIDTH);
        return new Row(id, label, value, place, oneLine);
    }

    /** The width that each label is padded to. */
    private int[] keyWidths(List<Row> rows, Optional<Shape> shape, int indent) {
        int[] widths = new int[rows.size()];
        for (int start = 0; start < rows.size(); ) {
            int end = start + 1;
            while (end < rows.size() && follows(rows.get(end - 1), rows.get(end))) {
                end++;
            }
            List<Row> run = rows.subList(start, end);
            boolean aligns = run.stream().allMatch(r -> r.oneLine().isPresent() && Layout.aligns(shape, r.value()));
            int width = aligns
                    ? Columns.width(run.stream().map(r -> r.label().length()).toList(), LABEL_SPREAD)
                    : 0;
            for (int i = start; i < end; i++) {
                int length = indent
                        + width
                        + 1
                        + rows.get(i).oneLine().map(String::length).orElse(0);
                widths[i] = length <= Formatter.WIDTH ? width : 0;
            }
            start = end;
        }
        return widths;
    }

    /** Whether two rows stand on neighbouring lines, one line each. */
    private boolean follows(Row above, Row below) {
        Slot slot = trivia.of(below.id());
        boolean together = !slot.startsAfterBlank() && slot.leading.isEmpty();
        return together && above.oneLine().isPresent() && below.oneLine().isPresent();
    }

    /** Items that are flow mappings of the same form have their second entries in one column. */
    private List<Optional<String>> alignedItems(List<Row> rows, int indent) {
        List<Optional<InlineWriter.FirstCell>> cells = rows.stream()
                .map(r -> r.oneLine().flatMap(s -> inline.firstCell(r.value(), r.place())))
                .toList();
        List<Optional<String>> aligned = new ArrayList<>();
        for (int start = 0; start < rows.size(); ) {
            int end = start + 1;
            while (end < rows.size() && follows(rows.get(end - 1), rows.get(end)) && sameForm(cells, end - 1, end)) {
                end++;
            }
            int width = Columns.width(
                    cells.subList(start, end).stream()
                            .flatMap(Optional::stream)
                            .map(c -> c.first().length())
                            .toList(),
                    CELL_SPREAD);
            for (int i = start; i < end; i++) {
                aligned.add(cells.get(i)
                        .map(c -> c.padded(width))
                        .filter(text -> indent + 2 + text.length() <= Formatter.WIDTH));
            }
            start = end;
        }
        return aligned;
    }

    private static boolean sameForm(List<Optional<InlineWriter.FirstCell>> cells, int above, int below) {
        Optional<String> first = cells.get(above).map(InlineWriter.FirstCell::keys);
        return first.isPresent() && first.equals(cells.get(below).map(InlineWriter.FirstCell::keys));
    }

    /** Writes what comes before a row: a blank line, comments. */
    private void before(Row row, boolean first, boolean section, int indent) {
        Slot slot = trivia.of(row.id());
        List<Slot.Comment> comments = slot.leading;
        boolean blank = !first && (section || slot.startsAfterBlank());
        for (int i = 0; i < comments.size(); i++) {
            blank(i == 0 ? blank : comments.get(i).blankBefore());
            lines.add(" ".repeat(indent) + comments.get(i).text());
        }
        blank(comments.isEmpty() ? blank : slot.blankBefore);
    }

    private void write(Row row, String label, int indent) {
        Slot slot = trivia.of(row.id());
        String start = " ".repeat(indent) + label;
        SourceNode value = row.value();
        String header = slot.header().map(h -> " " + h).orElse("");
        if (row.oneLine().isPresent()) {
            String text = row.oneLine().get();
            lines.add((text.isEmpty() ? start.stripTrailing() : start + " " + text) + header);
        } else if (value instanceof Scalar scalar) {
            List<String> text = ScalarWriter.lines(scalar, indent + STEP);
            lines.add(start + " " + text.get(0));
            lines.addAll(text.subList(1, text.size()));
        } else {
            nested(row, start, header, indent);
        }
        slot.trailing().ifPresent(c -> lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + c));
        slot.tail.forEach(comment -> comment(comment, indent + STEP));
    }

    private void nested(Row row, String start, String header, int indent) {
        int deeper = indent + STEP;
        Optional<String> alone = inline.inline(row.value(), row.place())
                .filter(text -> row.label().length() > 1 && deeper + text.length() <= Formatter.WIDTH);
        int first = lines.size();
        if (alone.isPresent()) {
            lines.add(start + header);
            lines.add(" ".repeat(deeper) + alone.get());
            return;
        }
        boolean item = row.label().equals("-") && header.isEmpty() && !startsWithComment(row.value());
        if (!item) {
            lines.add(start + header);
        }
        Optional<Shape> shape = Layout.of(row.value(), row.place());
        if (row.value() instanceof Mapping mapping) {
            mapping(mapping, shape, deeper);
        } else {
            list((Sequence) row.value(), shape, deeper);
        }
        if (item) {
            lines.set(first, start + " " + lines.get(first).substring(deeper));
        }
    }

    /** Whether a comment comes before the first thing in a collection. */
    private boolean startsWithComment(SourceNode collection) {
        SourceNode first = collection instanceof Mapping mapping
                ? mapping.entries().get(0).key()
                : ((Sequence) collection).items().get(0);
        return !trivia.of(first).leading.isEmpty();
    }

    private void comment(Slot.Comment comment, int indent) {
        blank(comment.blankBefore());
        lines.add(" ".repeat(indent) + comment.text());
    }

    private void blank(boolean wanted) {
        if (wanted && !lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
    }
}
