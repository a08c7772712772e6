package dev.statute.session;

import dev.statute.session.store.TestStores;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever is done to sessions, by whatever executors and with whatever store: all that is known of them fits together. Who makes
 * stores runs this on his own by a subclass.
 */
public class SessionRuntimeProperties {
    private static PlayedRuntime played(SessionPlan plan) {
        return TestStores.using(store -> SessionPlayer.play(plan, store));
    }

    @Property(tries = 200)
    public void sessionsInMemoryKeepTheirWord(@ForAll("inMemory") SessionPlan plan) {
        played(plan);
    }

    @Provide
    public Arbitrary<SessionPlan> inMemory() {
        return SessionPlans.of(false);
    }

    @Property(tries = 150)
    public void sessionsInAStoreKeepTheirWord(@ForAll("stored") SessionPlan plan) {
        played(plan);
    }

    @Provide
    public Arbitrary<SessionPlan> stored() {
        return SessionPlans.of(true);
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    public void sessionsWhoseStoreFailsKeepTheirWord(@ForAll("failing") SessionPlan plan) {
        played(plan);
    }

    @Provide
    public Arbitrary<SessionPlan> failing() {
        return SessionPlans.withFaults();
    }

    @Property(tries = 5, edgeCases = EdgeCasesMode.NONE)
    public void sessionsKeepTheirWordWhicheverCallOfTheirStoreFails(@ForAll("busy") SessionPlan plan) {
        Map<String, Integer> calls = played(plan).faults().calls();
        calls.forEach((operation, count) -> {
            for (int call = 1; call <= count; call++) {
                for (StoreFaults.Way way : StoreFaults.waysOf(operation)) {
                    StoreFaults.Fault fault = new StoreFaults.Fault(operation, call, way);
                    played(new SessionPlan(true, plan.steps(), plan.turns(), List.of(fault)));
                }
            }
        });
    }

    @Provide
    public Arbitrary<SessionPlan> busy() {
        return SessionPlans.busy();
    }

    @Property(tries = 60)
    public void sessionsThatSeveralUseKeepTheirWord(
            @ForAll("forThreads") SessionPlan plan, @ForAll @IntRange(min = 2, max = 4) int threads) {
        TestStores.using(store -> {
            ThreadedPlayer.play(plan, store, threads);
            return plan;
        });
    }

    @Provide
    public Arbitrary<SessionPlan> forThreads() {
        return SessionPlans.forThreads();
    }
}
