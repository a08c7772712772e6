package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Nearest;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Constant;
import dev.statute.spec.model.Type;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.FileSyntax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The types and constants that a file sees: what it imports and what it declares itself. */
final class FileNames implements KnownTypes {
    private final Map<String, Function<Scalar, Optional<Type>>> types = new LinkedHashMap<>();
    private final Map<String, Optional<Constant>> constants = new LinkedHashMap<>();
    private final List<Constant> imported = new ArrayList<>();

    /** Takes in the imports of a file. Names that their file does not export are reported. */
    static FileNames of(FileSyntax file, ImportGraph graph, Map<SourceText, Exports> linked, ProblemSink sink) {
        FileNames names = new FileNames();
        Map<String, Scalar> seen = new LinkedHashMap<>();
        file.header().imports().stream()
                .filter(graph::isBroken)
                .flatMap(written -> written.names().stream())
                .forEach(name -> names.declareBroken(name.text()));
        for (ImportGraph.Edge edge : graph.imports(file)) {
            Exports exports = linked.getOrDefault(edge.target().source(), Exports.NONE);
            for (Scalar name : edge.written().names()) {
                Scalar before = seen.putIfAbsent(name.text(), name);
                if (before != null) {
                    sink.report(Problem.of(LinkProblem.IMPORT_TAKEN, name.textSpan())
                            .with("name", name.text())
                            .related("imported here first", before.textSpan()));
                } else {
                    names.take(name, exports, edge, sink);
                }
            }
        }
        return names;
    }

    private void take(Scalar name, Exports exports, ImportGraph.Edge edge, ProblemSink sink) {
        if (exports.types().containsKey(name.text())) {
            Optional<Type> type = exports.types().get(name.text());
            types.put(name.text(), reference -> type);
        } else if (exports.constants().containsKey(name.text())) {
            Optional<Constant> constant = exports.constants().get(name.text());
            constants.put(name.text(), constant);
            constant.ifPresent(imported::add);
        } else {
            declareBroken(name.text());
            sink.report(Problem.of(LinkProblem.UNKNOWN_IN_FILE, name.textSpan())
                    .with("file", edge.written().file().text())
                    .with("name", name.text())
                    .with("hint", Nearest.hint(name.text(), exports.names())));
        }
    }

    private void declareBroken(String name) {
        types.put(name, reference -> Optional.empty());
        constants.put(name, Optional.empty());
    }

    /** Adds a type of the file itself; the function may link it on first use. */
    void declareType(String name, Function<Scalar, Optional<Type>> type) {
        types.put(name, type);
    }

    void declareConstant(String name, Optional<Constant> constant) {
        constants.put(name, constant);
    }

    /** The imported constants. */
    List<Constant> imported() {
        return imported;
    }

    @Override
    public boolean declaresType(String name) {
        return types.containsKey(name);
    }

    @Override
    public Optional<Type> type(Scalar reference) {
        Function<Scalar, Optional<Type>> type = types.get(reference.text());
        return type == null ? Optional.empty() : type.apply(reference);
    }

    @Override
    public Collection<String> typeNames() {
        return types.keySet();
    }

    @Override
    public boolean declaresConstant(String name) {
        return constants.containsKey(name);
    }

    @Override
    public Optional<Constant> constant(String name) {
        return constants.getOrDefault(name, Optional.empty());
    }

    @Override
    public Collection<String> constantNames() {
        return constants.keySet();
    }
}
