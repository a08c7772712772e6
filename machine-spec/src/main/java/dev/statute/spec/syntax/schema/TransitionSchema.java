package dev.statute.spec.syntax.schema;

import static dev.statute.spec.syntax.schema.CommonShapes.CONDITION;
import static dev.statute.spec.syntax.schema.CommonShapes.DOC;
import static dev.statute.spec.syntax.schema.CommonShapes.EXPRESSION;
import static dev.statute.spec.syntax.schema.CommonShapes.PROSE;
import static dev.statute.spec.syntax.schema.CommonShapes.byName;
import static dev.statute.spec.syntax.schema.CommonShapes.components;
import static dev.statute.spec.syntax.schema.CommonShapes.mapping;
import static dev.statute.spec.syntax.schema.CommonShapes.name;
import static dev.statute.spec.syntax.schema.CommonShapes.named;
import static dev.statute.spec.syntax.schema.CommonShapes.names;
import static dev.statute.spec.syntax.schema.CommonShapes.single;
import static dev.statute.spec.syntax.schema.CommonShapes.when;

import dev.statute.spec.syntax.schema.Shape.Cases;
import dev.statute.spec.syntax.schema.Shape.Either;
import dev.statute.spec.syntax.schema.Shape.ListOf;
import dev.statute.spec.syntax.schema.Shape.Mapping;
import dev.statute.spec.syntax.schema.Shape.Text;
import dev.statute.spec.syntax.schema.Shape.TextKind;
import java.util.List;
import java.util.Optional;

/** The shapes of what decides about inputs: transitions, their parts, and entries of {@code unhandled}. */
final class TransitionSchema {
    static final Shape PHASES = selection("a phase", "Open", "a phase, a group or a list of them");
    static final Shape INPUTS = selection("an input", "Submit", "an input or a list of them");

    private static final Mapping ASSIGNMENTS = byName("assignments", "field", "{ attempts: attempts + 1 }", EXPRESSION);
    private static final Mapping PAYLOAD = byName("payload", "payload field", "{ run_id: run_id }", EXPRESSION);

    private static final Shape REASON = new Either(List.of(
            name("a reason", "WrongPhase"),
            single("reason", "reason", false, "{ TooLarge: { limit: MAX } }", "A reason with its payload.", PAYLOAD)));

    private static final Key ELSE =
            Key.required("else", REASON, "The reason given when the guard refuses, if need be with its payload.");

    private static final Cases GUARD = new Cases(
            "guard",
            "a mapping with `that` or `some`",
            "A condition that refuses the input when it does not hold.",
            List.of(
                    when(
                            "that",
                            mapping(
                                    "guard",
                                    "{ that: same_run(run_id), else: RunMismatch }",
                                    "A condition that has to hold.",
                                    DOC,
                                    Key.required("that", CONDITION, "The condition."),
                                    ELSE)),
                    when(
                            "some",
                            mapping(
                                    "guard",
                                    "{ some: current, as: run, else: NoRun }",
                                    "An option that has to hold a value.",
                                    DOC,
                                    Key.required("some", CONDITION, "The option."),
                                    Key.required(
                                            "as",
                                            new Text(TextKind.DECLARED_NAME, "a name", "run"),
                                            "The name of its value in later guards, in `set` and in `emit`."),
                                    ELSE))),
            Optional.empty());

    private static final Key IF = Key.optional("if", CONDITION, "Emitted only where this holds.");

    private static final Mapping EMIT_ONE = single(
            "emission",
            "effect",
            false,
            "{ Finished: { outcome: Outcome.Done } }",
            "An effect with its payload.",
            PAYLOAD,
            IF);

    private static final Cases EMISSION = new Cases(
            "emission",
            "a mapping from an effect to its payload",
            "An effect, or one for each element of a seq or an option.",
            List.of(when(
                    "each",
                    mapping(
                            "emission",
                            "{ each: { id: waiting }, emit: [{ Woken: { id: id } }] }",
                            "Effects for each element of a seq or an option.",
                            Key.required(
                                    "each",
                                    single(
                                            "loop",
                                            "variable",
                                            true,
                                            "{ id: waiting }",
                                            "A variable and what it goes through.",
                                            CONDITION),
                                    "The variable and the seq or option that it goes through."),
                            Key.optional(
                                    "index",
                                    new Text(TextKind.DECLARED_NAME, "a name", "i"),
                                    "The name of the position, counted from 0."),
                            IF,
                            Key.required(
                                    "emit",
                                    new ListOf("a list of effects", "[" + EMIT_ONE.example() + "]", EMIT_ONE),
                                    "What is emitted for each element.")))),
            Optional.of(EMIT_ONE));

    private static final Key REQUIRE = Key.optional(
            "require",
            named("guards", "guard", "{ run_matches: { that: same_run(run_id), else: RunMismatch } }", GUARD),
            "Guards in the order in which they are asked. The first that fails rejects the input.");

    private static final Key SET =
            Key.optional("set", ASSIGNMENTS, "New values of fields, all computed from the state before.");

    private static final Key EMIT = Key.optional(
            "emit",
            new ListOf("a list of effects", "[" + EMIT_ONE.example() + "]", EMISSION),
            "Effects in order. `next.` is the state after the transition.");

    static final Mapping BLOCKS = named(
            "blocks",
            "block",
            "{ finish: { set: { done: true } } }",
            mapping(
                    "block",
                    "{ set: { done: true } }",
                    "Parts of transitions with a name, taken over with `use`.",
                    DOC,
                    Key.optional("params", components("parameters", "parameter"), "The parameters with their types."),
                    REQUIRE,
                    SET,
                    EMIT));

    static final Mapping TRANSITIONS = named(
            "transitions",
            "transition",
            "{ submit: { input: Submit, from: Draft, to: Open } }",
            mapping(
                    "transition",
                    "{ input: Submit, from: Draft, to: Open }",
                    "What an input does in some phases.",
                    DOC,
                    Key.required("input", INPUTS, "The input, or a list whose common payload is in scope."),
                    Key.required("from", PHASES, "The phases it starts from."),
                    Key.optional(
                            "when",
                            CONDITION,
                            "Selects among the transitions of a cell; `otherwise` takes what the others leave."),
                    REQUIRE,
                    Key.optional(
                            "use",
                            new ListOf(
                                    "a list of blocks",
                                    "[finish(id)]",
                                    new Text(TextKind.CONDITION, "a block", "finish(id)")),
                            "Blocks whose parts come before those written here."),
                    Key.required("to", name("a phase or `same`", "Open"), "The phase it leads to, or `same` to stay."),
                    SET,
                    EMIT));

    private static final Key UNHANDLED_FROM = Key.required("from", PHASES, "The phases.");
    private static final Key UNHANDLED_INPUT = Key.required("input", INPUTS, "The inputs.");

    static final Cases UNHANDLED = new Cases(
            "entry",
            "a mapping with `reject` or `ignore`",
            "Cells that no transition handles, and what becomes of the input there.",
            List.of(
                    when(
                            "reject",
                            mapping(
                                    "entry",
                                    "{ from: done, input: Submit, reject: WrongPhase }",
                                    "Cells in which inputs are rejected.",
                                    UNHANDLED_FROM,
                                    UNHANDLED_INPUT,
                                    Key.required("reject", REASON, "The reason, if need be with its payload."))),
                    when(
                            "ignore",
                            mapping(
                                    "entry",
                                    "{ from: done, input: Submit, ignore: There is nothing left to do. }",
                                    "Cells in which inputs change nothing and are no mistake.",
                                    UNHANDLED_FROM,
                                    UNHANDLED_INPUT,
                                    Key.required("ignore", PROSE, "Why the input may be ignored, in words.")))),
            Optional.empty());

    private TransitionSchema() {}

    private static Shape selection(String one, String example, String wanted) {
        Text single = new Text(TextKind.NAME, wanted, example);
        return new Either(List.of(
                single,
                names("a list", one, example),
                mapping(
                        "choice",
                        "{ any_except: [" + example + "] }",
                        "All but some.",
                        Key.required(
                                "any_except",
                                new Either(List.of(single, names("a list", one, example))),
                                "The names that are left out."))));
    }
}
