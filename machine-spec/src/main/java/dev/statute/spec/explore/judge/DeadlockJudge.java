package dev.statute.spec.explore.judge;

import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.StateText;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.search.Sighting;
import dev.statute.spec.model.Phase;
import java.util.Optional;

/** M505: a state of a live phase in which no input is accepted. Where steps break the machine, that is the cause. */
final class DeadlockJudge implements Judge {
    @Override
    public void judge(Evidence evidence, Findings findings) {
        Statement statement = Statement.of(evidence.machine(), PropertyResult.Kind.NO_DEADLOCK);
        Optional<Sighting> deadlock = evidence.search().deadlock();
        if (deadlock.isEmpty()) {
            findings.add(statement.unbroken(evidence.gaps()));
        } else if (evidence.gaps().faults()) {
            findings.add(statement.undecided(evidence.gaps()));
        } else {
            report(statement, evidence, evidence.traces().of(deadlock.get()), findings);
        }
    }

    private static void report(Statement statement, Evidence evidence, Trace trace, Findings findings) {
        Phase phase = trace.end().phase();
        String state = StateText.of(trace.end());
        findings.add(statement.broken("The state is " + state + ".", Optional.of(trace)));
        findings.report(
                RunProblem.of(BreachProblem.DEADLOCK, evidence.machine(), statement.name(), phase.at(), trace)
                        .with("phase", phase.name())
                        .with("state", state),
                trace);
    }
}
