package dev.statute.spec.explore.search;

import dev.statute.spec.check.domain.DomainSet;
import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where runs begin: one state for each combination of the parameters.
 *
 * @param states in the order of the combinations, the last parameter changing fastest
 * @param bad the combinations with which a field would start outside of its type, with the name of the field
 */
record InitialStates(List<MachineState> states, Map<Map<String, Value>, String> bad) {
    InitialStates {
        states = List.copyOf(states);
        bad = Collections.unmodifiableMap(new LinkedHashMap<>(bad));
    }

    static InitialStates of(Machine machine, Check check) {
        Interpreter interpreter = new Interpreter(machine);
        List<MachineState> states = new ArrayList<>();
        Map<Map<String, Value>, String> bad = new LinkedHashMap<>();
        for (Map<String, Value> parameters : combinations(machine.parameters(), Domains.of(check))) {
            Optional<String> field = interpreter.badStart(parameters);
            if (field.isPresent()) {
                bad.put(parameters, field.get());
            } else {
                states.add(interpreter.initial(parameters));
            }
        }
        return new InitialStates(states, bad);
    }

    private static List<Map<String, Value>> combinations(List<Parameter> parameters, Domains domains) {
        List<Map<String, Value>> all = List.of(Map.of());
        for (Parameter parameter : parameters) {
            List<Map<String, Value>> longer = new ArrayList<>();
            for (Map<String, Value> combination : all) {
                for (Value value : values(parameter, domains)) {
                    Map<String, Value> more = new LinkedHashMap<>(combination);
                    more.put(parameter.name(), value);
                    longer.add(Collections.unmodifiableMap(more));
                }
            }
            all = longer;
        }
        return all;
    }

    /** Of a type without a domain only the default is tried: without a filter nobody would want all of it. */
    private static List<Value> values(Parameter parameter, Domains domains) {
        DomainSet domain = domains.of(parameter.type());
        return domain.missing().isEmpty() ? domain.values() : List.of(parameter.defaultValue());
    }
}
