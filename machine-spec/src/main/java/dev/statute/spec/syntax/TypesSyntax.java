package dev.statute.spec.syntax;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Scalar;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** A types file as written. */
@API(status = API.Status.INTERNAL)
public record TypesSyntax(SourceText source, Header header, List<TypeDeclaration> types, List<ConstantSyntax> constants)
        implements FileSyntax {
    public TypesSyntax {
        types = List.copyOf(types);
        constants = List.copyOf(constants);
    }

    /**
     * An entry of {@code types}.
     *
     * @param java the existing class that stands for the type
     */
    public record TypeDeclaration(Scalar name, TypeShape shape, Optional<Scalar> doc, Optional<Scalar> java) {}

    /** The one key that says what kind of type it is, with its content. */
    public sealed interface TypeShape {
        /** {@code id: string}. */
        record Id(Scalar representation) implements TypeShape {}

        /** {@code int: a..b}. */
        record Int(Scalar range) implements TypeShape {}

        /** {@code enum:} as a list, or as a mapping from member to its doc. */
        record Enum(List<Member> members) implements TypeShape {
            public Enum {
                members = List.copyOf(members);
            }
        }

        /** {@code record:}, from field to type. */
        record Record(List<Component> components) implements TypeShape {
            public Record {
                components = List.copyOf(components);
            }
        }

        /** {@code variants:}, from variant to its components. */
        record Variants(List<Variant> variants) implements TypeShape {
            public Variants {
                variants = List.copyOf(variants);
            }
        }

        /** {@code opaque: any}. */
        record Opaque(Scalar any) implements TypeShape {}
    }

    /** A member of an enum. */
    public record Member(Scalar name, Optional<Scalar> doc) {}

    /** A component of a record or variant: a name and a type expression; {@code { type, doc }} is allowed too. */
    public record Component(Scalar name, Scalar type, Optional<Scalar> doc) {}

    /** A case of a tagged sum. */
    public record Variant(Scalar name, List<Component> components, Optional<Scalar> doc) {
        public Variant {
            components = List.copyOf(components);
        }
    }

    /** A constant, of a types file or of a machine: {@code { value, doc }}. */
    public record ConstantSyntax(Scalar name, SourceNode value, Optional<Scalar> doc) {}
}
