package dev.statute.session;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
}
