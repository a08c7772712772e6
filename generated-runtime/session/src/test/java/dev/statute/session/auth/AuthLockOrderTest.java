package dev.statute.session.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.RecordingLocks;
import dev.statute.session.credential.LeaseKey;
import dev.statute.session.credential.Secret;
import dev.statute.session.loop.Pause;
import dev.statute.session.store.InMemoryRuntimeStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In which order the locks of credentials and logins are taken. docs/session.md states the order. */
class AuthLockOrderTest {
    private static final int USERS = 4;
    private static final int COMMANDS = 100;
    private static final List<LeaseKey> KEYS = List.of(LoginProcess.KEY, LoginProcess.OTHER);

    private final MovableClock clock = new MovableClock();
    private final AuthLeaseRegistry leases = new AuthLeaseRegistry(clock, AuthLeaseListener.NONE);
    private final OAuthFlowRegistry logins = new OAuthFlowRegistry(
            leases,
            new InMemoryRuntimeStore(),
            clock,
            TokenSource.random(RandomGenerator.getDefault()),
            OAuthFlowRegistry.DEFAULT_LIFETIME);
    private final ExecutorService users = Executors.newFixedThreadPool(USERS);

    @AfterEach
    void endThreads() {
        users.shutdownNow();
    }

    @Test
    void locksAreTakenInOneOrder() throws Exception {
        RecordingLocks locks = new RecordingLocks();
        locks.in(logins);

        List<Future<?>> done = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            Random random = new Random(user);
            done.add(users.submit(() -> use(random)));
        }
        for (Future<?> each : done) {
            each.get(Pause.DEADLINE.toSeconds(), TimeUnit.SECONDS);
        }

        assertThat(locks.pairs())
                .contains(
                        "AuthLeaseRegistry.releaseGate -> OAuthFlowRegistry",
                        "AuthLeaseRegistry.releaseGate -> AuthLeaseRegistry",
                        "OAuthFlowRegistry -> AuthLeaseRegistry",
                        "OAuthFlowRegistry -> RuntimeTables");
        assertThat(RecordingLocks.cycles(locks.pairs())).isEmpty();
        assertThat(locks.pairs())
                .as("the gate is the first lock")
                .noneMatch(pair -> pair.endsWith("-> AuthLeaseRegistry.releaseGate"));
    }

    private void use(Random random) {
        List<Secret> begun = new ArrayList<>();
        for (int time = 0; time < COMMANDS; time++) {
            LeaseKey key = KEYS.get(random.nextInt(KEYS.size()));
            try {
                command(random, key, begun);
            } catch (AuthLeaseException refused) {
                assertThat(refused.kind()).isNotEqualTo(AuthLeaseException.Kind.RELEASE_FAILED);
            } catch (OAuthFlowException refused) {
                assertThat(refused.kind()).isNotEqualTo(OAuthFlowException.Kind.PERSISTENCE_FAILED);
            }
        }
    }

    private void command(Random random, LeaseKey key, List<Secret> begun) {
        switch (random.nextInt(12)) {
            case 0 -> leases.acquire(key, LeaseExpiry.never());
            case 1 -> leases.markExpiring(key);
            case 2 -> leases.beginRefresh(key);
            case 3 -> leases.completeRefresh(key, LeaseExpiry.never());
            case 4 -> leases.restore(leases.snapshot(key));
            case 5 -> leases.release(key);
            case 6 -> leases.releaseCredentialLifecycle(key);
            case 7 ->
                begun.add(logins.beginBrowserLogin(key, LoginProcess.PROVIDER, LoginProcess.HERE, Secret.of("verifier"))
                        .state());
            case 8 -> logins.verifyBrowserLogin(latest(begun), LoginProcess.PROVIDER, LoginProcess.HERE, key);
            case 9 -> logins.consumeBrowserLogin(latest(begun), LoginProcess.PROVIDER, LoginProcess.HERE, key);
            case 10 ->
                logins.beginDeviceLogin(
                        key, LoginProcess.PROVIDER, Secret.of("code " + random.nextInt()), Optional.empty());
            default -> logins.outstanding();
        }
    }

    private static Secret latest(List<Secret> begun) {
        return begun.isEmpty() ? Secret.of("none") : begun.get(begun.size() - 1);
    }
}
