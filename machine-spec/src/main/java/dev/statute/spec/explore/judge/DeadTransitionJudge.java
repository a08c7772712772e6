package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.explore.result.StateText;
import dev.statute.spec.model.Transition;
import java.util.Collections;
import java.util.Optional;

/**
 * M502: a transition never fires although a phase is reached that it starts from. One whose phases are never reached only
 * follows from another that should have led there.
 */
final class DeadTransitionJudge implements Judge {
    @Override
    public void judge(Evidence evidence, Findings findings) {
        if (!evidence.judgesWhatIsMissing()) {
            return;
        }
        for (Transition transition : evidence.machine().transitions()) {
            if (evidence.fired(transition) == 0
                    && !Collections.disjoint(
                            transition.from(), evidence.search().phases())) {
                report(transition, evidence, findings);
            }
        }
    }

    private static void report(Transition transition, Evidence evidence, Findings findings) {
        Optional<NearMiss> found = new NearMissSearch(evidence, transition).nearest();
        if (found.isEmpty()) {
            // A filter keeps every state from being expanded from which it starts.
            return;
        }
        NearMiss miss = found.get();
        boolean single = miss.failing().size() == 1;
        Problem problem = problem(
                        single ? DoubtProblem.KILLED_BY_ONE : DoubtProblem.KILLED_TOGETHER, transition, evidence)
                .with(
                        single ? "condition" : "conditions",
                        Phrases.and(miss.failing().stream().map(Condition::text).toList()))
                .with(
                        "nearest",
                        Phrases.when(miss.way()) + ", in "
                                + StateText.of(miss.way().end()) + " with " + miss.input());
        for (Condition condition : miss.failing()) {
            problem =
                    problem.related(single ? "never true where the rest holds" : "never true together", condition.at());
        }
        findings.report(problem, evidence.traces().then(miss.way(), miss.input()));
    }

    private static Problem problem(DoubtProblem kind, Transition transition, Evidence evidence) {
        String more = transition
                .to()
                .filter(target -> !evidence.search().phases().contains(target))
                .map(target -> " Phase `" + target.name() + "` is never reached" + Unseen.within(evidence) + ".")
                .orElse("");
        return Unseen.problem(kind, transition.at(), evidence)
                .with("transition", transition.name())
                .with("more", more);
    }
}
