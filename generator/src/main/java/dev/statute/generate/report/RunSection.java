package dev.statute.generate.report;

import static dev.statute.generate.report.Tag.tag;

import dev.statute.generate.diagram.LaidOutDiagram;
import dev.statute.generate.diagram.StepMaps;
import dev.statute.generate.report.Runs.Run;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.model.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs step by step: a map of each step beside what was given, what it did, and what changed. */
final class RunSection {
    private final Optional<StepMaps> maps;
    private final RunStep steps;

    RunSection(Machine machine, Optional<LaidOutDiagram> drawing, Places places) {
        this.maps = drawing.map(LaidOutDiagram::maps);
        this.steps = new RunStep(machine, maps, places);
    }

    /** A link to a run. */
    static Html link(Run run) {
        return tag("a").with("href", "#" + run.anchor())
                .text("run " + run.number() + ", "
                        + Figures.counted(run.trace().steps().size(), "step"));
    }

    /** Nothing if there are no runs. */
    Html of(Runs runs) {
        if (runs.list().isEmpty()) {
            return Html.NOTHING;
        }
        List<Html> parts = new ArrayList<>();
        maps.map(StepMaps::outline).map(Html::new).ifPresent(parts::add);
        runs.list().forEach(run -> parts.add(run(run)));
        return Html.all(parts);
    }

    private Html run(Run run) {
        Trace trace = run.trace();
        List<Html> items = new ArrayList<>();
        items.add(tag("li").of(steps.start(trace.start())));
        for (int i = 0; i < trace.steps().size(); i++) {
            boolean repeated = trace.loop().isPresent() && i >= trace.loop().getAsInt();
            items.add(tag("li")
                    .css(repeated ? "repeated" : "once")
                    .of(steps.step(i + 1, trace.steps().get(i))));
        }
        trace.loop().ifPresent(loop -> items.add(tag("li").css("turn").text(turn(loop, trace))));
        Mark mark = run.breaks() ? Mark.BAD : Mark.OPEN;
        Html heading = tag("h3")
                .of(
                        Html.text("Run " + run.number() + ": "),
                        tag("span")
                                .css(run.breaks() ? mark.styleClass() : "plain")
                                .of(Html.prose(String.join("; ", run.shows()))));
        return tag("article")
                .css("run")
                .id(run.anchor())
                .of(heading, tag("ol").css("steps").of(items));
    }

    private static String turn(int loop, Trace trace) {
        if (loop == trace.steps().size()) {
            return "\u21bb The run may stay in " + trace.end().phase().name() + " for ever.";
        }
        String steps = loop + 1 == trace.steps().size()
                ? "step " + (loop + 1)
                : "steps " + (loop + 1) + " to " + trace.steps().size();
        return "\u21ba The run may repeat " + steps + " for ever.";
    }
}
