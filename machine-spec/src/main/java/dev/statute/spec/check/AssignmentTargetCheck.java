package dev.statute.spec.check;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Assignment;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import java.util.LinkedHashSet;
import java.util.Set;

/** M403: a transition that sets a field which does not exist in the phase it leads to. */
final class AssignmentTargetCheck implements MachineCheck {
    @Override
    public void check(Machine machine, ProblemSink sink) {
        for (Transition transition : machine.transitions()) {
            for (Assignment assignment : transition.assignments()) {
                Field field = assignment.field();
                Set<Phase> lacking = new LinkedHashSet<>();
                for (Phase source : transition.from()) {
                    if (!field.existsIn(transition.target(source))) {
                        lacking.add(transition.target(source));
                    }
                }
                if (!lacking.isEmpty()) {
                    sink.report(Problem.of(MachineProblem.SET_OF_MISSING_FIELD, assignment.at())
                            .with("transition", transition.name())
                            .with("field", field.name())
                            .with("targets", Listing.phases(lacking))
                            .with("phases", Listing.phases(field.phases()))
                            .related("declared here", field.at()));
                }
            }
        }
    }
}
