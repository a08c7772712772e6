package dev.statute.spec.check;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Assignment;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Transition;
import java.util.HashMap;
import java.util.Map;

/**
 * M202: a field that a transition sets twice, or two of its guards of one name. Within one place YAML excludes it; here
 * blocks bring the second.
 */
final class RepeatedPartCheck implements MachineCheck {
    @Override
    public void check(Machine machine, ProblemSink sink) {
        for (Transition transition : machine.transitions()) {
            checkAssignments(transition, sink);
            checkGuards(transition, sink);
        }
    }

    private static void checkAssignments(Transition transition, ProblemSink sink) {
        Map<String, Assignment> first = new HashMap<>();
        for (Assignment assignment : transition.assignments()) {
            Assignment other = first.putIfAbsent(assignment.field().name(), assignment);
            if (other != null) {
                sink.report(Problem.of(MachineProblem.SET_TWICE, assignment.at())
                        .with("transition", transition.name())
                        .with("field", assignment.field().name())
                        .related("first set here", other.at())
                        .related("by this transition", transition.at()));
            }
        }
    }

    private static void checkGuards(Transition transition, ProblemSink sink) {
        Map<String, Guard> first = new HashMap<>();
        for (Guard guard : transition.guards()) {
            Guard other = first.putIfAbsent(guard.name(), guard);
            if (other != null) {
                sink.report(Problem.of(MachineProblem.GUARD_TWICE, guard.at())
                        .with("transition", transition.name())
                        .with("guard", guard.name())
                        .related("the other one", other.at())
                        .related("both belong to this transition", transition.at()));
            }
        }
    }
}
