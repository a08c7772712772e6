package dev.statute.spec.explore.judge;

import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Transition;

/**
 * M508: a guard never refuses. One that never passes keeps its transition from ever firing, and is named where that is
 * reported.
 */
final class IdleGuardJudge implements Judge {
    @Override
    public void judge(Evidence evidence, Findings findings) {
        if (!evidence.judgesWhatIsMissing()) {
            return;
        }
        for (Transition transition : evidence.machine().transitions()) {
            for (Guard guard : transition.guards()) {
                long passed = evidence.search().passed(transition, guard);
                if (evidence.fired(transition) > 0 && evidence.search().refused(transition, guard) == 0) {
                    findings.report(Unseen.problem(DoubtProblem.GUARD_NEVER_REFUSES, guard.at(), evidence)
                            .with("guard", guard.name())
                            .with("transition", transition.name())
                            .with("count", Phrases.times(passed)));
                }
            }
        }
    }
}
