package dev.statute.spec.syntax;

import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Entry;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Sequence;
import java.util.List;
import java.util.Optional;

/**
 * Takes apart nodes whose shape has been checked, so that what is asked for is there. If it is not, table and reader
 * disagree, which is a defect of ours: the casts below say so loudly.
 */
record Checked(Mapping mapping) {
    static Checked of(SourceNode node) {
        return new Checked((Mapping) node);
    }

    Optional<SourceNode> node(String key) {
        return mapping.get(key);
    }

    SourceNode requiredNode(String key) {
        return node(key).orElseThrow(() -> new IllegalStateException("no `" + key + "` at " + mapping.span()));
    }

    Optional<Scalar> text(String key) {
        return node(key).map(Scalar.class::cast);
    }

    Scalar required(String key) {
        return (Scalar) requiredNode(key);
    }

    /** The entries of the mapping under a key; none if the key is not there. */
    List<Entry> entries(String key) {
        return node(key).map(n -> ((Mapping) n).entries()).orElse(List.of());
    }

    /** The items of the list under a key; none if the key is not there. */
    List<SourceNode> items(String key) {
        return node(key).map(n -> ((Sequence) n).items()).orElse(List.of());
    }

    /** The texts of the list under a key; none if the key is not there. */
    List<Scalar> texts(String key) {
        return items(key).stream().map(Scalar.class::cast).toList();
    }

    /** The entry whose key is none of the given ones, where exactly one such entry is wanted. */
    Entry named(String... otherKeys) {
        List<String> others = List.of(otherKeys);
        return mapping.entries().stream()
                .filter(e -> !others.contains(e.key().text()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no named entry at " + mapping.span()));
    }
}
