package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.explore.search.SearchResult;

/** M523: of the states that were generated, the filter or the depth left out more than half. */
final class CutJudge implements Judge {
    @Override
    public void judge(Evidence evidence, Findings findings) {
        SearchResult search = evidence.search();
        evidence.check()
                .where()
                .ifPresent(
                        where -> judge(search.filtered(), DoubtProblem.FILTER_CUT_MOST, where.at(), search, findings));
        judge(search.tooDeep(), DoubtProblem.DEPTH_CUT_MOST, evidence.machine().at(), search, findings);
    }

    private static void judge(long cut, DoubtProblem kind, Span at, SearchResult search, Findings findings) {
        if (Gaps.isMost(cut, search)) {
            findings.report(Problem.of(kind, at)
                    .with(
                            "share",
                            Phrases.number(cut) + " of "
                                    + Phrases.number(search.counts().generated()))
                    .with("count", Phrases.count(search.counts().distinct(), "state")));
        }
    }
}
