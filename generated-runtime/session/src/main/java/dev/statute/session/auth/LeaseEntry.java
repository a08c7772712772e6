package dev.statute.session.auth;

import dev.statute.session.credential.LeaseKey;
import dev.statute.session.machine.Auth;
import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of one credential.
 *
 * @param state empty if nothing is known of it
 * @param generation how often there was another credential; outlives the state
 * @param publishedAt when there was another one last
 */
record LeaseEntry(Optional<Auth.State> state, long generation, Optional<Instant> publishedAt) {
    static final LeaseEntry UNKNOWN = new LeaseEntry(Optional.empty(), 0, Optional.empty());

    /** With another state, which is forgotten if it has come to its end. */
    LeaseEntry with(Auth.State next) {
        return new LeaseEntry(Optional.of(next).filter(state -> !state.phase().terminal()), generation, publishedAt);
    }

    LeaseEntry published(Instant now) {
        return new LeaseEntry(state, generation + 1, Optional.of(now));
    }

    long logins() {
        return state.map(Auth.State::loginsUnderWay).orElse(0L);
    }

    LeaseSnapshot snapshot(LeaseKey key) {
        return new LeaseSnapshot(
                key, state.map(Auth.State::phase), state.flatMap(Auth.State::lease), logins(), generation, publishedAt);
    }
}
