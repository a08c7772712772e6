package dev.statute.conformance.report;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Conformance;
import dev.statute.conformance.ConformanceReport;
import dev.statute.conformance.Interpreted;
import dev.statute.conformance.Specs;
import dev.statute.conformance.Subject;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;

/** Runs to report about. */
public final class Reports {
    static final Machine LIFECYCLE = Specs.lifecycle();

    private Reports() {}

    static ConformanceReport conforming() {
        return Conformance.of(LIFECYCLE).check(new Interpreted(LIFECYCLE));
    }

    static ConformanceReport failing(String message) {
        return Conformance.of(LIFECYCLE).check(rollingBackFails(message));
    }

    /** A run of a subject that says that it rolls back, and does not. */
    static ConformanceReport rollingBackIsForgotten() {
        return Conformance.of(LIFECYCLE).check(new Interpreted(LIFECYCLE) {
            @Override
            protected MachineState after(Outcome.Accepted accepted) {
                return accepted.transition().name().equals("roll_back") ? state() : accepted.after();
            }
        });
    }

    /** A subject that throws where the lifecycle rolls back. */
    public static Subject rollingBackFails(String message) {
        return new Interpreted(LIFECYCLE) {
            @Override
            public Answer apply(InputValue input) {
                Answer answer = super.apply(input);
                if (answer instanceof Answer.Accepted accepted
                        && accepted.transition().orElse("").equals("roll_back")) {
                    throw new IllegalStateException(message);
                }
                return answer;
            }
        };
    }

    /** A subject that conforms. */
    public static Subject sound() {
        return new Interpreted(LIFECYCLE);
    }

    /** The machine of both. */
    public static Machine machine() {
        return LIFECYCLE;
    }
}
