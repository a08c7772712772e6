package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemKind;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.explore.result.ScenarioText;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.result.TraceScenario;
import dev.statute.spec.explore.result.TraceText;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Machine;
import java.util.Optional;

/** Problems that a run shows: what all of them say about it. */
final class RunProblem {
    private RunProblem() {}

    /** A problem of a statement, with the run and the scenario that keeps it. */
    static Problem of(ProblemKind kind, Machine machine, String name, Span at, Trace trace) {
        Problem problem = Problem.of(kind, at)
                .with("name", name)
                .with("when", Phrases.when(trace))
                .with("trace", TraceText.of(trace))
                .with("keep", keep(machine, name, trace, at));
        if (trace.steps().isEmpty()) {
            return problem;
        }
        Trace.Step last = trace.steps().get(trace.steps().size() - 1);
        return last.outcome() instanceof Outcome.Accepted accepted
                ? problem.related("the last step", accepted.transition().at())
                : problem;
    }

    private static String keep(Machine machine, String name, Trace trace, Span at) {
        if (trace.steps().isEmpty()) {
            return "";
        }
        Optional<String> scenario = ScenarioText.of(machine, TraceScenario.of(machine, "breaks_" + name, trace, at));
        if (scenario.isEmpty()) {
            return "; the run cannot be kept as a scenario, since it is given a map with keys that YAML has no plain form for";
        }
        return TraceText.isLong(trace)
                ? "; all steps are in `" + machine.name()
                        + ".scenarios.yaml` in the folder of reports, as a scenario that keeps the run as it is now"
                : "; to keep the run as it is now, write under `scenarios`\n" + scenario.get();
    }
}
