package dev.statute.spec.check;

import dev.statute.spec.check.selector.CellSelection;
import dev.statute.spec.check.selector.CellSelection.Overlap;
import dev.statute.spec.check.selector.SelectorAnalysis;
import dev.statute.spec.check.selector.Verdict;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * M102 and M103: selectors that are not disjoint or do not cover their cell; M511 where that cannot be told. The same
 * transitions often share several cells; what is wrong between them is reported once, for the first.
 */
final class SelectorCheck implements MachineCheck {
    @Override
    public void check(Machine machine, ProblemSink sink) {
        Map<Overlap, List<CellSelection>> overlaps = new LinkedHashMap<>();
        Map<List<Transition>, List<CellSelection>> holes = new LinkedHashMap<>();
        Map<List<Transition>, List<CellSelection>> unknown = new LinkedHashMap<>();
        for (CellSelection cell : SelectorAnalysis.of(machine).cells()) {
            cell.overlaps()
                    .keySet()
                    .forEach(overlap -> overlaps.computeIfAbsent(overlap, o -> new ArrayList<>())
                            .add(cell));
            if (cell.hole().isPresent()) {
                holes.computeIfAbsent(cell.transitions(), t -> new ArrayList<>())
                        .add(cell);
            } else if (cell.verdict() == Verdict.NOT_CHECKED) {
                unknown.computeIfAbsent(cell.transitions(), t -> new ArrayList<>())
                        .add(cell);
            }
        }
        overlaps.forEach((overlap, cells) -> sink.report(twoFire(overlap, cells)));
        holes.forEach((transitions, cells) -> sink.report(among(SelectorProblem.HOLE, transitions, cells)
                .with("example", cells.get(0).hole().orElseThrow())));
        unknown.forEach((transitions, cells) -> sink.report(among(SelectorProblem.NOT_CHECKED, transitions, cells)
                .with("mentioned", Listing.names(cells.get(0).mentioned()))
                .with("limit", SelectorAnalysis.MOST_VALUATIONS)));
    }

    private static Problem twoFire(Overlap overlap, List<CellSelection> cells) {
        Transition first = overlap.first();
        Transition second = overlap.second();
        boolean leftovers = first.when() instanceof Selector.Otherwise;
        String example = cells.get(0).overlaps().getOrDefault(overlap, "");
        return inCells(leftovers ? SelectorProblem.TWO_OTHERWISE : SelectorProblem.TWO_FIRE, place(second), cells)
                .with("first", first.name())
                .with("second", second.name())
                .with("example", example.isEmpty() ? "for all values" : example)
                .related("the other one", place(first));
    }

    private static Problem among(SelectorProblem kind, List<Transition> transitions, List<CellSelection> cells) {
        Problem problem = inCells(kind, place(transitions.get(0)), cells);
        for (Transition transition : transitions.subList(1, transitions.size())) {
            problem = problem.related("another transition of the cell", place(transition));
        }
        return problem;
    }

    private static Problem inCells(SelectorProblem kind, Span at, List<CellSelection> cells) {
        CellSelection first = cells.get(0);
        int others = cells.size() - 1;
        return Problem.of(kind, at)
                .with("input", first.input().name())
                .with("phase", first.phase().name())
                .with("more", others == 0 ? "" : " and in " + Listing.count(others, "other cell"));
    }

    /** The words that select: the condition if there is one, else the name. */
    private static Span place(Transition transition) {
        if (transition.when() instanceof Selector.When when) {
            return when.condition().at();
        }
        return transition.when() instanceof Selector.Otherwise otherwise ? otherwise.at() : transition.at();
    }
}
