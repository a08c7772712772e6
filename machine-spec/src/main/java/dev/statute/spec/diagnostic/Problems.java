package dev.statute.spec.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Collects the problems of one compilation; the same problem reported twice counts once. Not thread-safe: each
 * compilation has its own.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Problems implements ProblemSink {
    private final Set<Problem> found = new LinkedHashSet<>();
    private boolean errors;

    @Override
    public void report(Problem problem) {
        if (found.add(problem) && problem.code().severity() == Severity.ERROR) {
            errors = true;
        }
    }

    /** Reports all of another collection, in its order. */
    public void reportAll(Collection<Problem> problems) {
        problems.forEach(this::report);
    }

    /** Whether anything reported so far is an error. */
    public boolean hasErrors() {
        return errors;
    }

    /** What was reported, in the order of reporting. */
    public List<Problem> list() {
        return new ArrayList<>(found);
    }
}
