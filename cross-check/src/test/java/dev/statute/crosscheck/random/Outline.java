package dev.statute.crosscheck.random;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a machine declares before it says what happens: phases, parameters, fields, definitions, inputs. */
final class Outline {
    /**
     * @param init empty for a field that every way into its phases has to set
     * @param ofBlock whether only the block sets it
     */
    record Field(String name, Type type, Optional<String> init, List<String> phases, boolean scoped, boolean ofBlock) {
        boolean existsIn(String phase) {
            return phases.contains(phase);
        }

        Component variable() {
            return Vocabulary.component(name, type);
        }
    }

    record Input(String name, List<Component> payload) {}

    /**
     * @param parameters empty for a definition that is read like a field
     * @param phases where it can be read
     */
    record Definition(String name, List<Component> parameters, Type type, String body, List<String> phases) {}

    /** A block of one parameter, which it checks and stores. */
    record Block(Component parameter, String guard) {}

    /** Names that a machine may have in several sections, and some that mean something in TLA+. */
    private static final List<String> FIELD_NAMES =
            List.of("count", "items", "owner", "table", "mark", "seen", "rest", "value", "keys", "vars");

    private final Dice dice;
    private final List<String> phases;
    private final int terminal;
    private final Vocabulary types;
    private final List<Component> parameters = new ArrayList<>();
    private final List<Component> constants = new ArrayList<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();
    private final List<Input> inputs = new ArrayList<>();
    private final boolean faulty;
    private final boolean carries;
    private Optional<Block> block = Optional.empty();

    Outline(Dice dice) {
        this.dice = dice;
        this.phases = List.of("Idle", "Busy", "Held", "Gone").subList(0, dice.between(2, 4));
        this.terminal = dice.chance(60) ? 1 : 0;
        this.types = new Vocabulary(dice, phases);
        this.faulty = dice.chance(20);
        this.carries = dice.chance(30);
        if (dice.chance(40)) {
            groups.put("some_of", dice.some(phases, 2, phases.size() - 1));
        }
        if (dice.chance(40)) {
            // Two of the three mean something in TLA+.
            int value = dice.between(1, 2);
            constants.add(Vocabulary.component(dice.oneOf("LIMIT", "IN", "CASE"), Type.Int.of(value, value)));
        }
        if (dice.chance(35)) {
            parameters.add(Vocabulary.component("cap", dice.oneOf(Type.Int.of(1, 2), types.colour(), Types.BOOL)));
        }
        declareFields();
        declareBlock();
        declareDefinitions();
        declareInputs();
    }

    private void declareFields() {
        int count = dice.between(3, 5);
        for (int i = 0; i < count; i++) {
            Type type = types.ofField();
            boolean scoped = dice.chance(35);
            List<String> in = scoped ? dice.some(phases.subList(1, phases.size()), 1, 2) : phases;
            Optional<String> init = scoped && dice.chance(50) ? Optional.empty() : init(type);
            fields.add(new Field(FIELD_NAMES.get(i * 2 + dice.between(0, 1)), type, init, in, scoped, false));
        }
        if (dice.chance(40)) {
            List<String> in = dice.some(phases.subList(1, phases.size()), 1, 2);
            fields.add(new Field("holder", types.key(), Optional.empty(), in, true, false));
        }
    }

    private void declareBlock() {
        if (dice.chance(40)) {
            Component parameter = Vocabulary.component("noting", dice.oneOf(types.level(), types.colour(), Types.BOOL));
            fields.add(new Field("noted", parameter.type(), init(parameter.type()), phases, false, true));
            Scope scope = everywhere().with(List.of(parameter));
            block = Optional.of(new Block(parameter, new Expressions(dice, scope, false, 1).condition()));
        }
    }

    private Optional<String> init(Type type) {
        List<Component> fixed = new ArrayList<>(parameters);
        fixed.addAll(constants);
        Expressions exprs = new Expressions(dice, new Scope(fixed, List.of(), List.of()), false, 1);
        return exprs.simple(type);
    }

    private void declareDefinitions() {
        Scope scope = everywhere();
        if (dice.chance(60)) {
            define("busy_now", List.of(), Types.BOOL, new Expressions(dice, scope, false, 2).condition());
        }
        if (dice.chance(60)) {
            define("amount", List.of(), Type.Int.of(0, 3), clamped(scope));
        }
        if (dice.chance(60)) {
            List<Component> parameter =
                    List.of(Vocabulary.component("who", dice.oneOf(types.key(), types.level(), types.colour())));
            String body = new Expressions(dice, scope.with(parameter), false, 2).condition();
            define("fits", parameter, Types.BOOL, body);
        }
        if (dice.chance(30)) {
            List<Component> parameter = List.of(Vocabulary.component("than", types.level()));
            define("over", parameter, Type.Int.of(0, 3), clamped(everywhere().with(parameter)));
        }
        if (dice.chance(30)) {
            List<String> in = List.of(dice.oneOf(phases));
            String body = new Expressions(dice, in(in), false, 2).condition();
            definitions.add(new Definition("deep", List.of(), Types.BOOL, body, in));
        }
    }

    private String clamped(Scope scope) {
        return "min(max(" + new Expressions(dice, scope, false, 2).number() + ", 0), 3)";
    }

    private void define(String name, List<Component> definitionParameters, Type type, String body) {
        definitions.add(new Definition(name, definitionParameters, type, body, phases));
    }

    private void declareInputs() {
        List<String> names = List.of("Open", "Take", "Put", "Init", "Mark", "Drop", "Next");
        int count = dice.between(3, 6);
        for (int i = 0; i < count; i++) {
            List<Component> payload = new ArrayList<>();
            // Skeletons need something to set fields of new phases to.
            if (i == 0 || dice.chance(40)) {
                payload.add(Vocabulary.component("key", types.key()));
            }
            if (dice.chance(50)) {
                payload.add(Vocabulary.component(dice.oneOf("arg_a", "arg_b"), types.ofPayload()));
            }
            inputs.add(new Input(names.get(i), payload));
        }
    }

    List<String> phases() {
        return phases;
    }

    /** The last phase may be terminal. */
    boolean isTerminal(String phase) {
        return phases.indexOf(phase) >= phases.size() - terminal;
    }

    Vocabulary types() {
        return types;
    }

    List<Component> parameters() {
        return parameters;
    }

    List<Field> fields() {
        return fields;
    }

    List<Definition> definitions() {
        return definitions;
    }

    List<Input> inputs() {
        return inputs;
    }

    List<Component> constants() {
        return constants;
    }

    Map<String, List<String>> groups() {
        return groups;
    }

    Optional<Block> block() {
        return block;
    }

    /** Whether there is a field {@code trail}, which is stored and emitted and never looked at. */
    boolean carries() {
        return carries;
    }

    /** Whether values may leave their types. */
    boolean isFaulty() {
        return faulty;
    }

    /** What can be read in each of some phases, payload excepted. */
    Scope in(List<String> some) {
        List<Component> values = new ArrayList<>(parameters);
        values.addAll(constants);
        fields.stream().filter(f -> f.phases().containsAll(some)).forEach(f -> values.add(f.variable()));
        List<Scope.Function> functions = new ArrayList<>();
        for (Definition definition : definitions) {
            if (!definition.phases().containsAll(some)) {
                continue;
            }
            if (definition.parameters().isEmpty()) {
                values.add(Vocabulary.component(definition.name(), definition.type()));
            } else {
                functions.add(new Scope.Function(definition.name(), definition.parameters(), definition.type()));
            }
        }
        return new Scope(values, functions, tests("phase"));
    }

    /** Conditions on the phase, or on {@code next.phase}. */
    List<String> tests(String phase) {
        List<String> tests = new ArrayList<>();
        tests.add(phase + " in live");
        phases.forEach(p -> tests.add(phase + " == " + p));
        tests.add(phase + " != " + phases.get(0));
        groups.keySet().forEach(group -> tests.add(phase + " in " + group));
        return tests;
    }

    /** Some phases, by the name of their group if they have one. */
    String written(List<String> some) {
        return groups.entrySet().stream()
                .filter(group -> group.getValue().equals(some))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> Transitions.list(some));
    }

    /** What can be read whatever the phase. */
    Scope everywhere() {
        return in(phases);
    }
}
