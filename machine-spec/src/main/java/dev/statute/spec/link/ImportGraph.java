package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Nearest;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.CompositionSyntax;
import dev.statute.spec.syntax.FileSyntax;
import dev.statute.spec.syntax.FileSyntax.ImportSyntax;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which file imports which. Imports that lead nowhere or close a cycle are reported and left out. */
final class ImportGraph {
    /** An import and the file it names. */
    record Edge(ImportSyntax written, FileSyntax target) {}

    private final Map<String, FileSyntax> own = new LinkedHashMap<>();
    private final Map<String, FileSyntax> dependencies = new LinkedHashMap<>();
    /** By source, since a file as written is too long for a key. */
    private final Map<SourceText, List<Edge>> edges = new LinkedHashMap<>();

    private final Map<SourceText, FileSyntax> order = new LinkedHashMap<>();
    private final Set<Scalar> broken = new HashSet<>();

    ImportGraph(SpecSources sources, ProblemSink sink) {
        sources.own().forEach(file -> own.put(file.source().name(), file));
        sources.dependencies().forEach(file -> dependencies.put(file.source().name(), file));
        own.values().forEach(file -> edges.put(file.source(), resolve(file, true, sink)));
        dependencies.values().forEach(file -> edges.put(file.source(), resolve(file, false, sink)));
        own.values().forEach(file -> visit(file, new ArrayDeque<>(), sink));
        dependencies.values().forEach(file -> visit(file, new ArrayDeque<>(), sink));
    }

    /** All files, each after those it imports. */
    List<FileSyntax> order() {
        return new ArrayList<>(order.values());
    }

    /** The imports of a file that lead somewhere. */
    List<Edge> imports(FileSyntax file) {
        return edges.getOrDefault(file.source(), List.of());
    }

    boolean owns(FileSyntax file) {
        return own.get(file.source().name()) == file;
    }

    /** Whether an import of the file was reported, so that names it would have brought must not be called unknown. */
    boolean isBroken(ImportSyntax written) {
        return broken.contains(written.file());
    }

    private List<Edge> resolve(FileSyntax file, boolean owned, ProblemSink sink) {
        List<Edge> found = new ArrayList<>();
        for (ImportSyntax written : file.header().imports()) {
            Optional<FileSyntax> target = target(file, written.file().text(), owned);
            if (target.isEmpty()) {
                broken.add(written.file());
                reportMissing(file, written, owned, sink);
            } else if (target.get() instanceof CompositionSyntax) {
                broken.add(written.file());
                sink.report(Problem.of(
                                LinkProblem.IMPORT_OF_COMPOSITION,
                                written.file().textSpan())
                        .with("file", written.file().text()));
            } else {
                found.add(new Edge(written, target.get()));
            }
        }
        return found;
    }

    private Optional<FileSyntax> target(FileSyntax file, String path, boolean owned) {
        Optional<String> relative = relative(file.source().name(), path);
        Optional<FileSyntax> here = relative.map((owned ? own : dependencies)::get);
        return here.isPresent() ? here : Optional.ofNullable(dependencies.get(path));
    }

    private void reportMissing(FileSyntax file, ImportSyntax written, boolean owned, ProblemSink sink) {
        Set<String> names = new TreeSet<>(dependencies.keySet());
        if (owned) {
            own.keySet().forEach(name -> names.add(pathTo(file.source().name(), name)));
        }
        String path = written.file().text();
        Problem problem = Problem.of(
                        LinkProblem.IMPORT_NOT_FOUND, written.file().textSpan())
                .with("file", path)
                .with("hint", Nearest.hint(path, names));
        Optional<String> nearest = Nearest.of(path, names);
        sink.report(
                nearest.isPresent()
                        ? problem.fixedBy(Fix.replace(
                                "import `" + nearest.get() + "`", written.file().textSpan(), nearest.get()))
                        : problem);
    }

    private void visit(FileSyntax file, Deque<FileSyntax> path, ProblemSink sink) {
        if (order.containsKey(file.source())) {
            return;
        }
        path.addLast(file);
        List<Edge> kept = new ArrayList<>();
        for (Edge edge : imports(file)) {
            if (path.contains(edge.target())) {
                broken.add(edge.written().file());
                sink.report(Problem.of(
                                LinkProblem.IMPORT_CYCLE, edge.written().file().textSpan())
                        .with("cycle", cycle(path, edge.target())));
            } else {
                kept.add(edge);
                visit(edge.target(), path, sink);
            }
        }
        edges.put(file.source(), kept);
        path.removeLast();
        order.put(file.source(), file);
    }

    private static String cycle(Deque<FileSyntax> path, FileSyntax target) {
        StringBuilder out = new StringBuilder();
        boolean inside = false;
        for (FileSyntax file : path) {
            inside |= file == target;
            if (inside) {
                out.append(file.source().name()).append(" -> ");
            }
        }
        return out.append(target.source().name()).toString();
    }

    /** The name that a relative path leads to; empty if it leaves the spec folder. */
    private static Optional<String> relative(String from, String path) {
        Deque<String> parts = new ArrayDeque<>(List.of(from.split("/")));
        parts.removeLast();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    private static String pathTo(String from, String target) {
        List<String> here = List.of(from.split("/"));
        List<String> there = List.of(target.split("/"));
        int common = 0;
        while (common < here.size() - 1
                && common < there.size() - 1
                && here.get(common).equals(there.get(common))) {
            common++;
        }
        return "../".repeat(here.size() - 1 - common) + String.join("/", there.subList(common, there.size()));
    }
}
