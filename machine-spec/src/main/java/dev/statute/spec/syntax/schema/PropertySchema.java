package dev.statute.spec.syntax.schema;

import static dev.statute.spec.syntax.schema.CommonShapes.CONDITION;
import static dev.statute.spec.syntax.schema.CommonShapes.DATA;
import static dev.statute.spec.syntax.schema.CommonShapes.DOC;
import static dev.statute.spec.syntax.schema.CommonShapes.data;
import static dev.statute.spec.syntax.schema.CommonShapes.mapping;
import static dev.statute.spec.syntax.schema.CommonShapes.name;
import static dev.statute.spec.syntax.schema.CommonShapes.named;
import static dev.statute.spec.syntax.schema.CommonShapes.names;
import static dev.statute.spec.syntax.schema.CommonShapes.single;
import static dev.statute.spec.syntax.schema.CommonShapes.when;

import dev.statute.spec.syntax.schema.Shape.Cases;
import dev.statute.spec.syntax.schema.Shape.Count;
import dev.statute.spec.syntax.schema.Shape.Either;
import dev.statute.spec.syntax.schema.Shape.ListOf;
import dev.statute.spec.syntax.schema.Shape.Mapping;
import dev.statute.spec.syntax.schema.Shape.Open;
import java.util.List;
import java.util.Optional;

/** The shapes of properties and scenarios. */
final class PropertySchema {
    private static final Mapping LEADS_TO = mapping(
            "claim",
            "{ from: phase in live, to: phase in done }",
            "Where one thing holds, the other follows sooner or later.",
            Key.required("from", CONDITION, "The condition that starts it."),
            Key.required("to", CONDITION, "The condition that follows."));

    private static final Mapping ASSUMING = mapping(
            "assumption",
            "{ progress: any }",
            "What is assumed of the world.",
            Key.required(
                    "progress",
                    new Either(
                            List.of(name("`any` or an input", "any"), names("a list of inputs", "an input", "Submit"))),
                    "The inputs that do not stay away for ever: `any`, or a list."));

    static final Mapping PROPERTIES = named(
            "properties",
            "property",
            "{ can_close: { reachable: phase == Closed } }",
            new Cases(
                    "property",
                    "a mapping with one of `step`, `reachable`, `unreachable`, `always_possible` and `leads_to`",
                    "A claim about steps or runs.",
                    List.of(
                            when(
                                    "step",
                                    property(
                                            "{ step: next.attempts >= attempts }",
                                            Key.optional(
                                                    "inputs",
                                                    TransitionSchema.INPUTS,
                                                    "The inputs it is about; their common payload is in scope. All, if absent."),
                                            claim("step", "What holds of every accepted step."))),
                            when(
                                    "reachable",
                                    property(
                                            "{ reachable: phase == Closed }",
                                            claim("reachable", "What holds in some state that can be reached."))),
                            when(
                                    "unreachable",
                                    property(
                                            "{ unreachable: attempts > 2 }",
                                            claim("unreachable", "What holds in no state that can be reached."))),
                            when(
                                    "always_possible",
                                    property(
                                            "{ always_possible: phase == Closed }",
                                            Key.optional("from", CONDITION, "The states it is about. All, if absent."),
                                            claim("always_possible", "What some path leads to from each of them."))),
                            when(
                                    "leads_to",
                                    property(
                                            "{ leads_to: { from: phase in live, to: phase in done } }",
                                            Key.required("leads_to", LEADS_TO, "What follows on what sooner or later."),
                                            Key.optional("assuming", ASSUMING, "What is assumed of the world.")))),
                    Optional.empty()));

    private static final Mapping PAYLOAD = data("payload field", "{ run_id: r1 }");

    private static final Shape EFFECT = new Either(List.of(
            name("an effect", "Finished"),
            single(
                    "effect",
                    "effect",
                    false,
                    "{ Finished: { outcome: Done } }",
                    "An effect with its payload.",
                    PAYLOAD)));

    private static final Mapping EXPECT = new Mapping(
            "expectation",
            "an expectation",
            "{ phase: Open, attempts: 1 }",
            "What a step gives.",
            List.of(
                    Key.optional("phase", name("a phase", "Open"), "The phase after the step."),
                    Key.optional(
                            "effects",
                            new ListOf("a list of effects", "[Finished]", EFFECT),
                            "All effects in order, by name or with their payload."),
                    Key.optional("rejected", name("a reason", "WrongPhase"), "The reason for which it is rejected."),
                    Key.optional("guard", name("a guard", "run_matches"), "The guard that rejects it."),
                    Key.optional("ignored", CommonShapes.PROSE, "`true`, or the reason why it is ignored.")),
            Optional.of(new Open("field", false, Count.ANY, 1, DATA)));

    private static final Mapping STEP = single(
            "step",
            "input",
            false,
            "{ Submit: { run_id: r1 } }",
            "An input and what is expected of it.",
            PAYLOAD,
            Key.optional("expect", EXPECT, "What is expected of the step."));

    private static final ListOf STEPS = new ListOf("a list of steps", "[" + STEP.example() + "]", STEP);

    static final Mapping SCENARIOS = named(
            "scenarios",
            "scenario",
            "{ usual: [{ Submit: {} }] }",
            new Either(List.of(
                    STEPS,
                    mapping(
                            "scenario",
                            "{ steps: [{ Submit: {} }] }",
                            "A run with what is expected of it.",
                            DOC,
                            Key.optional(
                                    "parameters",
                                    data("parameter", "{ limit: 2 }"),
                                    "The parameters of the instance. Their defaults, if absent."),
                            Key.required("steps", STEPS, "The inputs in order.")))));

    private PropertySchema() {}

    private static Mapping property(String example, Key... keys) {
        Key[] all = new Key[keys.length + 1];
        all[0] = DOC;
        System.arraycopy(keys, 0, all, 1, keys.length);
        return mapping("property", example, "A claim about steps or runs.", all);
    }

    private static Key claim(String key, String doc) {
        return Key.required(key, CONDITION, doc);
    }
}
