package dev.statute.spec.format;

import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Entry;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Sequence;
import dev.statute.spec.source.YamlReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells whether a formatted file says what it said before: the same entries, in whatever order, and all the comments. */
final class SameContent {
    private SameContent() {}

    static boolean of(SourceNode before, SourceText source, SourceText formatted) {
        Problems problems = new Problems();
        Optional<SourceNode> after = YamlReader.read(formatted, problems);
        return problems.list().isEmpty()
                && after.isPresent()
                && same(before, after.get())
                && comments(source, before).equals(comments(formatted, after.get()));
    }

    private static boolean same(SourceNode a, SourceNode b) {
        if (a instanceof Scalar x && b instanceof Scalar y) {
            return x.text().equals(y.text());
        }
        if (a instanceof Sequence x && b instanceof Sequence y) {
            return x.items().size() == y.items().size() && sameItems(x.items(), y.items());
        }
        return a instanceof Mapping x && b instanceof Mapping y && sameEntries(x, y);
    }

    private static boolean sameItems(List<SourceNode> a, List<SourceNode> b) {
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameEntries(Mapping a, Mapping b) {
        if (a.entries().size() != b.entries().size()) {
            return false;
        }
        Map<String, SourceNode> others = new HashMap<>();
        b.entries().forEach(entry -> others.put(entry.key().text(), entry.value()));
        for (Entry entry : a.entries()) {
            SourceNode other = others.get(entry.key().text());
            if (other == null || !same(entry.value(), other)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> comments(SourceText source, SourceNode root) {
        return CommentFinder.find(source, root).stream()
                .map(CommentFinder.Comment::text)
                .sorted()
                .toList();
    }
}
