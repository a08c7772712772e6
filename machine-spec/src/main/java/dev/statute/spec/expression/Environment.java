package dev.statute.spec.expression;

import dev.statute.spec.model.Local;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What an expression is evaluated on. Immutable.
 *
 * @param before the state before; empty for initial values and policies
 * @param after the state after, where it can be read
 * @param parameters the parameters of the machine, by name
 * @param payload the components of the input at hand, by name
 * @param locals the bound variables, by number
 */
@API(status = API.Status.INTERNAL)
public record Environment(
        Optional<MachineState> before,
        Optional<MachineState> after,
        Map<String, Value> parameters,
        Map<String, Value> payload,
        Map<Integer, Value> locals) {
    public Environment {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
        locals = Map.copyOf(locals);
    }

    /** Nothing but constants. */
    public static Environment empty() {
        return ofParameters(Map.of());
    }

    /** Constants and parameters, as for initial values. */
    public static Environment ofParameters(Map<String, Value> parameters) {
        return new Environment(Optional.empty(), Optional.empty(), parameters, Map.of(), Map.of());
    }

    /** A state with its parameters. */
    public static Environment of(MachineState state) {
        return new Environment(Optional.of(state), Optional.empty(), state.parameters(), Map.of(), Map.of());
    }

    /** With the payload of an input. */
    public Environment withPayload(Map<String, Value> components) {
        return new Environment(before, after, parameters, components, locals);
    }

    /** With the state after. */
    public Environment withAfter(MachineState state) {
        return new Environment(before, Optional.of(state), parameters, payload, locals);
    }

    /** With the value of a bound variable. */
    public Environment with(Local local, Value value) {
        Map<Integer, Value> more = new HashMap<>(locals);
        more.put(local.number(), value);
        return new Environment(before, after, parameters, payload, more);
    }

    /** What a definition sees when it is evaluated on the state before or after: neither payload nor variables. */
    Environment ofDefinition(boolean next) {
        return new Environment(next ? after : before, Optional.empty(), parameters, Map.of(), Map.of());
    }

    MachineState state(boolean next) {
        return (next ? after : before).orElseThrow(() -> new IllegalStateException("no state to read from"));
    }
}
