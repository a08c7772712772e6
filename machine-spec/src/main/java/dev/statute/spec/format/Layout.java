package dev.statute.spec.format;

import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Entry;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Sequence;
import dev.statute.spec.syntax.schema.Key;
import dev.statute.spec.syntax.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the tables of keys say about the layout of nodes. Stateless; a missing shape stands for data. */
final class Layout {
    private Layout() {}

    /** The shape that a node has among those that a place allows. */
    static Optional<Shape> of(SourceNode node, Optional<Shape> place) {
        if (place.isEmpty()) {
            return place;
        }
        Shape shape = place.get();
        if (shape instanceof Shape.Either either) {
            return either.alternatives().stream()
                    .filter(a -> fits(a, node))
                    .findFirst()
                    .flatMap(a -> of(node, Optional.of(a)));
        }
        if (shape instanceof Shape.Cases cases && node instanceof Mapping mapping) {
            Optional<Shape> kind = cases.cases().stream()
                    .filter(c -> mapping.entry(c.key()).isPresent())
                    .findFirst()
                    .map(Shape.Case::mapping);
            return kind.or(cases::otherwise);
        }
        return fits(shape, node) ? place : Optional.empty();
    }

    private static boolean fits(Shape shape, SourceNode node) {
        if (node instanceof Scalar) {
            return shape instanceof Shape.Text || shape instanceof Shape.Choice;
        }
        if (node instanceof Sequence) {
            return shape instanceof Shape.ListOf;
        }
        return shape instanceof Shape.Mapping || shape instanceof Shape.Cases;
    }

    /** The shape of the items of a list. */
    static Optional<Shape> item(Optional<Shape> list) {
        return list.filter(Shape.ListOf.class::isInstance).map(s -> ((Shape.ListOf) s).item());
    }

    /** The shape of the value of an entry. */
    static Optional<Shape> value(Optional<Shape> mapping, Entry entry) {
        return asMapping(mapping)
                .flatMap(m -> m.key(entry.key().text())
                        .map(Key::shape)
                        .or(() -> m.open().map(Shape.Open::value)));
    }

    /** The entries in canonical order. */
    static List<Entry> ordered(Mapping mapping, Optional<Shape> shape) {
        Optional<Shape.Mapping> table = asMapping(shape);
        if (table.isEmpty()) {
            return mapping.entries();
        }
        List<Entry> ordered = new ArrayList<>();
        for (Key key : table.get().keys()) {
            mapping.entry(key.name()).ifPresent(ordered::add);
        }
        List<Entry> names = mapping.entries().stream()
                .filter(e -> table.get().key(e.key().text()).isEmpty())
                .toList();
        int position = table.get()
                .open()
                .map(open -> (int) table.get().keys().stream()
                        .limit(open.position())
                        .filter(key -> mapping.entry(key.name()).isPresent())
                        .count())
                .orElse(ordered.size());
        ordered.addAll(position, names);
        return ordered;
    }

    /** Whether the values of neighbouring entries share a column: where names are declared, and in data. */
    static boolean aligns(Optional<Shape> mapping, SourceNode value) {
        Optional<Shape.Mapping> table = asMapping(mapping);
        if (table.isEmpty()) {
            return !(value instanceof Scalar);
        }
        return table.get().keys().isEmpty()
                && table.get().open().map(Shape.Open::declares).orElse(false);
    }

    private static Optional<Shape.Mapping> asMapping(Optional<Shape> shape) {
        return shape.filter(Shape.Mapping.class::isInstance).map(Shape.Mapping.class::cast);
    }
}
