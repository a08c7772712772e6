package dev.statute.conformance.jqwik;

import dev.statute.conformance.Interpreted;
import dev.statute.conformance.Specs;
import dev.statute.conformance.Subject;
import dev.statute.spec.model.Machine;

/** What a tester writes, here for a system that conforms. */
final class InterpretedConformanceTest extends MachineConformance {
    private static final Machine LIFECYCLE = Specs.lifecycle();

    @Override
    protected Machine machine() {
        return LIFECYCLE;
    }

    @Override
    protected Subject subject() {
        return new Interpreted(LIFECYCLE);
    }
}
