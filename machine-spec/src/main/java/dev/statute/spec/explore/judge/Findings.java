package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.explore.result.Finding;
import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.result.Verdict;
import dev.statute.spec.model.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what the judges say. Not thread-safe. */
final class Findings {
    private final List<PropertyResult> results = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();

    /** Takes what became of a statement. */
    void add(PropertyResult result) {
        results.add(result);
    }

    /** Whether a statement was judged and found to hold. */
    boolean holds(Element statement) {
        return results.stream()
                .anyMatch(result -> result.verdict() == Verdict.HOLDS
                        && result.name().equals(statement.name())
                        && result.at().equals(statement.at()));
    }

    /** Takes a finding that no run shows. */
    void report(Problem problem) {
        found.add(new Finding(problem, Optional.empty()));
    }

    /** Takes a finding with a run that shows it. */
    void report(Problem problem, Trace trace) {
        found.add(new Finding(problem, Optional.of(trace)));
    }

    /** The statements in the order in which they were judged. */
    List<PropertyResult> results() {
        return results;
    }

    /** The findings in the order in which they were reported. */
    List<Finding> found() {
        return found;
    }
}
