package dev.statute.session.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statute.session.Samples;
import dev.statute.session.credential.LeaseKey;
import dev.statute.session.machine.Auth;
import dev.statute.session.types.AuthProvider;
import dev.statute.session.types.BrowserFlow;
import dev.statute.session.types.BrowserFlowId;
import dev.statute.session.types.CredentialRecord;
import dev.statute.session.types.DeviceFlow;
import dev.statute.session.types.DeviceFlowId;
import dev.statute.session.types.LeaseOperation;
import dev.statute.session.types.RedirectUri;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Credentials that sessions share. */
class AuthLeaseRegistryTest {
    private static final LeaseKey KEY = LeaseKey.of("prod", "mail");
    private static final LeaseKey OTHER = new LeaseKey("prod", "mail", Optional.of("work"));
    private static final long EXPIRY = Samples.NOW.toEpochMilli() + 1_000;
    private static final BrowserFlow BROWSER_FLOW =
            new BrowserFlow(AuthProvider.of("p"), RedirectUri.of("https://here"), EXPIRY);
    private static final DeviceFlow DEVICE_FLOW = new DeviceFlow(AuthProvider.of("p"), EXPIRY);

    private final MovableClock clock = new MovableClock();
    private final HeardLeases heard = new HeardLeases();
    private final AuthLeaseRegistry leases = new AuthLeaseRegistry(clock, heard, 3);

    @Test
    void nothingIsKnownAtFirst() {
        LeaseSnapshot snapshot = leases.snapshot(KEY);

        assertThat(snapshot)
                .isEqualTo(new LeaseSnapshot(KEY, Optional.empty(), Optional.empty(), 0, 0, Optional.empty()));
        assertThat(snapshot.credentialPresent()).isFalse();
        assertThat(leases.known()).isEmpty();
    }

    static List<Consumer<AuthLeaseRegistry>> whatPresumesACredential() {
        return List.of(
                leases -> leases.markExpiring(KEY),
                leases -> leases.beginRefresh(KEY),
                leases -> leases.completeRefresh(KEY, LeaseExpiry.never()),
                leases -> leases.refreshFailed(KEY, true),
                leases -> leases.refreshFailed(KEY, false),
                leases -> leases.markReauthRequired(KEY));
    }

    @ParameterizedTest
    @MethodSource("whatPresumesACredential")
    void whatPresumesACredentialFailsWithoutOne(Consumer<AuthLeaseRegistry> operation) {
        assertThat(failureOf(() -> operation.accept(leases)).kind()).isEqualTo(AuthLeaseException.Kind.UNKNOWN_LEASE);
        assertThat(leases.known()).isEmpty();
        assertThat(heard.take()).isEmpty();
    }

    @Test
    void acquiringBeginsAndIsPublished() {
        LeaseSnapshot acquired = leases.acquire(KEY, LeaseExpiry.atMillis(EXPIRY));

        assertThat(acquired.phase()).contains(Auth.Phase.VALID);
        assertThat(acquired.credentialPresent()).isTrue();
        assertThat(acquired.expiresAt()).contains(Samples.NOW.plusMillis(1_000));
        assertThat(acquired.generation()).isEqualTo(1);
        assertThat(acquired.publishedAt()).contains(Samples.NOW);
        assertThat(leases.known()).containsExactly(KEY);
    }

    @Test
    void theLargestExpiryIsNone() {
        assertThat(leases.acquire(KEY, LeaseExpiry.atMillis(Long.MAX_VALUE)).expiresAt())
                .isEmpty();
        assertThat(LeaseExpiry.atMillis(Long.MAX_VALUE)).isEqualTo(LeaseExpiry.never());
        assertThatThrownBy(() -> LeaseExpiry.atMillis(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refreshingGivesTheNextGeneration() {
        leases.acquire(KEY, LeaseExpiry.atMillis(EXPIRY));
        leases.markExpiring(KEY);
        leases.beginRefresh(KEY);
        leases.refreshFailed(KEY, false);
        leases.beginRefresh(KEY);
        clock.pass(Duration.ofSeconds(1));
        LeaseSnapshot refreshed = leases.completeRefresh(KEY, LeaseExpiry.never());

        assertThat(refreshed.generation()).isEqualTo(2);
        assertThat(refreshed.publishedAt()).contains(Samples.NOW.plusSeconds(1));
        assertThat(refreshed.credential())
                .contains(new CredentialRecord(
                        Optional.empty(), Optional.of(Samples.NOW.toEpochMilli() + 1_000), 0, true));
        assertThat(heard.take())
                .containsExactly(
                        "acquire Valid Valid",
                        "mark_expiring Valid Expiring",
                        "begin_refresh Expiring Refreshing",
                        "refresh prod/mail",
                        "try_refresh_later Refreshing Expiring",
                        "begin_refresh Expiring Refreshing",
                        "refresh prod/mail",
                        "complete_refresh Refreshing Valid");
    }

    @Test
    void aRefusalChangesNothing() {
        LeaseSnapshot acquired = leases.acquire(KEY, LeaseExpiry.atMillis(EXPIRY));
        heard.take();

        AuthLeaseException refused = failureOf(() -> leases.completeRefresh(KEY, LeaseExpiry.never()));

        assertThat(refused.kind()).isEqualTo(AuthLeaseException.Kind.REJECTED);
        assertThat(refused.refusal().orElseThrow().reason()).isEqualTo(Auth.Rejection.LIFECYCLE_REJECTED);
        assertThat(refused).hasMessageContaining("prod/mail").hasMessageContaining("CompleteRefresh");
        assertThat(leases.snapshot(KEY)).isEqualTo(acquired);
        assertThat(heard.take()).isEmpty();
    }

    @Test
    void permanentFailureAsksForALogin() {
        leases.acquire(KEY, LeaseExpiry.never());
        leases.beginRefresh(KEY);

        LeaseSnapshot failed = leases.refreshFailed(KEY, true);

        assertThat(failed.phase()).contains(Auth.Phase.REAUTH_REQUIRED);
        assertThat(failed.credential().orElseThrow().attempts()).isEqualTo(1);
    }

    @Test
    void theGenerationOutlivesARelease() {
        leases.acquire(KEY, LeaseExpiry.atMillis(EXPIRY));
        LeaseSnapshot released = leases.release(KEY);

        assertThat(released.phase()).isEmpty();
        assertThat(released.generation()).isEqualTo(1);
        assertThat(leases.known()).isEmpty();
        assertThat(leases.acquire(KEY, LeaseExpiry.atMillis(EXPIRY)).generation())
                .isEqualTo(2);
    }

    @Test
    void whatWasNeverAcquiredCanBeReleased() {
        assertThat(leases.release(KEY).phase()).isEmpty();
        assertThat(leases.release(KEY).generation()).isZero();
        assertThat(heard.take()).containsExactly("release Valid Released", "release Valid Released");
    }

    @Test
    void loginsKeepAForgottenCredentialKnown() {
        leases.acquire(KEY, LeaseExpiry.never());
        admit(KEY, "b1");

        LeaseSnapshot forgotten = leases.releaseCredentialLifecycle(KEY);
        assertThat(forgotten.phase()).contains(Auth.Phase.REAUTH_REQUIRED);
        assertThat(forgotten.credentialPresent()).isFalse();
        assertThat(forgotten.loginsUnderWay()).isEqualTo(1);

        leases.login(
                KEY,
                LeaseOperation.USE_LOGIN,
                elsewhere -> new Auth.Input.ExpireOAuthBrowserFlow(BrowserFlowId.of("b1")));
        assertThat(leases.releaseCredentialLifecycle(KEY).phase()).isEmpty();
        assertThat(leases.releaseCredentialLifecycle(KEY).phase()).isEmpty();
    }

    @Test
    void aLoginBeginsWithoutCredential() {
        assertThat(admit(KEY, "b1")).isInstanceOf(Auth.Result.Accepted.class);

        LeaseSnapshot snapshot = leases.snapshot(KEY);
        assertThat(snapshot.phase()).contains(Auth.Phase.REAUTH_REQUIRED);
        assertThat(snapshot.credentialPresent()).isFalse();
        assertThat(snapshot.generation()).isZero();
    }

    @Test
    void loginsOfAllCredentialsAreCounted() {
        admit(KEY, "b1");
        admit(KEY, "b2");
        admit(OTHER, "b3");

        Auth.Result refused = admit(OTHER, "b4");
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Auth.Result.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Auth.Rejection.CAPACITY_EXCEEDED));

        LeaseKey third = LeaseKey.of("test", "mail");
        assertThat(admit(third, "b5")).isInstanceOf(Auth.Result.Rejected.class);
        assertThat(leases.snapshot(third).phase()).isEmpty();

        leases.release(KEY);
        assertThat(admit(third, "b5")).isInstanceOf(Auth.Result.Accepted.class);
        assertThat(admit(third, "b6")).isInstanceOf(Auth.Result.Accepted.class);
        assertThat(admit(third, "b7")).isInstanceOf(Auth.Result.Rejected.class);
    }

    @Test
    void observersAreAskedBeforeAndToldAfter() {
        admit(KEY, "b1");
        RecordingObserver observer = new RecordingObserver(
                leases, new LeaseLogins(Set.of(BrowserFlowId.of("b9")), Set.of(DeviceFlowId.of("d9"))));
        leases.addReleaseObserver(observer);

        leases.release(KEY);

        assertThat(observer.knownWhenAsked).containsExactly(true);
        assertThat(observer.knownWhenTold).containsExactly(false);
        assertThat(observer.told)
                .containsExactly(new LeaseLogins(
                        Set.of(BrowserFlowId.of("b1"), BrowserFlowId.of("b9")), Set.of(DeviceFlowId.of("d9"))));
    }

    @Test
    void anObserverThatCannotAnswerStopsARelease() {
        LeaseSnapshot acquired = leases.acquire(KEY, LeaseExpiry.never());
        IllegalStateException broken = new IllegalStateException("no answer");
        leases.addReleaseObserver(new ReleaseObserver() {
            @Override
            public LeaseLogins loginsOf(LeaseKey key) {
                throw broken;
            }

            @Override
            public void released(LeaseKey key, LeaseLogins logins) {}
        });

        assertThatThrownBy(() -> leases.release(KEY)).hasCause(broken);
        assertThat(leases.snapshot(KEY)).isEqualTo(acquired);
    }

    @Test
    void anObserverThatFailsUndoesARelease() {
        LeaseSnapshot acquired = leases.acquire(KEY, LeaseExpiry.atMillis(EXPIRY));
        heard.take();
        whenReleased(() -> {});

        AuthLeaseException failed = failureOf(() -> leases.release(KEY));

        assertThat(failed.kind()).isEqualTo(AuthLeaseException.Kind.RELEASE_FAILED);
        assertThat(failed).hasRootCauseMessage("stuck");
        assertThat(leases.snapshot(KEY)).isEqualTo(acquired);
        assertThat(heard.take()).containsExactly("release Valid Released", "undo_release Released Valid");
    }

    @Test
    void whatWasUnknownIsUnknownAfterAReleaseThatIsUndone() {
        whenReleased(() -> {});

        failureOf(() -> leases.release(KEY));

        assertThat(leases.snapshot(KEY).phase()).isEmpty();
        assertThat(heard.take()).containsExactly("release Valid Released");
    }

    @Test
    void loginsThatBeginDuringAReleaseStayWhenItIsUndone() {
        leases.acquire(KEY, LeaseExpiry.atMillis(EXPIRY));
        admit(KEY, "b1");
        whenReleased(() -> admit(KEY, "b2"));

        failureOf(() -> leases.release(KEY));

        LeaseSnapshot restored = leases.snapshot(KEY);
        assertThat(restored.phase()).contains(Auth.Phase.VALID);
        assertThat(restored.credentialPresent()).isTrue();
        assertThat(leases.state(KEY).orElseThrow().loginsInBrowsers())
                .containsOnlyKeys(BrowserFlowId.of("b1"), BrowserFlowId.of("b2"));
        assertThat(restored.loginsUnderWay()).isEqualTo(2);
    }

    @Test
    void loginsOfAReleaseCountUntilItIsSettled() {
        admit(KEY, "b1");
        admit(KEY, "b2");
        List<Auth.Result> results = new ArrayList<>();
        whenReleased(() -> {
            results.add(admit(KEY, "b3"));
            results.add(admit(OTHER, "b4"));
        });

        failureOf(() -> leases.release(KEY));

        assertThat(results.get(0)).isInstanceOf(Auth.Result.Accepted.class);
        assertThat(results.get(1)).isInstanceOf(Auth.Result.Rejected.class);
        assertThat(leases.snapshot(KEY).loginsUnderWay()).isEqualTo(3);
        assertThat(admit(OTHER, "b4")).isInstanceOf(Auth.Result.Rejected.class);
    }

    @Test
    void aCredentialThatIsAcquiredDuringAReleaseTakesTheLoginsOver() {
        leases.acquire(KEY, LeaseExpiry.atMillis(EXPIRY));
        admitDevice(KEY, "d1");
        leases.login(
                KEY,
                LeaseOperation.USE_LOGIN,
                elsewhere -> new Auth.Input.BeginOAuthDevicePoll(DeviceFlowId.of("d1"), AuthProvider.of("p"), EXPIRY));
        whenReleased(() -> leases.acquire(KEY, LeaseExpiry.never()));

        failureOf(() -> leases.release(KEY));

        LeaseSnapshot kept = leases.snapshot(KEY);
        assertThat(kept.expiresAt()).isEmpty();
        assertThat(kept.generation()).isEqualTo(2);
        assertThat(leases.state(KEY).orElseThrow().questionsOpen()).containsExactly(DeviceFlowId.of("d1"));
    }

    @Test
    void loginsStayWithoutCredentialIfAnotherOneHasComeAndGone() {
        leases.acquire(KEY, LeaseExpiry.atMillis(EXPIRY));
        admit(KEY, "b1");
        whenReleased(() -> {
            leases.acquire(KEY, LeaseExpiry.never());
            leases.releaseCredentialLifecycle(KEY);
        });

        failureOf(() -> leases.release(KEY));

        LeaseSnapshot kept = leases.snapshot(KEY);
        assertThat(kept.phase()).contains(Auth.Phase.REAUTH_REQUIRED);
        assertThat(kept.credentialPresent()).isFalse();
        assertThat(kept.loginsUnderWay()).isEqualTo(1);
    }

    @Test
    void whatHasBecomeOfACredentialCanBeUndone() {
        LeaseSnapshot before = leases.acquire(KEY, LeaseExpiry.atMillis(EXPIRY));
        leases.acquire(KEY, LeaseExpiry.never());
        admit(KEY, "b1");

        LeaseSnapshot restored = leases.restore(before);

        assertThat(restored.phase()).isEqualTo(before.phase());
        assertThat(restored.credential()).isEqualTo(before.credential());
        assertThat(restored.loginsUnderWay()).isEqualTo(1);
        assertThat(restored.generation()).as("the second one was seen").isEqualTo(3);
    }

    @Test
    void aCredentialThatWasUnknownIsForgottenAgain() {
        LeaseSnapshot before = leases.snapshot(KEY);
        leases.acquire(KEY, LeaseExpiry.never());

        assertThat(leases.restore(before).phase()).isEmpty();
        assertThat(leases.restore(before).phase()).isEmpty();
    }

    @Test
    void aReleasedCredentialCanBeRestored() {
        leases.acquire(KEY, LeaseExpiry.atMillis(EXPIRY));
        leases.beginRefresh(KEY);
        LeaseSnapshot before = leases.refreshFailed(KEY, false);
        leases.release(KEY);

        LeaseSnapshot restored = leases.restore(before);

        assertThat(restored.phase()).contains(Auth.Phase.EXPIRING);
        assertThat(restored.credential()).isEqualTo(before.credential());
    }

    @Test
    void aListenerThatFailsChangesNothing() {
        AuthLeaseRegistry told = new AuthLeaseRegistry(clock, new AuthLeaseListener() {
            @Override
            public void onTransition(AuthAuditRecord transition) {
                throw new IllegalStateException("deaf");
            }

            @Override
            public void onRefreshWanted(LeaseKey key) {
                heard.onRefreshWanted(key);
            }
        });

        told.acquire(KEY, LeaseExpiry.never());
        told.beginRefresh(KEY);

        assertThat(told.snapshot(KEY).phase()).contains(Auth.Phase.REFRESHING);
        assertThat(heard.take()).containsExactly("refresh prod/mail");
    }

    @Test
    void aListenerMayAnswerAtOnce() {
        List<AuthLeaseRegistry> itself = new ArrayList<>();
        itself.add(new AuthLeaseRegistry(clock, new AuthLeaseListener() {
            @Override
            public void onTransition(AuthAuditRecord transition) {
                heard.onTransition(transition);
            }

            @Override
            public void onRefreshWanted(LeaseKey key) {
                itself.get(0).completeRefresh(key, LeaseExpiry.never());
            }
        }));

        itself.get(0).acquire(KEY, LeaseExpiry.never());
        itself.get(0).beginRefresh(KEY);

        assertThat(heard.take())
                .containsExactly(
                        "acquire Valid Valid", "begin_refresh Valid Refreshing", "complete_refresh Refreshing Valid");
        assertThat(itself.get(0).snapshot(KEY).generation()).isEqualTo(2);
    }

    @Test
    void threadsGetGenerationsOfTheirOwn() throws Exception {
        int threads = 4;
        int rounds = 200;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    List<Long> generations = new ArrayList<>();
                    start.await(10, TimeUnit.SECONDS);
                    for (int round = 0; round < rounds; round++) {
                        generations.add(leases.acquire(KEY, LeaseExpiry.never()).generation());
                    }
                    return generations;
                }));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> each : running) {
                all.addAll(each.get(10, TimeUnit.SECONDS));
            }
            assertThat(all).doesNotHaveDuplicates().hasSize(threads * rounds).contains((long) threads * rounds);
        } finally {
            pool.shutdownNow();
        }
    }

    private Auth.Result admit(LeaseKey key, String id) {
        return leases.login(
                        key,
                        LeaseOperation.ADMIT_LOGIN,
                        elsewhere ->
                                new Auth.Input.AdmitOAuthBrowserFlow(BrowserFlowId.of(id), BROWSER_FLOW, elsewhere))
                .orElseThrow();
    }

    private void admitDevice(LeaseKey key, String id) {
        assertThat(leases.login(
                        key,
                        LeaseOperation.ADMIT_LOGIN,
                        elsewhere -> new Auth.Input.AdmitOAuthDeviceFlow(DeviceFlowId.of(id), DEVICE_FLOW, elsewhere)))
                .isPresent();
    }

    /** Lets something happen after a credential is gone, and before its release fails. */
    private void whenReleased(Runnable meanwhile) {
        leases.addReleaseObserver(new ReleaseObserver() {
            @Override
            public LeaseLogins loginsOf(LeaseKey key) {
                return LeaseLogins.NONE;
            }

            @Override
            public void released(LeaseKey key, LeaseLogins logins) {
                meanwhile.run();
                throw new IllegalStateException("stuck");
            }
        });
    }

    private static AuthLeaseException failureOf(Runnable operation) {
        return catchThrowableOfType(AuthLeaseException.class, operation::run);
    }

    private static final class RecordingObserver implements ReleaseObserver {
        private final AuthLeaseRegistry leases;
        private final LeaseLogins kept;
        private final List<Boolean> knownWhenAsked = new ArrayList<>();
        private final List<Boolean> knownWhenTold = new ArrayList<>();
        private final List<LeaseLogins> told = new ArrayList<>();

        RecordingObserver(AuthLeaseRegistry leases, LeaseLogins kept) {
            this.leases = leases;
            this.kept = kept;
        }

        @Override
        public LeaseLogins loginsOf(LeaseKey key) {
            knownWhenAsked.add(leases.snapshot(key).phase().isPresent());
            return kept;
        }

        @Override
        public void released(LeaseKey key, LeaseLogins logins) {
            knownWhenTold.add(leases.snapshot(key).phase().isPresent());
            told.add(logins);
        }
    }
}
