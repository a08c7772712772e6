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
import java.util.function.BiFunction;
import org.apiguardian.api.API;

/**
 * Chooses inputs that are worth trying in a state: payloads from the domains, with a liking for their edges and for values
 * that the state holds, alone and within others. Outside of the domains a spec may contradict itself, which nobody has
 * promised to exclude. Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class InputChooser {
    /** One in so many is the first or the last of its domain. */
    private static final int EDGES = 6;

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
            if (random.nextInt(EDGES) == 0) {
                return random.nextBoolean() ? first() : last();
            }
            return tried.size() < domain.size() && random.nextBoolean()
                    ? ValueSample.any(domain, random)
                    : tried.get(random.nextInt(tried.size()));
        }

        Value first() {
            return tried.get(0);
        }

        Value last() {
            return tried.get(tried.size() - 1);
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

    /** An input for a state: every input with the same likelihood, those that are refused included. */
    public InputValue choose(MachineState state, Random random) {
        return choose(machine.inputs().get(random.nextInt(machine.inputs().size())), state, random);
    }

    /** A payload of an input for a state. */
    public InputValue choose(Input input, MachineState state, Random random) {
        if (input.payload().isEmpty()) {
            return InputValue.of(input);
        }
        HeldValues held = new HeldValues(state);
        return made(input, (type, choice) -> value(type, choice, held, random));
    }

    /** The payload of the first values of the domains. */
    public InputValue first(Input input) {
        return made(input, (type, choice) -> choice.first());
    }

    /** The payload of the last values of the domains. */
    public InputValue last(Input input) {
        return made(input, (type, choice) -> choice.last());
    }

    private InputValue made(Input input, BiFunction<Type, Choice, Value> value) {
        List<Choice> choice = choices.getOrDefault(input, List.of());
        Map<String, Value> payload = new LinkedHashMap<>();
        for (int i = 0; i < input.payload().size(); i++) {
            Component component = input.payload().get(i);
            payload.put(component.name(), value.apply(component.type(), choice.get(i)));
        }
        return new InputValue(input, payload);
    }

    private static Value value(Type type, Choice choice, HeldValues held, Random random) {
        Value any = choice.any(random);
        return random.nextBoolean() ? held.into(type, any, choice::isChecked, random) : any;
    }
}
