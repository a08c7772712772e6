package dev.statute.spec.diagnostic;

import org.apiguardian.api.API;

/** Takes problems as they are found. A rule reports and goes on; it never throws because of what an author wrote. */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface ProblemSink {
    /** Takes one problem. */
    void report(Problem problem);
}
