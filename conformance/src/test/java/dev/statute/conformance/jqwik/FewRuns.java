package dev.statute.conformance.jqwik;

import dev.statute.conformance.Subject;
import dev.statute.conformance.report.Reports;
import dev.statute.spec.model.Machine;
import java.util.OptionalLong;

/** What a tester writes who wants less effort; another test runs it. */
final class FewRuns extends MachineConformance {
    @Override
    protected Machine machine() {
        return Reports.machine();
    }

    @Override
    protected Subject subject() {
        return Reports.sound();
    }

    @Override
    protected int tries() {
        return 7;
    }

    @Override
    protected int longest() {
        return 3;
    }

    @Override
    protected OptionalLong seed() {
        return OptionalLong.of(4711);
    }
}
