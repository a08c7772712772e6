package dev.statute.generate.markdown;

import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Scenario;
import dev.statute.spec.model.Scenario.Expectation;
import dev.statute.spec.model.Scenario.ExpectedEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The scenarios, step by step. */
final class ScenarioSections {
    private ScenarioSections() {}

    static void append(Page page, Machine machine) {
        if (machine.scenarios().isEmpty()) {
            return;
        }
        page.heading(2, "Scenarios");
        for (Scenario scenario : machine.scenarios()) {
            page.heading(3, Escape.text(scenario.name()), Page.anchor("scenario", scenario))
                    .doc(scenario.doc());
            if (!scenario.parameters().isEmpty()) {
                page.paragraph("With " + Texts.values(scenario.parameters()) + ".");
            }
            List<List<String>> rows = new ArrayList<>();
            for (Scenario.Step step : scenario.steps()) {
                rows.add(List.of(
                        String.valueOf(rows.size() + 1),
                        Page.link("input", step.input()),
                        Texts.values(step.payload()),
                        expected(step.expect())));
            }
            page.table(List.of("", "Input", "Payload", "Expected"), rows);
        }
    }

    private static String expected(Expectation expect) {
        List<String> parts = new ArrayList<>();
        expect.rejected().ifPresent(reason -> parts.add("rejected with " + Page.link("reason", reason)));
        expect.guard().ifPresent(guard -> parts.add("refused by " + Escape.code(guard)));
        expect.ignored().ifPresent(why -> parts.add(why.isEmpty() ? "ignored" : "ignored: " + Escape.text(why)));
        if (parts.isEmpty()) {
            parts.add("accepted");
        }
        expect.phase().ifPresent(phase -> parts.add("phase " + Page.link("phase", phase)));
        expect.observations()
                .forEach(o -> parts.add(
                        Escape.code(o.name()) + " is " + Escape.code(o.value().toString())));
        expect.effects().ifPresent(effects -> parts.add(effects(effects)));
        return String.join("; ", parts);
    }

    private static String effects(List<ExpectedEffect> effects) {
        if (effects.isEmpty()) {
            return "no effects";
        }
        return effects.stream()
                .map(e -> (Page.link("effect", e.effect()) + " " + Texts.values(e.payload())).strip())
                .collect(Collectors.joining(", ", "emits ", ""));
    }
}
