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
            return "{ in: " + outline.written(in) + ", that: " + condition(outline.in(in)) + " }";
        }
        return "{ that: " + state() + " }";
    }

    /** Something that can be said of every state; sometimes with what only one phase has. */
    private String state() {
        if (!dice.chance(35)) {
            return condition(outline.everywhere());
        }
        String phase = dice.oneOf(outline.phases());
        String inside = bare(outline.in(List.of(phase)));
        String outside = bare(outline.everywhere());
        return Transitions.quoted(
                switch (dice.between(0, 3)) {
                    case 0 -> "phase == " + phase + " && " + inside;
                    case 1 -> "phase != " + phase + " || " + inside;
                    case 2 -> "implies(phase in [" + phase + "], " + inside + ")";
                    default -> "phase == " + phase + " ? " + inside + " : " + outside;
                });
    }

    private String step() {
        List<Component> values = new ArrayList<>(outline.everywhere().values());
        List<Scope.Function> functions = new ArrayList<>(outline.everywhere().functions());
        List<String> tests = new ArrayList<>(outline.tests("phase"));
        tests.addAll(outline.tests("next.phase"));
        next(outline.everywhere(), values, functions);
        String inputs = "";
        if (dice.chance(50)) {
            Outline.Input input = dice.oneOf(outline.inputs());
            values.addAll(input.payload());
            inputs = "inputs: [" + input.name() + "], ";
        }
        String phase = dice.oneOf(outline.phases());
        String narrowing = "";
        if (dice.chance(30)) {
            next(outline.in(List.of(phase)), values, functions);
            narrowing = "next.phase != " + phase + " || ";
        }
        Scope scope = new Scope(values, functions, tests);
        return "{ " + inputs + "step: " + Transitions.quoted(narrowing + bare(scope)) + " }";
    }

    /** Adds what can be read of the state after, if it lies in the phases of the scope. */
    private void next(Scope after, List<Component> values, List<Scope.Function> functions) {
        List<String> fixed = new ArrayList<>();
        outline.parameters().forEach(p -> fixed.add(p.name()));
        outline.constants().forEach(c -> fixed.add(c.name()));
        after.values().stream()
                .filter(v -> !fixed.contains(v.name()))
                .forEach(v -> values.add(Vocabulary.component("next." + v.name(), v.type())));
        after.functions().forEach(f -> functions.add(new Scope.Function("next." + f.name(), f.parameters(), f.type())));
    }

    private String bare(Scope scope) {
        return new Expressions(dice, scope, false, 2).condition();
    }

    private String condition(Scope scope) {
        return Transitions.quoted(bare(scope));
    }
}
