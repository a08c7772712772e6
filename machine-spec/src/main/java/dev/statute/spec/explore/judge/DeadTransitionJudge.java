package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.explore.result.StateText;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.model.Transition;
import java.util.Collections;
import java.util.List;
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
        Optional<NearMiss> miss = new NearMissSearch(evidence, transition).nearest();
        if (miss.isEmpty()) {
            findings.report(problem(DoubtProblem.NEVER_FIRES, transition, evidence)
                    .with("limit", Phrases.number(NearMissSearch.MOST_TRIES)));
            return;
        }
        List<Condition> failing = miss.get().failing();
        List<String> texts = failing.stream().map(Condition::text).toList();
        Trace way =
                evidence.traces().of(evidence.search().space().path(miss.get().state()));
        boolean single = failing.size() == 1;
        Problem problem = problem(
                        single ? DoubtProblem.KILLED_BY_ONE : DoubtProblem.KILLED_TOGETHER, transition, evidence)
                .with(single ? "condition" : "conditions", Phrases.and(texts))
                .with(
                        "nearest",
                        Phrases.when(way) + ", in " + StateText.of(way.end()) + " with "
                                + miss.get().input());
        for (Condition condition : failing) {
            problem =
                    problem.related(single ? "never true where the rest holds" : "never true together", condition.at());
        }
        findings.report(
                problem,
                evidence.traces()
                        .of(evidence.search()
                                .space()
                                .path(miss.get().state())
                                .then(miss.get().input())));
    }

    private static Problem problem(DoubtProblem kind, Transition transition, Evidence evidence) {
        String more = transition
                .to()
                .filter(target -> !evidence.search().phases().contains(target))
                .map(target -> " Phase `" + target.name() + "` is never reached.")
                .orElse("");
        return Problem.of(kind, transition.at())
                .with("transition", transition.name())
                .with("more", more);
    }
}
