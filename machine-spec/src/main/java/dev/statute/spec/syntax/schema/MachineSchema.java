package dev.statute.spec.syntax.schema;

import static dev.statute.spec.syntax.schema.CommonShapes.BOOL;
import static dev.statute.spec.syntax.schema.CommonShapes.CONDITION;
import static dev.statute.spec.syntax.schema.CommonShapes.DOC;
import static dev.statute.spec.syntax.schema.CommonShapes.EXPRESSION;
import static dev.statute.spec.syntax.schema.CommonShapes.TYPE;
import static dev.statute.spec.syntax.schema.CommonShapes.components;
import static dev.statute.spec.syntax.schema.CommonShapes.mapping;
import static dev.statute.spec.syntax.schema.CommonShapes.name;
import static dev.statute.spec.syntax.schema.CommonShapes.named;
import static dev.statute.spec.syntax.schema.CommonShapes.names;
import static dev.statute.spec.syntax.schema.CommonShapes.option;
import static dev.statute.spec.syntax.schema.CommonShapes.spec;

import dev.statute.spec.syntax.schema.Shape.Choice;
import dev.statute.spec.syntax.schema.Shape.Data;
import dev.statute.spec.syntax.schema.Shape.Either;
import dev.statute.spec.syntax.schema.Shape.ListOf;
import dev.statute.spec.syntax.schema.Shape.Mapping;
import java.util.List;

/** The shape of a machine file, without the parts that have tables of their own. */
final class MachineSchema {
    private static final Key PAYLOAD =
            Key.optional("payload", components("payload", "payload field"), "The payload fields with their types.");

    private static final Mapping PARAMETERS = named(
            "parameters",
            "parameter",
            "{ limit: { type: int 1..9, default: 3 } }",
            mapping(
                    "parameter",
                    "{ type: int 1..9, default: 3 }",
                    "A value that is fixed for each instance.",
                    DOC,
                    Key.required("type", TYPE, "The type of its values."),
                    Key.required("default", new Data("a value", "3"), "The value where none is given.")));

    private static final Mapping PHASES = named(
            "phases",
            "phase",
            "{ Open: { initial: true }, Closed: { terminal: true } }",
            mapping(
                    "phase",
                    "{ initial: true }",
                    "A phase in the life of the machine.",
                    DOC,
                    Key.optional("initial", BOOL, "Whether life begins here. Exactly one phase is initial."),
                    Key.optional("terminal", BOOL, "Whether life ends here.")));

    private static final Shape MEMBERS =
            new Either(List.of(name("a phase or a group", "Open"), names("a list", "a phase or a group", "Open")));

    private static final Mapping GROUPS = named(
            "groups",
            "group",
            "{ active: [Open, Paid] }",
            new Either(List.of(
                    name("a phase or a group", "Open"),
                    names("a list of phases and groups", "a phase or a group", "Open"),
                    mapping(
                            "group",
                            "{ members: [Open, Paid] }",
                            "Phases under one name.",
                            DOC,
                            Key.optional("members", MEMBERS, "The phases and groups that belong to it."),
                            Key.optional("any_except", MEMBERS, "The phases and groups that do not belong to it.")))));

    private static final Mapping FIELDS = named(
            "fields",
            "field",
            "{ attempts: { type: int 0..3, init: 0 } }",
            mapping(
                    "field",
                    "{ type: int 0..3, init: 0 }",
                    "A part of the state.",
                    DOC,
                    Key.required("type", TYPE, "The type of its values."),
                    Key.optional(
                            "init",
                            EXPRESSION,
                            "The initial value. Required unless the field exists in some phases only."),
                    Key.optional(
                            "in", TransitionSchema.PHASES, "The phases in which the field exists. All, if absent."),
                    Key.optional(
                            "carried",
                            BOOL,
                            "Whether it is only stored, copied and emitted, and never decides anything.")));

    private static final Mapping DEFINITIONS = named(
            "definitions",
            "definition",
            "{ attempts_left: { is: MAX_ATTEMPTS - attempts } }",
            mapping(
                    "definition",
                    "{ is: MAX_ATTEMPTS - attempts }",
                    "An expression with a name.",
                    DOC,
                    Key.optional("params", components("parameters", "parameter"), "The parameters with their types."),
                    Key.optional("type", TYPE, "The type of the result. Inferred, if absent."),
                    Key.required("is", EXPRESSION, "The expression.")));

    private static final Mapping INPUTS = named(
            "inputs",
            "input",
            "{ Submit: { payload: { run_id: RunId } } }",
            mapping("input", "{}", "Something the machine is told.", DOC, PAYLOAD));

    private static final Choice DELIVERY = new Choice(
            "`store`, `routed`, `notify` or `call`",
            List.of(
                    option("store", "Written in the same transaction as the state."),
                    option("routed", "Consumed by a composition, which hands it to another machine."),
                    option("notify", "For anyone who cares. No answer is expected."),
                    option("call", "An adapter acts on it.")));

    private static final Mapping EFFECTS = named(
            "effects",
            "effect",
            "{ Finished: { delivery: notify } }",
            mapping(
                    "effect",
                    "{ delivery: notify }",
                    "Something the machine asks the world to do.",
                    DOC,
                    PAYLOAD,
                    Key.optional("delivery", DELIVERY, "Who carries it out."),
                    Key.optional(
                            "answered_by",
                            names("a list of inputs", "an input", "Done"),
                            "The inputs that answer it.")));

    private static final Choice CALLER = new Choice(
            "`error`, `conflict` or `retry`",
            List.of(
                    option("error", "The call was wrong. This is the default."),
                    option("conflict", "Another state would have taken it."),
                    option("retry", "The same call may succeed later.")));

    private static final Mapping REJECTIONS = named(
            "rejections",
            "reason",
            "{ WrongPhase: { doc: Not now. } }",
            mapping(
                    "reason",
                    "{ doc: Not now. }",
                    "A reason to reject an input.",
                    DOC,
                    PAYLOAD,
                    Key.optional("caller", CALLER, "What the reason means to the caller.")));

    private static final Mapping INVARIANTS = named(
            "invariants",
            "invariant",
            "{ bounded: { that: attempts <= MAX_ATTEMPTS } }",
            mapping(
                    "invariant",
                    "{ that: attempts <= MAX_ATTEMPTS }",
                    "What holds in every state that can be reached.",
                    DOC,
                    Key.optional("in", TransitionSchema.PHASES, "The phases it is about. All, if absent."),
                    Key.required("that", CONDITION, "The condition.")));

    static final Mapping FILE = mapping(
            "machine file",
            "",
            "A state machine: phases, inputs, and what becomes of each input in each phase.",
            spec("machine/1"),
            CommonShapes.fileName("machine", "Order"),
            CommonShapes.PACKAGE,
            CommonShapes.VERSION,
            DOC,
            CommonShapes.IMPORTS,
            Key.optional("constants", CommonShapes.CONSTANTS, "Values with names."),
            Key.optional("parameters", PARAMETERS, "Values that are fixed for each instance."),
            Key.required("phases", PHASES, "The phases, by name. Exactly one is initial."),
            Key.optional("groups", GROUPS, "Phases under one name. `any`, `live` and `done` exist by themselves."),
            Key.optional("fields", FIELDS, "The parts of the state besides the phase."),
            Key.optional("define", DEFINITIONS, "Expressions with names."),
            Key.optional("inputs", INPUTS, "What the machine can be told."),
            Key.optional("effects", EFFECTS, "What the machine can ask the world to do."),
            Key.optional("rejections", REJECTIONS, "The reasons for which inputs are rejected."),
            Key.optional("blocks", TransitionSchema.BLOCKS, "Parts that several transitions share."),
            Key.optional("transitions", TransitionSchema.TRANSITIONS, "What inputs do, by name."),
            Key.optional(
                    "unhandled",
                    new ListOf(
                            "a list of entries",
                            "[" + TransitionSchema.UNHANDLED.example() + "]",
                            TransitionSchema.UNHANDLED),
                    "The cells that no transition handles. None is left out."),
            Key.optional("invariants", INVARIANTS, "What holds in every state."),
            Key.optional("properties", PropertySchema.PROPERTIES, "What holds of steps and of whole runs."),
            Key.optional("scenarios", PropertySchema.SCENARIOS, "Runs with what is expected of them."),
            Key.optional("check", CheckSchema.CHECK, "What is enumerated when the machine is checked."),
            Key.optional(
                    "evolution",
                    new Data("the changes since an earlier version", "{ from: 1 }"),
                    "Reserved for a later version of the language, and skipped."));

    private MachineSchema() {}
}
