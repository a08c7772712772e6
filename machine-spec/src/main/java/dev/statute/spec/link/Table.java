package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Nearest;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.source.SourceNode.Scalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The declared elements of one kind by name. A name whose declaration has an error stays declared, without an element, so
 * that nobody who mentions it is told that it does not exist.
 */
final class Table<E> {
    private final String what;
    private final Map<String, Optional<E>> entries = new LinkedHashMap<>();

    /** @param what the kind, as a message names it, for example {@code effect} */
    Table(String what) {
        this.what = what;
    }

    void declare(String name, Optional<E> element) {
        entries.putIfAbsent(name, element);
    }

    boolean declares(String name) {
        return entries.containsKey(name);
    }

    /** The element; empty, and reported if the name is not declared. */
    Optional<E> find(Scalar reference, ProblemSink sink) {
        return find(reference, List.of(), sink);
    }

    /** As {@link #find(Scalar, ProblemSink)}, with further names that would have been fine. */
    Optional<E> find(Scalar reference, Collection<String> others, ProblemSink sink) {
        Optional<E> entry = entries.get(reference.text());
        if (entry == null) {
            Collection<String> names = new ArrayList<>(entries.keySet());
            names.addAll(others);
            reportUnknown(what, reference, names, sink);
            return Optional.empty();
        }
        return entry;
    }

    Optional<E> get(String name) {
        return entries.getOrDefault(name, Optional.empty());
    }

    /** The elements without errors, in the order of their declaration. */
    List<E> all() {
        return entries.values().stream().flatMap(Optional::stream).toList();
    }

    Collection<String> names() {
        return entries.keySet();
    }

    static void reportUnknown(String what, Scalar reference, Collection<String> names, ProblemSink sink) {
        String name = reference.text();
        Problem problem = Problem.of(LinkProblem.UNKNOWN_NAME, reference.textSpan())
                .with("what", what)
                .with("name", name)
                .with("hint", Nearest.hint(name, names));
        Optional<String> nearest = Nearest.of(name, names);
        sink.report(
                nearest.isPresent()
                        ? problem.fixedBy(
                                Fix.replace("write `" + nearest.get() + "`", reference.textSpan(), nearest.get()))
                        : problem);
    }
}
