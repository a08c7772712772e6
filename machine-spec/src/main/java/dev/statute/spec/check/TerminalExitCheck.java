package dev.statute.spec.check;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import java.util.List;

/** M111: a transition that leads out of a terminal phase. One that stays is allowed. */
final class TerminalExitCheck implements MachineCheck {
    @Override
    public void check(Machine machine, ProblemSink sink) {
        for (Transition transition : machine.transitions()) {
            List<Phase> left = transition.from().stream()
                    .filter(source ->
                            source.terminal() && !transition.target(source).equals(source))
                    .toList();
            if (!left.isEmpty()) {
                Problem problem = Problem.of(MachineProblem.TERMINAL_EXIT, transition.at())
                        .with("transition", transition.name())
                        .with("phases", Listing.phases(left))
                        .with("target", transition.target(left.get(0)).name());
                for (Phase phase : left) {
                    problem = problem.related("terminal by this", phase.at());
                }
                sink.report(problem);
            }
        }
    }
}
