package dev.statute.crosscheck;

import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that can be given to a machine within its domains. */
final class Inputs {
    private Inputs() {}

    /** Every input with every payload. */
    static List<InputValue> of(Machine machine, Check check) {
        Domains domains = Domains.of(check);
        List<InputValue> all = new ArrayList<>();
        for (Input input : machine.inputs()) {
            Map<String, List<Value>> choices = new LinkedHashMap<>();
            for (Component component : input.payload()) {
                choices.put(component.name(), domains.of(input, component).values());
            }
            combinations(choices).forEach(payload -> all.add(new InputValue(input, payload)));
        }
        return all;
    }

    /** Every combination of parameters. */
    static List<Map<String, Value>> parameters(Machine machine, Check check) {
        Domains domains = Domains.of(check);
        Map<String, List<Value>> choices = new LinkedHashMap<>();
        for (Parameter parameter : machine.parameters()) {
            choices.put(parameter.name(), domains.of(parameter.type()).values());
        }
        return combinations(choices);
    }

    /** How many inputs with payloads there are, at most; {@link Long#MAX_VALUE} stands for too many to count. */
    static long count(Machine machine, Check check) {
        Domains domains = Domains.of(check);
        double count = 0;
        for (Input input : machine.inputs()) {
            double product = 1;
            for (Component component : input.payload()) {
                product *= domains.of(input, component).size();
            }
            count += product;
        }
        return (long) count;
    }

    private static List<Map<String, Value>> combinations(Map<String, List<Value>> choices) {
        List<Map<String, Value>> combinations = List.of(Map.of());
        for (Map.Entry<String, List<Value>> choice : choices.entrySet()) {
            List<Map<String, Value>> longer = new ArrayList<>();
            for (Map<String, Value> begun : combinations) {
                for (Value value : choice.getValue()) {
                    Map<String, Value> more = new LinkedHashMap<>(begun);
                    more.put(choice.getKey(), value);
                    longer.add(more);
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
