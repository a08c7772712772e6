package dev.statute.crosscheck.random;

import dev.statute.spec.model.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Invariants and properties at random. Which of them hold is found out later. */
final class Claims {
    private final Dice dice;
    private final Outline outline;
    private final Map<String, String> invariants = new LinkedHashMap<>();
    private final Map<String, String> properties = new LinkedHashMap<>();

    Claims(Dice dice, Outline outline) {
        this.dice = dice;
        this.outline = outline;
        for (int i = 1; i <= 3; i++) {
            invariants.put(dice.chance(15) ? "count" + (i == 1 ? "" : i) : "always_" + i, invariant());
            properties.put("keeps_" + i, step());
            properties.put("comes_to_" + i, "{ reachable: " + state() + " }");
            properties.put("avoids_" + i, "{ unreachable: " + state() + " }");
        }
        properties.put("at_last", "{ leads_to: { from: " + state() + ", to: " + state() + " }" + progress() + " }");
        properties.put("possible", "{ always_possible: " + state() + " }");
    }

    private String progress() {
        return dice.chance(50)
                ? ""
                : ", assuming: { progress: ["
                        + String.join(
                                ", ",
                                dice.some(outline.inputs(), 1, 2).stream()
                                        .map(Outline.Input::name)
                                        .toList())
                        + "] }";
    }

    /** As YAML, without those named. */
    String yaml(Set<String> without) {
        StringBuilder out = new StringBuilder();
        append(out, "invariants", invariants, without);
        append(out, "properties", properties, without);
        return out.toString();
    }

    private static void append(StringBuilder out, String section, Map<String, String> entries, Set<String> without) {
        Map<String, String> left = new LinkedHashMap<>(entries);
        left.keySet().removeAll(without);
        if (!left.isEmpty()) {
            out.append(section).append(":\n");
            left.forEach((name, entry) ->
                    out.append("  ").append(name).append(": ").append(entry).append('\n'));
        }
    }

    private String invariant() {
        if (dice.chance(50)) {
            List<String> in = dice.some(outline.phases(), 1, 2);
            return "{ in: " + Transitions.list(in) + ", that: " + condition(outline.in(in)) + " }";
        }
        return "{ that: " + condition(outline.everywhere()) + " }";
    }

    private String state() {
        return condition(outline.everywhere());
    }

    private String step() {
        List<Component> values = new ArrayList<>(outline.everywhere().values());
        outline.fields().stream()
                .filter(f -> !f.scoped())
                .forEach(f -> values.add(Vocabulary.component("next." + f.name(), f.type())));
        outline.definitions().stream()
                .filter(d -> d.parameters().isEmpty())
                .forEach(d -> values.add(Vocabulary.component("next." + d.name(), d.type())));
        List<Scope.Function> functions = new ArrayList<>(outline.everywhere().functions());
        outline.definitions().stream()
                .filter(d -> !d.parameters().isEmpty())
                .forEach(d -> functions.add(new Scope.Function("next." + d.name(), d.parameters(), d.type())));
        String inputs = "";
        if (dice.chance(50)) {
            Outline.Input input = dice.oneOf(outline.inputs());
            values.addAll(input.payload());
            inputs = "inputs: [" + input.name() + "], ";
        }
        return "{ " + inputs + "step: " + condition(new Scope(values, functions, true)) + " }";
    }

    private String condition(Scope scope) {
        return Transitions.quoted(new Expressions(dice, scope, false, 2).condition());
    }
}
