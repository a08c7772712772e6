package dev.statute.conformance.input;

import dev.statute.spec.check.domain.DomainSet;
import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * The payloads and parameters within the declared domains of a machine; a sample, where an input has a great many. Immutable
 * and thread-safe.
 */
@API(status = API.Status.INTERNAL)
public final class PayloadValues {
    /** An input of more payloads than this is sampled, and so are parameters. */
    public static final int MOST_PAYLOADS = 2_000;

    private final Narrowing narrowing;
    private final Domains domains;

    /**
     * The domains that the {@code check} section of a machine declares.
     *
     * @throws MissingDomainException if a domain is missing; the message names all that are
     */
    public PayloadValues(Machine machine) {
        this.narrowing = Narrowing.of(machine, MOST_PAYLOADS);
        this.domains = Domains.of(narrowing.check());
    }

    /** The values of a component. */
    public List<Value> of(Input input, Component component) {
        return domains.of(input, component).values();
    }

    /** Every payload of an input that can be made of these values, the last component running fastest. */
    public List<InputValue> all(Input input) {
        List<Map<String, Value>> payloads = List.of(Map.of());
        for (Component component : input.payload()) {
            payloads = extended(payloads, component.name(), of(input, component));
        }
        return payloads.stream().map(payload -> new InputValue(input, payload)).toList();
    }

    /** The inputs of which not every payload is among these. */
    public List<Sampled> sampled() {
        return narrowing.sampled();
    }

    /**
     * Combinations of parameters with which the machine can start; one empty one if there are none.
     *
     * @throws IllegalArgumentException if it can start with none of them
     */
    public List<Map<String, Value>> parameters(Machine machine) {
        Interpreter interpreter = new Interpreter(machine);
        List<DomainSet> sets = machine.parameters().stream()
                .map(parameter -> domains.of(parameter.type()))
                .toList();
        int share = Narrowing.share(sets, MOST_PAYLOADS);
        List<Map<String, Value>> all = List.of(Map.of());
        for (int i = 0; i < sets.size(); i++) {
            Parameter parameter = machine.parameters().get(i);
            all = extended(all, parameter.name(), ValueSample.of(sets.get(i), parameter.defaultValue()::equals, share));
        }
        List<Map<String, Value>> starting = all.stream()
                .filter(parameters -> interpreter.badStart(parameters).isEmpty())
                .toList();
        if (starting.isEmpty()) {
            throw new IllegalArgumentException(
                    machine.name() + ": with no parameters would every field start in its type");
        }
        return starting;
    }

    private static List<Map<String, Value>> extended(List<Map<String, Value>> all, String name, List<Value> values) {
        List<Map<String, Value>> longer = new ArrayList<>();
        for (Map<String, Value> one : all) {
            for (Value value : values) {
                Map<String, Value> more = new LinkedHashMap<>(one);
                more.put(name, value);
                longer.add(more);
            }
        }
        return longer;
    }
}
