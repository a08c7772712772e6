package dev.statute.spec.check;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import java.util.List;
import java.util.Set;

/** M116: a phase that is not terminal and that no transition leaves. A machine of one phase has nowhere to go to. */
final class DeadEndCheck implements MachineCheck {
    @Override
    public void check(Machine machine, ProblemSink sink) {
        if (machine.phases().size() == 1) {
            return;
        }
        PhaseGraph graph = PhaseGraph.of(machine);
        Set<Phase> reachable = graph.reachableFrom(List.of(machine.initial()));
        for (Phase phase : machine.phases()) {
            boolean leaves = graph.successors(phase).stream().anyMatch(next -> !next.equals(phase));
            if (!phase.terminal() && !leaves && reachable.contains(phase)) {
                sink.report(Problem.of(MachineProblem.DEAD_END, phase.at()).with("phase", phase.name()));
            }
        }
    }
}
