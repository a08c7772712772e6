package dev.statute.generate.report;

import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Cell;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Matrix;
import dev.statute.spec.model.Transition;
import java.util.Optional;

/** Finds for the steps of runs of a machine the part of the spec that decided. Immutable and thread-safe. */
final class Decisions {
    private final Matrix matrix;

    Decisions(Machine machine) {
        this.matrix = Matrix.of(machine);
    }

    Decision of(Trace.Step step) {
        Outcome outcome = step.outcome();
        if (outcome instanceof Outcome.Accepted accepted) {
            Transition transition = accepted.transition();
            return decision(Decision.ACCEPTED, Optional.of(transition), "", transition.at());
        } else if (outcome instanceof Outcome.Rejected rejected) {
            return rejected(step, rejected);
        } else if (outcome instanceof Outcome.Ignored ignored) {
            return decision("ignored", Optional.empty(), ignored.why(), cell(step));
        }
        Outcome.Fault fault = (Outcome.Fault) outcome;
        Span at = fault.transition().map(Transition::at).orElseGet(() -> cell(step));
        return decision("fault", fault.transition(), fault.toString(), at);
    }

    private Decision rejected(Trace.Step step, Outcome.Rejected rejected) {
        Optional<Guard> guard = rejected.guard();
        return new Decision(
                "rejected",
                rejected.transition().map(Element::name),
                Optional.of(rejected.reason().name()),
                guard.map(Element::name),
                "",
                guard.map(Element::at).orElseGet(() -> cell(step)));
    }

    private static Decision decision(String kind, Optional<Transition> transition, String words, Span at) {
        return new Decision(kind, transition.map(Element::name), Optional.empty(), Optional.empty(), words, at);
    }

    /** Where the cell of a step is written; of one with several transitions the first. */
    private Span cell(Trace.Step step) {
        Cell cell = matrix.cell(step.before().phase(), step.input().input()).orElseThrow();
        if (cell instanceof Cell.Rejected rejected) {
            return rejected.entry().at();
        } else if (cell instanceof Cell.Ignored ignored) {
            return ignored.entry().at();
        }
        return ((Cell.Handled) cell).transitions().get(0).at();
    }
}
