package dev.statute.spec.explore.search;

import java.time.Duration;
import org.apiguardian.api.API;

/** Is told now and then how far a search has come; called by one thread at a time. */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = report -> {};

    /** Takes a report. It must not throw. */
    void tell(Report report);

    /**
     * How far a search has come.
     *
     * @param distinct the states stored
     * @param generated the states generated
     * @param depth the level that is being expanded, initial = 1
     * @param waiting the states stored but not expanded
     * @param bytes the memory that the states take
     * @param elapsed since the start, by the clock
     */
    record Report(long distinct, long generated, int depth, long waiting, long bytes, Duration elapsed) {}
}
