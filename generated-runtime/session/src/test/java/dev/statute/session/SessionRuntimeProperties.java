package dev.statute.session;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is done to sessions, by whatever executors and with whatever store: all that is known of them fits together. */
class SessionRuntimeProperties {
    @Property(tries = 200)
    void sessionsInMemoryKeepTheirWord(@ForAll("inMemory") SessionPlan plan) {
        SessionPlayer.play(plan);
    }

    @Provide
    Arbitrary<SessionPlan> inMemory() {
        return SessionPlans.of(false);
    }

    @Property(tries = 150)
    void sessionsInAStoreKeepTheirWord(@ForAll("stored") SessionPlan plan) {
        SessionPlayer.play(plan);
    }

    @Provide
    Arbitrary<SessionPlan> stored() {
        return SessionPlans.of(true);
    }

    @Property(tries = 150)
    void sessionsWhoseStoreFailsKeepTheirWord(@ForAll("failing") SessionPlan plan) {
        SessionPlayer.play(plan);
    }

    @Provide
    Arbitrary<SessionPlan> failing() {
        return SessionPlans.withFaults();
    }

    @Property(tries = 5)
    void sessionsKeepTheirWordWhicheverCallOfTheirStoreFails(@ForAll("stored") SessionPlan plan) {
        Map<String, Integer> calls = SessionPlayer.play(plan).faults().calls();
        calls.forEach((operation, count) -> {
            for (int call = 1; call <= count; call++) {
                SessionPlayer.play(new SessionPlan(
                        true, plan.steps(), plan.turns(), List.of(new StoreFaults.Fault(operation, call))));
            }
        });
    }

    @Property(tries = 60)
    void sessionsThatSeveralUseKeepTheirWord(
            @ForAll("forThreads") SessionPlan plan, @ForAll @IntRange(min = 2, max = 4) int threads) {
        ThreadedPlayer.play(plan, threads);
    }

    @Provide
    Arbitrary<SessionPlan> forThreads() {
        return SessionPlans.forThreads();
    }
}
