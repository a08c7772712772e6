package dev.statute.spec.interpret;

import dev.statute.spec.model.Input;
import dev.statute.spec.model.Value;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * An input with its payload. One whose payload leaves the declared types cannot exist.
 *
 * @param payload a value for every component of the input, by name, in the order of the declaration
 */
@API(status = API.Status.EXPERIMENTAL)
public record InputValue(Input input, Map<String, Value> payload) {
    /**
     * Checks the payload and copies it.
     *
     * @throws IllegalArgumentException if a component is missing, not declared or outside of its type
     */
    public InputValue {
        Optional<Payloads.Defect> defect = Payloads.defect(input.payload(), payload);
        if (defect.isPresent()) {
            throw new IllegalArgumentException(
                    input.name() + ": " + defect.get().words());
        }
        payload = Payloads.ordered(input.payload(), payload);
    }

    /** An input without payload. */
    public static InputValue of(Input input) {
        return new InputValue(input, Map.of());
    }

    /** The name of the input. */
    public String name() {
        return input.name();
    }

    /**
     * The value of a component.
     *
     * @throws IllegalArgumentException if the input has none of that name
     */
    public Value value(String component) {
        Value value = payload.get(component);
        if (value == null) {
            throw new IllegalArgumentException(input.name() + " has no `" + component + "`");
        }
        return value;
    }

    /**
     * The value of a component as a scenario writes it: {@code r1} for an id, the bare name of a member.
     *
     * @throws IllegalArgumentException if the input has none of that name
     */
    public String text(String component) {
        return value(component).toString();
    }

    /**
     * The number that a component is.
     *
     * @throws IllegalArgumentException if the input has none of that name, or it is no number
     */
    public long number(String component) {
        if (value(component) instanceof Value.Int number) {
            return number.value();
        }
        throw new IllegalArgumentException("`" + component + "` of " + this + " is no number");
    }

    @Override
    public String toString() {
        return Payloads.text(input.name(), payload);
    }
}
