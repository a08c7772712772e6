package dev.statute.spec.explore.result;

import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Scenario;
import dev.statute.spec.model.Scenario.Expectation;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A scenario as text to paste below {@code scenarios:}. What has no form in YAML, see {@link DataForm}, is not expected; a
 * scenario that is given such a value has no text. Stateless.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ScenarioText {
    private ScenarioText() {}

    /**
     * The text, indented by two blanks as an entry of the section is, without a line end behind the last line; empty if a
     * parameter or a payload cannot be written.
     */
    public static Optional<String> of(Machine machine, Scenario scenario) {
        boolean writable = DataForm.exists(otherThanDefaults(machine, scenario))
                && scenario.steps().stream().allMatch(step -> DataForm.exists(step.payload()));
        return writable ? Optional.of(text(machine, scenario)) : Optional.empty();
    }

    private static String text(Machine machine, Scenario scenario) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + scenario.name() + ":");
        Map<String, Value> parameters = otherThanDefaults(machine, scenario);
        String indent = "    ";
        if (!parameters.isEmpty()) {
            lines.add("    parameters: " + StateText.mapping(parameters));
            lines.add("    steps:");
            indent = "      ";
        }
        for (Scenario.Step step : scenario.steps()) {
            lines.add(indent + "- " + step.input().name() + ": " + StateText.mapping(step.payload()));
            Map<String, Object> expect = expectation(step.expect());
            if (!expect.isEmpty()) {
                lines.add(indent + "  expect: " + StateText.mapping(expect));
            }
        }
        return String.join("\n", lines);
    }

    private static Map<String, Value> otherThanDefaults(Machine machine, Scenario scenario) {
        Map<String, Value> values = new LinkedHashMap<>(scenario.parameters());
        machine.parameters().forEach(p -> values.remove(p.name(), p.defaultValue()));
        return values;
    }

    private static Map<String, Object> expectation(Expectation expect) {
        Map<String, Object> parts = new LinkedHashMap<>();
        expect.phase().ifPresent(phase -> parts.put("phase", phase.name()));
        expect.observations().stream()
                .filter(o -> DataForm.exists(o.value()))
                .forEach(o -> parts.put(o.name(), o.value()));
        expect.effects()
                .filter(effects -> effects.stream().allMatch(e -> DataForm.exists(e.payload())))
                .ifPresent(effects -> parts.put(
                        "effects",
                        effects.stream()
                                .map(e -> e.payload().isEmpty()
                                        ? e.effect().name()
                                        : e.effect().name() + ": " + StateText.mapping(e.payload()))
                                .toList()));
        expect.rejected().ifPresent(reason -> parts.put("rejected", reason.name()));
        expect.guard().ifPresent(guard -> parts.put("guard", guard));
        expect.ignored().ifPresent(why -> parts.put("ignored", "true"));
        return parts;
    }
}
