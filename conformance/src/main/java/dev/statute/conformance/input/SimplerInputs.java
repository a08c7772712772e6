package dev.statute.conformance.input;

import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** Simpler inputs: the same with values in the payload that stand earlier in their domains. Immutable. */
@API(status = API.Status.INTERNAL)
public final class SimplerInputs {
    private final PayloadValues values;

    /** Simpler inputs of a machine. */
    public SimplerInputs(Machine machine) {
        this.values = new PayloadValues(machine);
    }

    /** What can stand for an input, the simplest first for each component. */
    public List<InputValue> of(InputValue input) {
        List<InputValue> simpler = new ArrayList<>();
        for (Component component : input.input().payload()) {
            for (Value value : values.of(input.input(), component)) {
                if (value.equals(input.payload().get(component.name()))) {
                    break;
                }
                Map<String, Value> payload = new LinkedHashMap<>(input.payload());
                payload.put(component.name(), value);
                simpler.add(new InputValue(input.input(), payload));
            }
        }
        return simpler;
    }
}
