package dev.statute.spec.check;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import java.util.List;

/**
 * M402: a field that would have no value. A field needs one at the start, and a field of some phases needs one whenever a
 * transition enters these from outside.
 */
final class PhaseFieldCheck implements MachineCheck {
    @Override
    public void check(Machine machine, ProblemSink sink) {
        for (Field field : machine.fields()) {
            if (field.init().isEmpty() && field.existsIn(machine.initial())) {
                sink.report(Problem.of(
                                field.scoped()
                                        ? MachineProblem.INITIAL_PHASE_FIELD_WITHOUT_INIT
                                        : MachineProblem.FIELD_WITHOUT_INIT,
                                field.at())
                        .with("field", field.name())
                        .with("phase", machine.initial().name()));
            }
        }
        for (Transition transition : machine.transitions()) {
            for (Field field : machine.fields()) {
                if (field.scoped() && field.init().isEmpty() && !sets(transition, field)) {
                    checkEntries(transition, field, sink);
                }
            }
        }
    }

    private static void checkEntries(Transition transition, Field field, ProblemSink sink) {
        List<Phase> outside = transition.from().stream()
                .filter(source -> !field.existsIn(source) && field.existsIn(transition.target(source)))
                .toList();
        if (!outside.isEmpty()) {
            sink.report(Problem.of(MachineProblem.PHASE_FIELD_NOT_SET, transition.at())
                    .with("transition", transition.name())
                    .with("target", transition.target(outside.get(0)).name())
                    .with("sources", Listing.phases(outside))
                    .with("field", field.name())
                    .related("declared here", field.at()));
        }
    }

    private static boolean sets(Transition transition, Field field) {
        return transition.assignments().stream().anyMatch(a -> a.field().name().equals(field.name()));
    }
}
