package dev.statute.generate.report;

import static dev.statute.generate.report.Html.text;
import static dev.statute.generate.report.Tag.tag;

import dev.statute.generate.diagram.StepMaps;
import dev.statute.spec.explore.result.Change;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.interpret.EffectValue;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One step of a run: number, map, and what happened. */
final class RunStep {
    private final Decisions decisions;
    private final Optional<StepMaps> maps;
    private final Places places;

    RunStep(Machine machine, Optional<StepMaps> maps, Places places) {
        this.decisions = new Decisions(machine);
        this.maps = maps;
        this.places = places;
    }

    /** Where the run begins, with everything that the state holds. */
    Html start(MachineState state) {
        String phase = state.phase().name();
        List<Html> values = new ArrayList<>();
        state.parameters().forEach((name, value) -> values.add(held(name, value)));
        state.fields().forEach((name, value) -> values.add(held(name, value)));
        return row(
                "start",
                maps.map(it -> it.at("Starts in " + phase, phase)),
                Html.of(tag("p").css("chips").of(chip(phase, true)), changes(values)));
    }

    /** A step, with what it changed. */
    Html step(int number, Trace.Step step) {
        Decision decision = decisions.of(step);
        String before = step.before().phase().name();
        String after = step.after().phase().name();
        String title = "Step " + number + ": " + before + " to " + after;
        Html what = Html.of(
                tag("p").css("chips").of(way(decision, before, after)),
                tag("p").css("given").of(tag("code").text(step.input().toString())),
                decision.words().isEmpty()
                        ? Html.NOTHING
                        : tag("p").css("quiet").text(decision.words()),
                changes(changed(step)));
        return row(
                Integer.toString(number),
                maps.map(it -> decision.isAccepted()
                        ? it.step(title, before, after, decision.transition().orElseThrow())
                        : it.at(title, before)),
                what);
    }

    private static Html row(String number, Optional<String> map, Html what) {
        return Html.of(
                tag("div").css("step").text(number),
                tag("div").css("picture-cell").of(map.map(Html::new).orElse(Html.NOTHING)),
                tag("div").css("what").of(what));
    }

    private List<Html> way(Decision decision, String before, String after) {
        List<Html> parts = new ArrayList<>();
        parts.add(chip(before, !decision.isAccepted()));
        if (decision.isAccepted()) {
            parts.add(arrow("\u2192"));
            parts.add(transition(decision.transition().orElseThrow()));
            parts.add(arrow("\u2192"));
            parts.add(chip(after, true));
        } else {
            parts.add(tag("strong").css(Mark.BAD.styleClass()).text(refusal(decision)));
        }
        parts.add(places.of(decision.at()));
        return parts;
    }

    private static String refusal(Decision decision) {
        String reason = decision.reason().map(name -> " with " + name).orElse("");
        return decision.kind()
                + reason
                + decision.guard().map(name -> " by " + name).orElse("");
    }

    private static Html transition(String name) {
        return tag("a").css("name").with("href", "#transition-" + name).text(name);
    }

    private static Html chip(String phase, boolean after) {
        return tag("span").css(after ? "chip after" : "chip").text(phase);
    }

    private static Html arrow(String sign) {
        return tag("span").css("arrow-text").text(sign);
    }

    /** Fields that changed, came or went, and effects. */
    private static List<Html> changed(Trace.Step step) {
        List<Html> changes = new ArrayList<>();
        step.changes().stream()
                .filter(change -> !change.name().equals("phase"))
                .forEach(change -> changes.add(changed(change)));
        step.before().fields().forEach((name, value) -> {
            if (!step.after().fields().containsKey(name)) {
                changes.add(Html.of(field(name), text(" "), tag("s").text(value.toString()), text(" \u2192 gone")));
            }
        });
        if (step.outcome() instanceof Outcome.Accepted accepted) {
            accepted.effects().forEach(effect -> changes.add(emitted(effect)));
        }
        return changes;
    }

    private static Html changed(Change change) {
        Html before = change.before()
                .map(value -> Html.of(text(" "), tag("s").text(value), text(" \u2192 ")))
                .orElse(text(" = "));
        return Html.of(field(change.name()), before, tag("code").css("new").text(change.after()));
    }

    private static Html emitted(EffectValue effect) {
        return Html.of(
                tag("span").css("quiet").text("emits"), text(" "), tag("code").text(effect.toString()));
    }

    private static Html held(String name, Value value) {
        return Html.of(field(name), text(" = "), tag("code").text(value.toString()));
    }

    private static Html field(String name) {
        return tag("code").text(name);
    }

    private static Html changes(List<Html> changes) {
        return changes.isEmpty()
                ? Html.NOTHING
                : tag("ul")
                        .css("changes")
                        .of(changes.stream().map(tag("li")::of).toList());
    }
}
