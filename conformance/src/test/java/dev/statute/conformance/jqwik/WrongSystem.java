package dev.statute.conformance.jqwik;

import dev.statute.conformance.Subject;
import dev.statute.conformance.report.Reports;
import dev.statute.spec.model.Machine;

/** What a tester writes, here for a system that does not conform; another test runs its methods. */
final class WrongSystem extends MachineConformance {
    @Override
    protected Machine machine() {
        return Reports.machine();
    }

    @Override
    protected Subject subject() {
        return Reports.rollingBackFails("no way back");
    }
}
