package dev.statute.spec.syntax.schema;

import static dev.statute.spec.syntax.schema.CommonShapes.components;
import static dev.statute.spec.syntax.schema.CommonShapes.mapping;
import static dev.statute.spec.syntax.schema.CommonShapes.named;
import static dev.statute.spec.syntax.schema.CommonShapes.option;
import static dev.statute.spec.syntax.schema.CommonShapes.spec;
import static dev.statute.spec.syntax.schema.CommonShapes.when;

import dev.statute.spec.syntax.schema.Shape.Cases;
import dev.statute.spec.syntax.schema.Shape.Choice;
import dev.statute.spec.syntax.schema.Shape.Either;
import dev.statute.spec.syntax.schema.Shape.ListOf;
import dev.statute.spec.syntax.schema.Shape.Mapping;
import dev.statute.spec.syntax.schema.Shape.Text;
import dev.statute.spec.syntax.schema.Shape.TextKind;
import java.util.List;
import java.util.Optional;

/** The shape of a types file. */
final class TypesSchema {
    private static final Key JAVA = Key.optional(
            "java",
            new Text(TextKind.OTHER, "a Java class", "java.util.UUID"),
            "An existing class that stands for the type, instead of one that is generated.");

    private static final Choice REPRESENTATION = new Choice(
            "`string`, `uuid` or `long`",
            List.of(
                    option("string", "A text."),
                    option("uuid", "A UUID."),
                    option("long", "A whole number of 64 bits.")));

    private static final Choice ANY =
            new Choice("`any`", List.of(option("any", "Carried and compared, never looked into.")));

    private static final Shape MEMBERS = new Either(List.of(
            new ListOf("a list of members", "[Open, Closed]", new Text(TextKind.DECLARED_NAME, "a member", "Open")),
            named("members", "member", "{ Open: Taking orders. }", CommonShapes.PROSE)));

    private static final Cases TYPE = new Cases(
            "type",
            "a mapping with one of `id`, `int`, `enum`, `record`, `variants` and `opaque`",
            "A type: exactly one of the six kinds.",
            List.of(
                    when(
                            "id",
                            kind(
                                    "{ id: string }",
                                    "An identity: opaque, only compared for equality.",
                                    Key.required("id", REPRESENTATION, "What an id is represented by."))),
                    when(
                            "int",
                            kind(
                                    "{ int: 0..9 }",
                                    "A range of whole numbers.",
                                    Key.required(
                                            "int",
                                            new Text(TextKind.TYPE, "a range", "0..9"),
                                            "The lowest and the highest value; constants will do."))),
                    when(
                            "enum",
                            kind(
                                    "{ enum: [Open, Closed] }",
                                    "One of a fixed list of members.",
                                    Key.required("enum", MEMBERS, "The members, as a list or each with its doc."))),
                    when(
                            "record",
                            kind(
                                    "{ record: { amount: Amount } }",
                                    "Several components together.",
                                    Key.required(
                                            "record",
                                            components("components", "component"),
                                            "The components with their types."))),
                    when(
                            "variants",
                            kind(
                                    "{ variants: { Paid: { amount: Amount }, Free: {} } }",
                                    "One of several records, told apart by name.",
                                    Key.required(
                                            "variants",
                                            named(
                                                    "variants",
                                                    "variant",
                                                    "{ Free: {} }",
                                                    components("components", "component")),
                                            "The variants, each with its components."))),
                    when(
                            "opaque",
                            kind(
                                    "{ opaque: any, java: java.net.URI }",
                                    "A Java class that is carried and compared, never looked into.",
                                    Key.required("opaque", ANY, "Always `any`.")))),
            Optional.empty());

    static final Mapping FILE = mapping(
            "types file",
            "",
            "Types and constants that machines, policies and compositions share.",
            spec("types/1"),
            CommonShapes.PACKAGE,
            CommonShapes.DOC,
            CommonShapes.IMPORTS,
            Key.optional(
                    "constants", CommonShapes.CONSTANTS, "Values with names, to be used wherever an int is written."),
            Key.optional("types", named("types", "type", "{ RunId: { id: string } }", TYPE), "The types, by name."));

    private TypesSchema() {}

    private static Mapping kind(String example, String doc, Key key) {
        return mapping("type", example, doc, CommonShapes.DOC, key, JAVA);
    }
}
