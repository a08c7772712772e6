package dev.statute.generate.testing;

import dev.statute.kernel.Explanation;
import dev.statute.kernel.SpecElement;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.JavaNames;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Value;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The class of a machine, called through its public face. States stay the objects that it hands out. */
public final class GeneratedMachine {
    private final Machine machine;
    private final GeneratedCode code;
    private final JavaValues values;
    private final Map<String, Method> methods = new HashMap<>();

    public GeneratedMachine(Machine machine, GeneratedCode code) {
        this.machine = machine;
        this.code = code;
        this.values = new JavaValues(code);
    }

    /** The initial state with those values of all parameters. */
    public Object initial(Map<String, Value> parameters) {
        if (parameters.isEmpty()) {
            return callStatic("initial");
        }
        return callStatic("initial", parameters(parameters));
    }

    private Object parameters(Map<String, Value> parameters) {
        List<Component> components = machine.parameters().stream()
                .map(p -> new Component(p.name(), p.type(), p.doc(), p.at()))
                .toList();
        return values.create(nested("Parameters"), components, parameters);
    }

    public Object input(InputValue input) {
        return values.create(
                nested("Input$" + input.input().name()), input.input().payload(), input.payload());
    }

    /** What {@code apply} answers or throws. */
    public Object apply(Object state, Object input) {
        return callStatic("apply", state, input);
    }

    public Explanation<?, ?, ?> explain(Object state, Object input) {
        return (Explanation<?, ?, ?>) callStatic("explain", state, input);
    }

    public Object snapshot(Object state) {
        return callStatic("snapshot", state);
    }

    /** The state that its snapshot restores to; empty if it is refused. */
    public Optional<Object> throughSnapshot(Object state) {
        return restored(callStatic("restore", snapshot(state)));
    }

    private static Optional<Object> restored(Object restoration) {
        return restoration.getClass().getSimpleName().equals("Restored")
                ? Optional.of(JavaValues.get(restoration, "state"))
                : Optional.empty();
    }

    /** The state that a snapshot of those values restores to; empty if it is refused. */
    public Optional<Object> restore(MachineState state) {
        List<Object> content = new ArrayList<>();
        if (!machine.parameters().isEmpty()) {
            content.add(parameters(state.parameters()));
        }
        machine.fieldsOf(state.phase())
                .forEach(f -> content.add(
                        values.toJava(Objects.requireNonNull(state.fields().get(f.name()), f.name()), f.type())));
        Constructor<?> snapshot = nested("Snapshot$" + state.phase().name()).getConstructors()[0];
        return restored(callStatic("restore", JavaValues.call(() -> snapshot.newInstance(content.toArray()))));
    }

    /** A state as plain values, with the parameters that it was made with. */
    public MachineState state(Object state, Map<String, Value> parameters) {
        Phase phase = phase(state);
        Map<String, Value> fields = new LinkedHashMap<>();
        machine.fieldsOf(phase)
                .forEach(f -> fields.put(
                        f.name(), values.toValue(JavaValues.get(state, JavaNames.lowerCamel(f.name())), f.type())));
        return new MachineState(phase, fields, parameters);
    }

    /** What a definition without parameters gives in a state of a phase where it exists. */
    public Value definition(Object state, Definition definition) {
        return values.toValue(JavaValues.get(state, JavaNames.lowerCamel(definition.name())), definition.type());
    }

    public Phase phase(Object state) {
        SpecElement phase = (SpecElement) JavaValues.get(state, "phase");
        return machine.phase(phase.specName()).orElseThrow();
    }

    /** The outcome in the terms of {@link Observed}. */
    public Observed observe(Object result, Map<String, Value> parameters) {
        return switch (result.getClass().getSimpleName()) {
            case "Accepted" ->
                new Observed.Accepted(
                        name(result, "transition"),
                        state(JavaValues.get(result, "before"), parameters),
                        state(JavaValues.get(result, "after"), parameters),
                        ((List<?>) JavaValues.get(result, "effects"))
                                .stream().map(this::effect).toList());
            case "Rejected" ->
                new Observed.Rejected(
                        name(result, "reason"),
                        ((Optional<?>) JavaValues.get(result, "guard")).map(g -> ((SpecElement) g).address()),
                        reasonPayload(result));
            default -> new Observed.Ignored((String) JavaValues.get(result, "why"));
        };
    }

    private Observed.Emitted effect(Object effect) {
        String name = effect.getClass().getSimpleName();
        return new Observed.Emitted(
                name, values.components(effect, element(machine.effects(), name).payload()));
    }

    private Map<String, Value> reasonPayload(Object result) {
        if (machine.rejections().stream().allMatch(r -> r.payload().isEmpty())) {
            return Map.of();
        }
        List<Component> components =
                element(machine.rejections(), name(result, "reason")).payload();
        return ((Optional<?>) JavaValues.get(result, "payload"))
                .map(payload -> values.components(payload, components))
                .orElse(Map.of());
    }

    private static <E extends Element> E element(List<E> elements, String name) {
        return elements.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
    }

    private static String name(Object result, String accessor) {
        return ((SpecElement) JavaValues.get(result, accessor)).specName();
    }

    private Class<?> nested(String name) {
        return code.load(machine.typeName().qualified() + "$" + name);
    }

    private Object callStatic(String name, Object... arguments) {
        Method method = methods.computeIfAbsent(
                name + "/" + arguments.length, signature -> staticMethod(name, arguments.length));
        return JavaValues.call(() -> method.invoke(null, arguments));
    }

    private Method staticMethod(String name, int parameters) {
        return Arrays.stream(code.load(machine.typeName().qualified()).getMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == parameters)
                .findFirst()
                .orElseThrow();
    }
}
