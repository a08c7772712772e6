package dev.statute.spec.explore.judge;

import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.model.Transition;
import java.util.ArrayList;
import java.util.List;

/**
 * M507: a reason is never given. A cell that refuses gives its reason as soon as its phase is reached, so only guards can
 * keep one back; those of transitions that never fire are a finding of their own.
 */
final class SilentReasonJudge implements Judge {
    @Override
    public void judge(Evidence evidence, Findings findings) {
        if (!evidence.judgesWhatIsMissing()) {
            return;
        }
        for (Rejection reason : evidence.machine().rejections()) {
            if (evidence.search().given(reason) == 0) {
                report(reason, evidence, findings);
            }
        }
    }

    private static void report(Rejection reason, Evidence evidence, Findings findings) {
        List<String> givers = new ArrayList<>();
        for (Transition transition : evidence.machine().transitions()) {
            for (Guard guard : transition.guards()) {
                if (guard.orElse().reason().equals(reason) && evidence.fired(transition) > 0) {
                    givers.add("guard `" + guard.name() + "` of `" + transition.name() + "`");
                }
            }
        }
        if (!givers.isEmpty()) {
            findings.report(Unseen.problem(DoubtProblem.REASON_NEVER_GIVEN, reason.at(), evidence)
                    .with("reason", reason.name())
                    .with("guards", Phrases.and(givers)));
        }
    }
}
