package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemKind;
import dev.statute.spec.diagnostic.Span;

/** Problems about something that was never seen: what all of them say where a filter may have hidden it. */
final class Unseen {
    private Unseen() {}

    /** A problem that says nothing of a filter unless there is one that left states out. */
    static Problem problem(ProblemKind kind, Span at, Evidence evidence) {
        boolean filtered = evidence.gaps().filtered();
        return Problem.of(kind, at)
                .with("within", within(evidence))
                .with(
                        "perhaps",
                        filtered ? " States outside of `where` were not gone on from, which may be the reason." : "")
                .with("widen", filtered ? "widen `where` if it hides what is missing; otherwise " : "");
    }

    /** Follows a sentence that says {@code never}. */
    static String within(Evidence evidence) {
        return evidence.gaps().filtered() ? " within `where`" : "";
    }
}
