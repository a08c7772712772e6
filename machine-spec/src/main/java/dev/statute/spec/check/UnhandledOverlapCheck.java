package dev.statute.spec.check;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Cell;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Matrix;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Unhandled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** M104: an entry of {@code unhandled} for a cell that a transition or an earlier entry decides. */
final class UnhandledOverlapCheck implements MachineCheck {
    private record Place(Phase phase, Input input) {}

    @Override
    public void check(Machine machine, ProblemSink sink) {
        Matrix matrix = Matrix.of(machine);
        Map<Place, Unhandled> decided = new HashMap<>();
        for (Unhandled entry : machine.unhandled()) {
            Map<Transition, List<Place>> transitions = new LinkedHashMap<>();
            Map<Unhandled, List<Place>> entries = new LinkedHashMap<>();
            for (Phase phase : entry.from()) {
                for (Input input : entry.inputs()) {
                    Place place = new Place(phase, input);
                    Unhandled earlier = decided.putIfAbsent(place, entry);
                    if (matrix.cell(phase, input).orElseThrow() instanceof Cell.Handled handled) {
                        // One transition is enough to show where the entry goes too far.
                        Transition first = handled.transitions().get(0);
                        transitions
                                .computeIfAbsent(first, t -> new ArrayList<>())
                                .add(place);
                    } else if (earlier != null) {
                        entries.computeIfAbsent(earlier, e -> new ArrayList<>()).add(place);
                    }
                }
            }
            transitions.forEach(
                    (transition, places) -> sink.report(problem(MachineProblem.UNHANDLED_IS_HANDLED, entry, places)
                            .with("transition", transition.name())
                            .related("handled by this transition", transition.at())));
            entries.forEach((earlier, places) -> sink.report(problem(MachineProblem.UNHANDLED_TWICE, entry, places)
                    .related("decided by this entry", earlier.at())));
        }
    }

    private static Problem problem(MachineProblem kind, Unhandled entry, List<Place> places) {
        Place first = places.get(0);
        int others = places.size() - 1;
        return Problem.of(kind, entry.at())
                .with("phase", first.phase().name())
                .with("input", first.input().name())
                .with("more", others == 0 ? "" : " and " + Listing.count(others, "other cell"));
    }
}
