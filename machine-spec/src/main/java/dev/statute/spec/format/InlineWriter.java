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

/** Writes what stays on one line: scalars, and what its author wrote in brackets. */
final class InlineWriter {
    private final Trivia trivia;

    InlineWriter(Trivia trivia) {
        this.trivia = trivia;
    }

    /** A node on one line outside of brackets, however long the line gets; empty if it takes several. */
    Optional<String> inline(SourceNode node, Optional<Shape> place) {
        return inline(node, place, false);
    }

    private Optional<String> inline(SourceNode node, Optional<Shape> place, boolean inBrackets) {
        if (node instanceof Scalar scalar) {
            return ScalarWriter.inline(scalar, inBrackets);
        }
        if (!isFlow(node) || trivia.hasCommentIn(node)) {
            return Optional.empty();
        }
        Optional<Shape> shape = Layout.of(node, place);
        return node instanceof Mapping mapping ? mapping(mapping, shape) : list((Sequence) node, shape);
    }

    private Optional<String> mapping(Mapping mapping, Optional<Shape> shape) {
        List<String> parts = new ArrayList<>();
        for (Entry entry : Layout.ordered(mapping, shape)) {
            Optional<String> key = ScalarWriter.inline(entry.key(), true);
            Optional<String> value = inline(entry.value(), Layout.value(shape, entry), true);
            if (key.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            parts.add(key.get() + ": " + value.get());
        }
        return Optional.of(braces(parts));
    }

    private Optional<String> list(Sequence list, Optional<Shape> shape) {
        List<String> parts = new ArrayList<>();
        for (SourceNode item : list.items()) {
            Optional<String> written = inline(item, Layout.item(shape), true);
            if (written.isEmpty()) {
                return Optional.empty();
            }
            parts.add(written.get());
        }
        return Optional.of("[" + String.join(", ", parts) + "]");
    }

    /** The first entry of a flow mapping and the others, each as they are written on one line. */
    Optional<FirstCell> firstCell(SourceNode node, Optional<Shape> place) {
        if (!(node instanceof Mapping mapping)
                || mapping.entries().size() < 2
                || inline(node, place).isEmpty()) {
            return Optional.empty();
        }
        Optional<Shape> shape = Layout.of(node, place);
        List<Entry> entries = Layout.ordered(mapping, shape);
        List<String> parts = entries.stream()
                .map(e -> ScalarWriter.inline(e.key(), true).orElseThrow() + ": "
                        + inline(e.value(), Layout.value(shape, e), true).orElseThrow())
                .toList();
        String keys = entries.get(0).key().text() + " " + entries.get(1).key().text();
        return Optional.of(new FirstCell(keys, parts.get(0), String.join(", ", parts.subList(1, parts.size()))));
    }

    /**
     * A flow mapping in two columns.
     *
     * @param keys the first two keys; only mappings that agree in them share a column
     */
    record FirstCell(String keys, String first, String rest) {
        String padded(int width) {
            return "{ " + first + "," + " ".repeat(Math.max(0, width - first.length())) + " " + rest + " }";
        }
    }

    private static String braces(List<String> parts) {
        return parts.isEmpty() ? "{}" : "{ " + String.join(", ", parts) + " }";
    }

    static boolean isFlow(SourceNode node) {
        return node instanceof Sequence list && list.flow() || node instanceof Mapping mapping && mapping.flow();
    }
}
