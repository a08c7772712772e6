package dev.statute.conformance.report;

import dev.statute.conformance.ConformanceReport;
import dev.statute.conformance.cover.Goal;
import java.util.List;

/**
 * What became of a goal.
 *
 * @param times how often it was reached
 * @param first the name of the sequence that reached it first; empty if none did
 */
record GoalRow(Goal goal, long times, String first, Standing standing) {
    /** Whether a goal was reached, or why not. */
    enum Standing {
        REACHED,
        /** A sequence reaches it that was run, and it was not reached. */
        MISSED,
        /** A sequence reaches it that was not run, be it because of a failure. */
        OPEN,
        /** No sequence is known to reach it. */
        BEYOND
    }

    /** All goals of a report, in the order of the file. */
    static List<GoalRow> of(ConformanceReport report) {
        boolean whole = report.effort().covering() && report.failure().isEmpty();
        return report.coverage().hits().entrySet().stream()
                .map(hit -> {
                    Standing standing = Standing.REACHED;
                    if (hit.getValue().times() == 0) {
                        boolean beyond = report.covering().missing().contains(hit.getKey());
                        standing = beyond ? Standing.BEYOND : whole ? Standing.MISSED : Standing.OPEN;
                    }
                    return new GoalRow(
                            hit.getKey(), hit.getValue().times(), hit.getValue().first(), standing);
                })
                .toList();
    }
}
