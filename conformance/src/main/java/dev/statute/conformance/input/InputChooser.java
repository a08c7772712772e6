package dev.statute.conformance.input;

import dev.statute.spec.check.domain.DomainSet;
import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apiguardian.api.API;

/**
 * Chooses inputs that are worth trying in a state: every input with the same likelihood, those that are refused included;
 * payloads from the domains, with a liking for values that the state holds. Outside of the domains a spec may contradict
 * itself, which nobody has promised to exclude.
 * Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class InputChooser {
    private final Machine machine;
    private final Map<Input, List<Choice>> choices = new HashMap<>();

    /**
     * What a component can be.
     *
     * @param tried the values of its domain, or a sample with the edges among them
     */
    private record Choice(List<Value> tried, DomainSet domain) {
        /** Whether checking goes through the value too; of ids it does not matter which. */
        boolean isChecked(Value value) {
            return domain.isComplete() || tried.contains(value);
        }

        Value any(Random random) {
            return tried.size() < domain.size() && random.nextBoolean()
                    ? ValueSample.any(domain, random)
                    : tried.get(random.nextInt(tried.size()));
        }
    }

    /**
     * Prepares for a machine.
     *
     * @throws MissingDomainException if the spec does not say which values to try
     */
    public InputChooser(Machine machine) {
        this(machine, new PayloadValues(machine));
    }

    /** Prepares for a machine of which the payloads are known. */
    public InputChooser(Machine machine, PayloadValues payloads) {
        this.machine = machine;
        Domains domains = Domains.of(machine.check());
        for (Input input : machine.inputs()) {
            choices.put(
                    input,
                    input.payload().stream()
                            .map(component -> new Choice(payloads.of(input, component), domains.of(input, component)))
                            .toList());
        }
    }

    /** An input for a state. */
    public InputValue choose(MachineState state, Random random) {
        Input input = machine.inputs().get(random.nextInt(machine.inputs().size()));
        Map<String, Value> payload = new LinkedHashMap<>();
        for (int i = 0; i < input.payload().size(); i++) {
            Component component = input.payload().get(i);
            payload.put(component.name(), value(component.type(), choices(input).get(i), state, random));
        }
        return new InputValue(input, payload);
    }

    private List<Choice> choices(Input input) {
        return choices.getOrDefault(input, List.of());
    }

    private static Value value(Type type, Choice choice, MachineState state, Random random) {
        if (random.nextBoolean()) {
            List<Value> held = HeldValues.of(type, state).stream()
                    .filter(choice::isChecked)
                    .toList();
            if (!held.isEmpty()) {
                return held.get(random.nextInt(held.size()));
            }
        }
        return choice.any(random);
    }
}
