package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.model.Machine;

/** M520: nothing is stated about the machine. */
final class NothingToCheckJudge implements Judge {
    @Override
    public void judge(Evidence evidence, Findings findings) {
        Machine machine = evidence.machine();
        if (machine.invariants().isEmpty() && machine.properties().isEmpty()) {
            findings.report(
                    Problem.of(DoubtProblem.NOTHING_TO_CHECK, machine.at()).with("machine", machine.name()));
        }
    }
}
