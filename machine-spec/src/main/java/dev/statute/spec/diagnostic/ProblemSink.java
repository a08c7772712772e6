package dev.statute.spec.diagnostic;

/** Takes problems as they are found. A rule reports and goes on; it never throws because of what an author wrote. */
@FunctionalInterface
public interface ProblemSink {
    /** Takes one problem. */
    void report(Problem problem);
}
