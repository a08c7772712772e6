package dev.statute.session;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The model of the facade on SQLite, with as many tries as a disk allows. */
class SqliteSessionProperties extends SessionRuntimeProperties {
    /** Needs no store, so it says nothing new here. */
    @Override
    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
    public void sessionsInMemoryKeepTheirWord(@ForAll("inMemory") SessionPlan plan) {
        super.sessionsInMemoryKeepTheirWord(plan);
    }

    @Override
    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    public void sessionsInAStoreKeepTheirWord(@ForAll("stored") SessionPlan plan) {
        super.sessionsInAStoreKeepTheirWord(plan);
    }

    @Override
    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    public void sessionsWhoseStoreFailsKeepTheirWord(@ForAll("failing") SessionPlan plan) {
        super.sessionsWhoseStoreFailsKeepTheirWord(plan);
    }

    @Override
    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE)
    public void sessionsKeepTheirWordWhicheverCallOfTheirStoreFails(@ForAll("busy") SessionPlan plan) {
        super.sessionsKeepTheirWordWhicheverCallOfTheirStoreFails(plan);
    }

    @Override
    @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
    public void sessionsThatSeveralUseKeepTheirWord(
            @ForAll("forThreads") SessionPlan plan, @ForAll @IntRange(min = 2, max = 4) int threads) {
        super.sessionsThatSeveralUseKeepTheirWord(plan, threads);
    }
}
