package dev.statute.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.input.SessionId;
import org.junit.jupiter.api.Test;

/** Who works on which session, where only one may. */
class SessionClaimsTest {
    private static final SessionId SESSION = Runtimes.session(1);

    private final SessionClaims claims = new SessionClaims();

    @Test
    void aSessionIsClaimedOnce() {
        SessionClaims.Claim first = claims.tryAcquire(SESSION).orElseThrow();

        assertThat(first.session()).isEqualTo(SESSION);
        assertThat(claims.isClaimed(SESSION)).isTrue();
        assertThat(claims.tryAcquire(SESSION)).isEmpty();
        assertThat(claims.tryAcquire(Runtimes.session(2))).isPresent();
    }

    @Test
    void whoeverReleasesAClaimLeavesTheSessionToOthers() {
        SessionClaims.Claim first = claims.tryAcquire(SESSION).orElseThrow();
        first.close();

        assertThat(claims.isClaimed(SESSION)).isFalse();
        assertThat(claims.tryAcquire(SESSION)).isPresent();
        first.close();
        assertThat(claims.isClaimed(SESSION)).as("the claim of somebody else").isTrue();
    }
}
