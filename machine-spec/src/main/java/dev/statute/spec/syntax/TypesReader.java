package dev.statute.spec.syntax;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Entry;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Sequence;
import dev.statute.spec.syntax.TypesSyntax.Member;
import dev.statute.spec.syntax.TypesSyntax.TypeDeclaration;
import dev.statute.spec.syntax.TypesSyntax.TypeShape;
import dev.statute.spec.syntax.TypesSyntax.Variant;
import java.util.List;
import java.util.Optional;

/** Reads types files whose shape has been checked. */
final class TypesReader {
    private TypesReader() {}

    static TypesSyntax read(SourceText source, Checked file) {
        return new TypesSyntax(
                source,
                Parts.header(file),
                file.entries("types").stream().map(TypesReader::type).toList(),
                Parts.constants(file));
    }

    private static TypeDeclaration type(Entry entry) {
        Checked type = Checked.of(entry.value());
        return new TypeDeclaration(entry.key(), shape(type), type.text("doc"), type.text("java"));
    }

    private static TypeShape shape(Checked type) {
        if (type.node("id").isPresent()) {
            return new TypeShape.Id(type.required("id"));
        }
        if (type.node("int").isPresent()) {
            return new TypeShape.Int(type.required("int"));
        }
        if (type.node("enum").isPresent()) {
            return new TypeShape.Enum(members(type.requiredNode("enum")));
        }
        if (type.node("record").isPresent()) {
            return new TypeShape.Record(Parts.components(type.entries("record")));
        }
        if (type.node("variants").isPresent()) {
            return new TypeShape.Variants(
                    type.entries("variants").stream().map(TypesReader::variant).toList());
        }
        return new TypeShape.Opaque(type.required("opaque"));
    }

    private static List<Member> members(SourceNode node) {
        if (node instanceof Sequence list) {
            return list.items().stream()
                    .map(item -> new Member((Scalar) item, Optional.empty()))
                    .toList();
        }
        return ((Mapping) node)
                .entries().stream()
                        .map(e -> new Member(e.key(), Optional.of((Scalar) e.value())))
                        .toList();
    }

    private static Variant variant(Entry entry) {
        return new Variant(entry.key(), Parts.components(((Mapping) entry.value()).entries()), Optional.empty());
    }
}
