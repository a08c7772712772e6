package dev.statute.spec.check;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * M110: a phase to which no chain of transitions leads. Of phases that only lead to each other the first is reported,
 * because an entry to it is an entry to all of them.
 */
final class UnreachablePhaseCheck implements MachineCheck {
    @Override
    public void check(Machine machine, ProblemSink sink) {
        PhaseGraph graph = PhaseGraph.of(machine);
        Set<Phase> lost = new LinkedHashSet<>(machine.phases());
        lost.removeAll(graph.reachableFrom(List.of(machine.initial())));
        while (!lost.isEmpty()) {
            Phase root = root(lost, graph);
            sink.report(Problem.of(MachineProblem.UNREACHABLE_PHASE, root.at())
                    .with("phase", root.name())
                    .with("initial", machine.initial().name())
                    .related("everything starts here", machine.initial().at()));
            lost.removeAll(graph.reachableFrom(List.of(root)));
        }
    }

    /** A lost phase that no other lost phase leads to, or else the first that some cycle leads to. */
    private static Phase root(Set<Phase> lost, PhaseGraph graph) {
        return lost.stream()
                .filter(phase -> lost.stream()
                        .noneMatch(other ->
                                !other.equals(phase) && graph.successors(other).contains(phase)))
                .findFirst()
                .orElseGet(() -> cycleBefore(lost, graph));
    }

    /** Walking against the arrows from any lost phase ends in a cycle that nothing outside leads to. */
    private static Phase cycleBefore(Set<Phase> lost, PhaseGraph graph) {
        return lost.stream()
                .filter(phase -> lost.stream()
                        .filter(other -> graph.reachableFrom(List.of(other)).contains(phase))
                        .allMatch(other -> graph.reachableFrom(List.of(phase)).contains(other)))
                .findFirst()
                .orElseThrow();
    }
}
