package dev.statute.spec.syntax.schema;

import static dev.statute.spec.syntax.schema.CommonShapes.DOC;
import static dev.statute.spec.syntax.schema.CommonShapes.byName;
import static dev.statute.spec.syntax.schema.CommonShapes.mapping;
import static dev.statute.spec.syntax.schema.CommonShapes.named;
import static dev.statute.spec.syntax.schema.CommonShapes.option;
import static dev.statute.spec.syntax.schema.CommonShapes.spec;

import dev.statute.spec.syntax.schema.Shape.Choice;
import dev.statute.spec.syntax.schema.Shape.Data;
import dev.statute.spec.syntax.schema.Shape.ListOf;
import dev.statute.spec.syntax.schema.Shape.Mapping;
import java.util.List;

/** The shape of a policy file. */
final class PolicySchema {
    private static final Data PATTERN = new Data("a pattern", "any");
    private static final Data OUTPUT = new Data("an output value", "{ base: usual, speed: Fast }");

    private static final Choice HIT = new Choice(
            "`unique` or `first`",
            List.of(
                    option("unique", "At most one row decides each cell."),
                    option("first", "The first row that matches decides.")));

    private static final Key BECAUSE =
            Key.optional("because", CommonShapes.PROSE, "Why the row decides as it does, for readers of the table.");

    private static final Key THEN =
            Key.required("then", OUTPUT, "The output: a value, or for records `base` with the differences.");

    private static final Mapping CONDITION = byName("conditions", "input", "{ kind: Prompt }", PATTERN);

    private static final Mapping ROW = mapping(
            "row",
            "{ if: { idle: true }, then: Start }",
            "What is decided in some of the cells.",
            DOC,
            Key.required(
                    "if",
                    CONDITION,
                    "The pattern of each input that matters: a value, a list, the name of a set, `any`, a range,"
                            + " `{ any_except: [..] }`, `none`, `{ some: pattern }` or a variant."),
            THEN,
            BECAUSE);

    private static final Mapping OTHERWISE = mapping(
            "row", "{ then: Wait }", "What is decided in the cells that no other row takes.", DOC, THEN, BECAUSE);

    private static final Mapping LAW = mapping(
            "law",
            "{ that: implies(idle, wake) }",
            "A statement that holds in every cell.",
            DOC,
            Key.required(
                    "that",
                    CommonShapes.CONDITION,
                    "The condition, over the inputs and the output; an output that is no record is called `result`."));

    private static final Mapping EXAMPLE = mapping(
            "example",
            "{ given: { idle: true }, expect: Start }",
            "A cell and what is decided there. It is run as a test.",
            DOC,
            Key.required(
                    "given", byName("values", "input", "{ idle: true }", CommonShapes.DATA), "A value for each input."),
            Key.required("expect", OUTPUT, "The output, or those of its components that matter."));

    static final Mapping FILE = mapping(
            "policy file",
            "",
            "A decision table: an output for every combination of its inputs.",
            spec("policy/1"),
            CommonShapes.fileName("policy", "Admission"),
            CommonShapes.PACKAGE,
            CommonShapes.VERSION,
            DOC,
            CommonShapes.IMPORTS,
            Key.required(
                    "inputs",
                    CommonShapes.components("inputs", "input"),
                    "What is decided about: bool, enum, int, option or variants."),
            Key.required("output", CommonShapes.TYPE, "The type of what is decided."),
            Key.optional("hit", HIT, "Whether rows may overlap."),
            Key.optional("complete", CommonShapes.BOOL, "Whether every cell has to be decided, which is the default."),
            Key.optional(
                    "sets",
                    named(
                            "sets",
                            "set",
                            "{ ordinary: [Prompt, Event] }",
                            new ListOf("a list of values", "[Prompt, Event]", CommonShapes.DATA)),
                    "Lists of values with a name, to be used as patterns."),
            Key.optional(
                    "bases",
                    named("bases", "base", "{ usual: { speed: Slow } }", OUTPUT),
                    "Outputs with a name, which rows start from."),
            Key.required("rows", named("rows", "row", ROW.example(), ROW), "The rows of the table, by name."),
            Key.optional("otherwise", OTHERWISE, "The row for all cells that no other row takes."),
            Key.optional("laws", named("laws", "law", LAW.example(), LAW), "What holds in every cell, by name."),
            Key.optional(
                    "examples",
                    new ListOf("a list of examples", "[" + EXAMPLE.example() + "]", EXAMPLE),
                    "Cells with the expected output."));

    private PolicySchema() {}
}
