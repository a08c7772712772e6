package dev.statute.spec.source;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Hands on the first problems of a file and drops the rest: nobody reads hundreds of them, and a file that was made to have
 * one on every line shall not fill the memory with reports. Not thread-safe.
 */
@API(status = API.Status.INTERNAL)
public final class BoundedSink implements ProblemSink {
    /** How many problems of one file and one phase are reported. */
    public static final int PROBLEMS_MAX = 500;

    private final ProblemSink target;
    private int reported;

    public BoundedSink(ProblemSink target) {
        this.target = Objects.requireNonNull(target, "target");
    }

    @Override
    public void report(Problem problem) {
        if (reported < PROBLEMS_MAX) {
            reported++;
            target.report(problem);
        }
    }
}
