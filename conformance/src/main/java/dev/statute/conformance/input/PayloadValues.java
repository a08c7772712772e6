package dev.statute.conformance.input;

import dev.statute.spec.check.domain.DomainSet;
import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** The payloads and parameters within the declared domains of a machine. Immutable and thread-safe. */
@API(status = API.Status.INTERNAL)
public final class PayloadValues {
    /** Values of one component beyond these are left out: the first ones are the edges. */
    private static final int MOST_VALUES = 2_000;

    private final Domains domains;

    /** The domains that the {@code check} section of a machine declares. */
    public PayloadValues(Machine machine) {
        this.domains = Domains.of(machine.check());
    }

    /**
     * The values of a component.
     *
     * @throws MissingDomainException if the spec has to declare a domain first, or the domain is too large to go through
     */
    public List<Value> of(Input input, Component component) {
        return values(domains.of(input, component), input.name() + "." + component.name());
    }

    private static List<Value> values(DomainSet set, String place) {
        if (!set.missing().isEmpty()) {
            String types =
                    set.missing().stream().map(TypeName::simpleName).sorted().collect(Collectors.joining(", "));
            throw new MissingDomainException("`" + place + "` needs a domain for " + types + ": write `domains: { "
                    + types.split(", ")[0] + ": 2 }` under `check`");
        } else if (set.size() > MOST_VALUES) {
            throw new MissingDomainException("`" + place + "` has more than " + MOST_VALUES
                    + " values: write `domains: { " + place + ": [..] }` or `sizes` under `check`");
        }
        return set.values();
    }

    /** Every payload of an input, the last component running fastest. */
    public List<InputValue> all(Input input) {
        List<Map<String, Value>> payloads = List.of(Map.of());
        for (Component component : input.payload()) {
            payloads = extended(payloads, component.name(), of(input, component));
        }
        return payloads.stream().map(payload -> new InputValue(input, payload)).toList();
    }

    /** Every combination of parameters; one empty one if there are none. */
    public List<Map<String, Value>> parameters(Machine machine) {
        List<Map<String, Value>> all = List.of(Map.of());
        for (Parameter parameter : machine.parameters()) {
            DomainSet set = domains.of(parameter.type());
            List<Value> values =
                    set.missing().isEmpty() ? values(set, parameter.name()) : List.of(parameter.defaultValue());
            all = extended(all, parameter.name(), values);
        }
        return all;
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
