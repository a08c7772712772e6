package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Constant;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Group;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A machine by hand that has something of everything, for expressions to be about. */
final class World {
    static final SourceText DECLARATIONS = new SourceText("world.machine.yaml", "declarations");
    static final Span AT = DECLARATIONS.span(0, 12);

    static final Type.Int COUNT = Type.Int.of(0, 3);
    static final Type.Int LONG = Type.Int.of(Long.MIN_VALUE, Long.MAX_VALUE);
    static final Type.Id RUN = new Type.Id(name("RunId"), Type.Representation.STRING, Optional.empty());
    static final Type.Id INPUT = new Type.Id(name("InputId"), Type.Representation.STRING, Optional.empty());
    static final Type.Enum REASON =
            new Type.Enum(name("Reason"), List.of("Reset", "Retired", "Cancelled"), Optional.empty());
    static final Type.Enum MODE = new Type.Enum(name("Mode"), List.of("Wake", "Sleep"), Optional.empty());
    static final Type.Record STATS = new Type.Record(
            name("Stats"),
            List.of(component("hits", Type.Int.of(0, 9)), component("last", new Type.Option(RUN))),
            Optional.empty());
    static final Type.Variants OUTCOME = new Type.Variants(
            name("Outcome"),
            List.of(
                    new Type.Variant("Done", List.of(), ""),
                    new Type.Variant("Replaced", List.of(component("by", RUN), component("after", COUNT)), "")),
            Optional.empty());
    static final Type.PhaseOf PHASE = new Type.PhaseOf(name("World"), List.of("Idle", "Busy", "Over"));
    static final Type.PhaseOf OTHER_PHASE = new Type.PhaseOf(name("Other"), List.of("On", "Off"));

    static final Phase IDLE = new Phase("Idle", 0, true, false, "", AT);
    static final Phase BUSY = new Phase("Busy", 1, false, false, "", AT);
    static final Phase OVER = new Phase("Over", 2, false, true, "", AT);
    static final List<Phase> PHASES = List.of(IDLE, BUSY, OVER);

    static final Map<String, Field> FIELDS = fields();
    static final Map<String, Type> PAYLOAD = payload();
    static final LocalNumbers NUMBERS = new LocalNumbers();
    static final Scope SCOPE = scope();

    private World() {}

    private static TypeName name(String simpleName) {
        return new TypeName("com.example.world", simpleName);
    }

    private static Component component(String name, Type type) {
        return new Component(name, type, "", AT);
    }

    private static Map<String, Field> fields() {
        Map<String, Field> fields = new LinkedHashMap<>();
        field(fields, "count", COUNT);
        field(fields, "big", LONG);
        field(fields, "busy", Types.BOOL);
        field(fields, "reason", REASON);
        field(fields, "last_run", new Type.Option(RUN));
        field(fields, "runs", new Type.SetOf(RUN, 3));
        field(fields, "queue", new Type.SeqOf(RUN, 4));
        field(fields, "numbers", new Type.SeqOf(COUNT, 4));
        field(fields, "marks", new Type.SetOf(COUNT, 4));
        field(fields, "reasons", new Type.MapOf(RUN, REASON, 3));
        field(fields, "totals", new Type.MapOf(RUN, COUNT, 3));
        field(fields, "stats", STATS);
        field(fields, "outcome", OUTCOME);
        field(fields, "before", PHASE);
        field(fields, "elsewhere", OTHER_PHASE);
        fields.put("current", new Field("current", RUN, Optional.empty(), Set.of(BUSY), true, false, "", AT));
        fields.put("ended", new Field("ended", COUNT, Optional.empty(), Set.of(BUSY, OVER), true, false, "", AT));
        return fields;
    }

    private static void field(Map<String, Field> fields, String name, Type type) {
        fields.put(name, new Field(name, type, Optional.empty(), Set.copyOf(PHASES), false, false, "", AT));
    }

    private static Map<String, Type> payload() {
        Map<String, Type> payload = new LinkedHashMap<>();
        payload.put("run", RUN);
        payload.put("input", INPUT);
        payload.put("amount", Type.Int.of(-5, 5));
        payload.put("flag", Types.BOOL);
        return payload;
    }

    private static Scope scope() {
        Map<String, Meaning> names = new LinkedHashMap<>();
        PHASES.forEach(phase -> names.put(phase.name(), new Meaning.OfPhase(phase, PHASE)));
        names.put("any", new Meaning.OfGroup(new Group("any", Set.copyOf(PHASES), "", AT)));
        names.put("live", new Meaning.OfGroup(new Group("live", Set.of(IDLE, BUSY), "", AT)));
        names.put("done", new Meaning.OfGroup(new Group("done", Set.of(OVER), "", AT)));
        names.put("LIMIT", new Meaning.OfConstant(constant("LIMIT", 3)));
        names.put(
                "size_limit",
                new Meaning.OfParameter(new Parameter("size_limit", Type.Int.of(1, 9), new Value.Int(2), "", AT)));
        FIELDS.forEach((name, field) -> names.put(name, new Meaning.OfField(field)));
        for (Type type : List.of(RUN, INPUT, REASON, MODE, STATS, OUTCOME)) {
            names.put(Types.nameOf(type).orElseThrow().simpleName(), new Meaning.OfType(type));
        }
        names.put("Other.Phase", new Meaning.OfType(OTHER_PHASE));
        names.put("broken", new Meaning.Unknowable());
        PAYLOAD.forEach((name, type) -> names.put(name, new Meaning.OfPayload(name, type, Optional.of(AT))));
        Scope scope = Scope.of(names).allowPhase(PHASE).numbering(NUMBERS);
        for (Definition definition : definitions(scope)) {
            scope = scope.with(definition.name(), new Meaning.OfDefinition(definition));
        }
        return scope;
    }

    private static Constant constant(String name, long value) {
        return new Constant(name, Type.Int.of(0, 100), new Value.Int(value), name("World"), "", AT);
    }

    private static List<Definition> definitions(Scope scope) {
        List<Definition> definitions = new ArrayList<>();
        definitions.add(definition("left", List.of(), "LIMIT - count", scope));
        definitions.add(definition("running", List.of(), "phase == Busy", scope));
        definitions.add(definition("has_current", List.of(), "phase == Busy && current == current", scope));
        definitions.add(definition("current_run", List.of(), "current", scope));
        Local who = NUMBERS.local("who", RUN, AT);
        definitions.add(definition("is_last", List.of(who), "last_run == some(who)", scope));
        Local n = NUMBERS.local("n", Type.Int.of(0, 9), AT);
        definitions.add(definition("twice", List.of(n), "n + n", scope));
        return definitions;
    }

    static Definition definition(String name, List<Local> parameters, String body, Scope scope) {
        Scope inside = scope;
        for (Local parameter : parameters) {
            inside = inside.withLocal(parameter);
        }
        Expr expr = read(body, inside);
        return new Definition(name, parameters, expr.type(), expr, FieldScopes.safe(expr, PHASES), "", AT);
    }

    /** An expression without problems. */
    static Expr read(String text, Scope scope) {
        Problems problems = new Problems();
        return Expressions.inferred(scalar(text), scope, problems)
                .orElseThrow(() -> new AssertionError(text + ": " + problems.list()));
    }

    static boolean parses(String text) {
        return Parser.parse(scalar(text), problem -> {}).isPresent();
    }

    /** A text as a plain scalar of a file that holds nothing else. */
    static Scalar scalar(String text) {
        return scalar(text, Style.PLAIN);
    }

    static Scalar scalar(String text, Style style) {
        SourceText source = new SourceText("expression", text);
        return new Scalar(text, style, source.span(0, text.length()), index -> index);
    }

    static Value.Token run(long number) {
        return new Value.Token(RUN.name(), number);
    }

    static Value integer(long number) {
        return new Value.Int(number);
    }

    /** A state of phase Busy. */
    static MachineState state() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("count", integer(2));
        fields.put("big", integer(Long.MAX_VALUE));
        fields.put("busy", new Value.Bool(true));
        fields.put("reason", new Value.Member(REASON.name(), "Reset"));
        fields.put("last_run", new Value.Some(run(1)));
        fields.put("runs", new Value.SetValue(set(run(1), run(2))));
        fields.put("queue", new Value.SeqValue(List.of(run(1), run(2), run(1))));
        fields.put("numbers", new Value.SeqValue(List.of(integer(3), integer(0), integer(2))));
        fields.put("marks", new Value.SetValue(set(integer(0), integer(3))));
        fields.put("reasons", new Value.MapValue(Map.of(run(1), new Value.Member(REASON.name(), "Retired"))));
        fields.put("totals", new Value.MapValue(map(run(1), integer(1), run(2), integer(3))));
        fields.put("stats", new Value.RecordValue(STATS.name(), map("hits", integer(4), "last", new Value.None())));
        fields.put(
                "outcome", new Value.VariantValue(OUTCOME.name(), "Replaced", map("by", run(2), "after", integer(1))));
        fields.put("before", new Value.PhaseName(PHASE.machine(), "Idle"));
        fields.put("elsewhere", new Value.PhaseName(OTHER_PHASE.machine(), "Off"));
        fields.put("current", run(1));
        fields.put("ended", integer(1));
        return new MachineState(BUSY, fields, Map.of("size_limit", integer(2)));
    }

    static Environment environment() {
        return Environment.of(state())
                .withPayload(Map.of(
                        "run",
                        run(1),
                        "input",
                        new Value.Token(INPUT.name(), 1),
                        "amount",
                        integer(-2),
                        "flag",
                        new Value.Bool(false)));
    }

    private static Set<Value> set(Value... values) {
        return new LinkedHashSet<>(List.of(values));
    }

    private static <K> Map<K, Value> map(K k1, Value v1, K k2, Value v2) {
        Map<K, Value> map = new LinkedHashMap<>();
        map.put(k1, v1);
        map.put(k2, v2);
        return map;
    }
}
