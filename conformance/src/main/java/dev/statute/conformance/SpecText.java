package dev.statute.conformance;

import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.link.DataText;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Values and inputs of a machine from text in the form that its scenarios have: {@code a1} for an id, the bare name of a
 * member, {@code [1, 2]} for a sequence. Every method throws {@link IllegalArgumentException} that says what is wrong with a
 * text. Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SpecText {
    private static final String PARAMETERS = "with ";

    private final Machine machine;

    /** Text about a machine. */
    public SpecText(Machine machine) {
        this.machine = machine;
    }

    /** A value of a field. */
    public Value field(String name, String text) {
        return machine.field(name)
                .map(field -> DataText.value(field.type(), text))
                .orElseThrow(() -> new IllegalArgumentException(machine.name() + " has no field `" + name + "`"));
    }

    /** An input, such as {@code Assign { agent_id: a1 }}, or its name alone if it has no payload. */
    public InputValue input(String text) {
        int end = text.indexOf('{');
        String name = (end < 0 ? text : text.substring(0, end)).strip();
        Input input = machine.input(name)
                .orElseThrow(() -> new IllegalArgumentException(machine.name() + " has no input `" + name + "`"));
        return new InputValue(input, DataText.parts(name, input.payload(), end < 0 ? "{}" : text.substring(end)));
    }

    /**
     * A sequence of inputs.
     *
     * @param steps the inputs; before them, if the machine has parameters that differ from their defaults, these, such as
     *     {@code with { limit: 2 }}
     */
    public Sequence sequence(String name, String... steps) {
        Map<String, Value> parameters =
                new LinkedHashMap<>(new Interpreter(machine).initial().parameters());
        List<InputValue> inputs = new ArrayList<>();
        for (String step : steps) {
            if (inputs.isEmpty() && step.startsWith(PARAMETERS)) {
                parameters.putAll(DataText.given(machine.name(), parameters(), step.substring(PARAMETERS.length())));
            } else {
                inputs.add(input(step));
            }
        }
        return new Sequence(name, parameters, inputs);
    }

    private List<Component> parameters() {
        return machine.parameters().stream()
                .map(parameter -> new Component(parameter.name(), parameter.type(), parameter.doc(), parameter.at()))
                .toList();
    }
}
