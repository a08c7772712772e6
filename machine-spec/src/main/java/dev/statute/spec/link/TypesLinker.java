package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Constant;
import dev.statute.spec.model.JavaNames;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.TypesFile;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.TypesSyntax;
import dev.statute.spec.syntax.TypesSyntax.TypeDeclaration;
import dev.statute.spec.syntax.TypesSyntax.TypeShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Links one types file. Its types may mention each other in any order, but not themselves. */
final class TypesLinker {
    private final TypesSyntax syntax;
    private final FileNames names;
    private final String packageName;
    private final ProblemSink sink;
    private final Map<String, Optional<Type>> linked = new LinkedHashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();

    TypesLinker(TypesSyntax syntax, FileNames names, ProblemSink sink) {
        this.syntax = syntax;
        this.names = names;
        this.sink = sink;
        this.packageName = Scalars.text(syntax.header().packageName());
        for (TypeDeclaration declaration : syntax.types()) {
            names.declareType(declaration.name().text(), reference -> link(declaration, reference));
        }
    }

    /** The file with everything that has no error. */
    TypesFile link(boolean owned) {
        TypeName owner = new TypeName(
                packageName, JavaNames.constantsClass(syntax.source().name()));
        ConstantLinker constants = new ConstantLinker(names, owner, sink);
        List<Constant> all = new ArrayList<>(constants.linkPlain(syntax.constants()));
        List<TypesFile.Declared> declared = new ArrayList<>();
        for (TypeDeclaration declaration : syntax.types()) {
            link(declaration, declaration.name())
                    .ifPresent(type -> declared.add(new TypesFile.Declared(
                            declaration.name().text(),
                            type,
                            memberDocs(declaration.shape()),
                            Scalars.text(declaration.doc()),
                            declaration.name().textSpan())));
        }
        all.addAll(constants.linkTyped(syntax.constants()));
        return new TypesFile(
                syntax.source(),
                packageName,
                declared,
                all,
                owned,
                Scalars.text(syntax.header().doc()));
    }

    /** What others can import. Call after {@link #link(boolean)}. */
    Exports exports() {
        Map<String, Optional<Constant>> constants = new LinkedHashMap<>();
        syntax.constants()
                .forEach(c ->
                        constants.put(c.name().text(), names.constant(c.name().text())));
        return new Exports(new LinkedHashMap<>(linked), constants);
    }

    private Optional<Type> link(TypeDeclaration declaration, Scalar reference) {
        String name = declaration.name().text();
        Optional<Type> done = linked.get(name);
        if (done != null) {
            return done;
        }
        if (underWay.size() == TypeExtent.DEEPEST) {
            reportTooLarge(reference);
            return Optional.empty();
        }
        if (!underWay.add(name)) {
            sink.report(
                    Problem.of(LinkProblem.RECURSIVE_TYPE, reference.textSpan()).with("name", name));
            return Optional.empty();
        }
        Optional<Type> type = shape(declaration);
        underWay.remove(name);
        if (type.isPresent() && TypeExtent.of(type.get()).isTooLarge()) {
            reportTooLarge(declaration.name());
            type = Optional.empty();
        }
        linked.put(name, type);
        return type;
    }

    private void reportTooLarge(Scalar at) {
        sink.report(Problem.of(LinkProblem.TYPE_TOO_LARGE, at.textSpan())
                .with("name", at.text())
                .with("depth", TypeExtent.DEEPEST)
                .with("parts", TypeExtent.MOST_PARTS));
    }

    private Optional<Type> shape(TypeDeclaration declaration) {
        TypeName name = new TypeName(packageName, declaration.name().text());
        Optional<String> java = declaration.java().map(Scalar::text);
        TypeShape shape = declaration.shape();
        if (shape instanceof TypeShape.Id id) {
            return Words.REPRESENTATION.read(id.representation(), sink).map(r -> new Type.Id(name, r, java));
        } else if (shape instanceof TypeShape.Int range) {
            return TypeParser.parseRange(range.range(), names, sink)
                    .map(r -> new Type.Int(Optional.of(name), r.min(), r.max()));
        } else if (shape instanceof TypeShape.Enum members) {
            return Optional.of(new Type.Enum(
                    name, members.members().stream().map(m -> m.name().text()).toList(), java));
        } else if (shape instanceof TypeShape.Record parts) {
            return components(parts.components()).map(c -> new Type.Record(name, c, java));
        } else if (shape instanceof TypeShape.Variants cases) {
            return variants(cases.variants()).map(v -> new Type.Variants(name, v, java));
        }
        return Optional.of(new Type.Opaque(name, java.orElse("java.lang.Object")));
    }

    private Optional<List<Type.Variant>> variants(List<TypesSyntax.Variant> written) {
        List<Type.Variant> variants = new ArrayList<>();
        boolean complete = true;
        for (TypesSyntax.Variant variant : written) {
            Optional<List<Component>> components = components(variant.components());
            complete &= components.isPresent();
            variants.add(
                    new Type.Variant(variant.name().text(), components.orElse(List.of()), Scalars.text(variant.doc())));
        }
        return complete ? Optional.of(variants) : Optional.empty();
    }

    private Optional<List<Component>> components(List<TypesSyntax.Component> written) {
        Components.Linked linked = Components.link(written, names, sink);
        return linked.broken().isEmpty() ? Optional.of(linked.sound()) : Optional.empty();
    }

    private static Map<String, String> memberDocs(TypeShape shape) {
        Map<String, String> docs = new LinkedHashMap<>();
        if (shape instanceof TypeShape.Enum members) {
            members.members()
                    .forEach(m -> m.doc().ifPresent(doc -> docs.put(m.name().text(), doc.text())));
        }
        return docs;
    }
}
