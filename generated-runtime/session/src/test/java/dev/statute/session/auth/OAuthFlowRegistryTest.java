package dev.statute.session.auth;

import static dev.statute.session.auth.LoginProcess.HERE;
import static dev.statute.session.auth.LoginProcess.KEY;
import static dev.statute.session.auth.LoginProcess.OTHER;
import static dev.statute.session.auth.LoginProcess.PROVIDER;
import static dev.statute.session.auth.OAuthFlowException.Kind.CAPACITY_EXCEEDED;
import static dev.statute.session.auth.OAuthFlowException.Kind.DEVICE_CODE_ALREADY_ADMITTED;
import static dev.statute.session.auth.OAuthFlowException.Kind.DEVICE_EXPIRY_OUT_OF_RANGE;
import static dev.statute.session.auth.OAuthFlowException.Kind.DEVICE_POLL_IN_PROGRESS;
import static dev.statute.session.auth.OAuthFlowException.Kind.LIFECYCLE_REJECTED;
import static dev.statute.session.auth.OAuthFlowException.Kind.MISSING;
import static dev.statute.session.auth.OAuthFlowException.Kind.PERSISTENCE_FAILED;
import static dev.statute.session.auth.OAuthFlowException.Kind.PROVIDER_MISMATCH;
import static dev.statute.session.auth.OAuthFlowException.Kind.REDIRECT_URI_MISMATCH;
import static dev.statute.session.auth.OAuthFlowException.Kind.REGISTRY_PROJECTION_MISSING;
import static dev.statute.session.auth.OAuthFlowException.Kind.STATE_GENERATION_FAILED;
import static dev.statute.session.auth.OAuthFlowException.Kind.TARGET_MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statute.session.credential.BrowserLogin;
import dev.statute.session.credential.DeviceLogin;
import dev.statute.session.credential.LeaseKey;
import dev.statute.session.credential.Secret;
import dev.statute.session.json.WireFormats;
import dev.statute.session.machine.Auth;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.types.AuthProvider;
import dev.statute.session.types.RedirectUri;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Logins that are under way. */
class OAuthFlowRegistryTest {
    private static final Secret CODE = Secret.of("code-1");

    private final MovableClock clock = new MovableClock();
    private final LoginStore store = new LoginStore();
    private final LoginProcess process = new LoginProcess(store.handle(), clock, 3);

    private static OAuthFlowException.Kind failure(Runnable operation) {
        return thrownBy(operation).kind();
    }

    private static OAuthFlowException thrownBy(Runnable operation) {
        return catchThrowableOfType(OAuthFlowException.class, operation::run);
    }

    /** A refusal leaves everything as it was, in this process and in the store. */
    private void refusedWith(OAuthFlowException.Kind kind, Runnable operation) {
        String stored = store.text();
        List<LeaseSnapshot> known =
                process.leases.known().stream().map(process.leases::snapshot).toList();
        assertThat(failure(operation)).isEqualTo(kind);
        assertThat(store.text()).isEqualTo(stored);
        assertThat(process.leases.known().stream().map(process.leases::snapshot).toList())
                .isEqualTo(known);
    }

    @Nested
    class InABrowser {
        @Test
        void isFinishedOnce() {
            Secret state = process.begin();

            BrowserLogin login = process.consume(state);

            assertThat(login.pkceVerifier().reveal()).isEqualTo("verifier");
            assertThat(login.target()).isEqualTo(KEY);
            refusedWith(MISSING, () -> process.consume(state));
            assertThat(process.logins.outstanding()).isZero();
        }

        @Test
        void givesNoCredential() {
            process.consume(process.begin());

            assertThat(process.leases.snapshot(KEY).phase()).contains(Auth.Phase.REAUTH_REQUIRED);
            assertThat(process.leases.snapshot(KEY).credentialPresent()).isFalse();
        }

        @Test
        void goesOnAfterBeingVerified() {
            Secret state = process.begin();

            assertThat(process.verify(state)).isEqualTo(process.verify(state));
            assertThat(process.consume(state).pkceVerifier()).isEqualTo(Secret.of("verifier"));
        }

        @Test
        void hasToMatch() {
            Secret state = process.begin();
            AuthProvider stranger = AuthProvider.of("stranger");
            RedirectUri elsewhere = RedirectUri.of("https://elsewhere");

            refusedWith(MISSING, () -> process.consume(Secret.of("guess")));
            refusedWith(PROVIDER_MISMATCH, () -> process.logins.consumeBrowserLogin(state, stranger, HERE, KEY));
            refusedWith(
                    REDIRECT_URI_MISMATCH, () -> process.logins.consumeBrowserLogin(state, PROVIDER, elsewhere, KEY));
            refusedWith(TARGET_MISMATCH, () -> process.logins.consumeBrowserLogin(state, PROVIDER, HERE, OTHER));
            refusedWith(PROVIDER_MISMATCH, () -> process.logins.verifyBrowserLogin(state, stranger, HERE, KEY));
            refusedWith(
                    REDIRECT_URI_MISMATCH, () -> process.logins.verifyBrowserLogin(state, PROVIDER, elsewhere, KEY));
            refusedWith(TARGET_MISMATCH, () -> process.logins.verifyBrowserLogin(state, PROVIDER, HERE, OTHER));
            refusedWith(TARGET_MISMATCH, () -> process.logins.abandonBrowserLogin(state, OTHER));
            assertThat(process.consume(state)).isNotNull();
        }

        @Test
        void lastsTenMinutesInclusive() {
            Secret state = process.begin();
            clock.pass(Duration.ofMinutes(10));
            assertThat(process.verify(state)).isNotNull();

            clock.pass(Duration.ofMillis(1));
            assertThat(failure(() -> process.verify(state))).isEqualTo(MISSING);
            assertThat(store.text()).doesNotContain("verifier");
            assertThat(process.logins.outstanding()).isZero();
        }

        @Test
        void canBeGivenUp() {
            Secret state = process.begin();

            process.logins.abandonBrowserLogin(state, KEY);

            refusedWith(MISSING, () -> process.logins.abandonBrowserLogin(state, KEY));
            assertThat(store.text()).doesNotContain("verifier");
        }

        @Test
        void needsANameThatNobodyCanGuess() {
            LoginProcess mute = new LoginProcess(store.handle(), clock, 3, () -> {
                throw new IllegalStateException("no entropy");
            });
            assertThat(failure(mute::begin)).isEqualTo(STATE_GENERATION_FAILED);

            LoginProcess stuck = new LoginProcess(store.handle(), clock, 3, () -> Secret.of("always the same"));
            stuck.begin();
            String stored = store.text();
            assertThat(failure(stuck::begin)).isEqualTo(STATE_GENERATION_FAILED);
            assertThat(failure(() -> stuck.begin(OTHER))).isEqualTo(STATE_GENERATION_FAILED);
            assertThat(store.text()).isEqualTo(stored);
        }
    }

    @Nested
    class OnADevice {
        @Test
        void isFinishedOnce() {
            process.beginDevice(CODE);

            assertThat(process.consumeDevice(CODE).deviceCode()).isEqualTo(CODE);
            refusedWith(MISSING, () -> process.consumeDevice(CODE));
        }

        @Test
        void hasACodeOfItsOwn() {
            process.beginDevice(CODE);

            refusedWith(DEVICE_CODE_ALREADY_ADMITTED, () -> process.beginDevice(CODE));
            refusedWith(
                    DEVICE_CODE_ALREADY_ADMITTED,
                    () -> process.logins.beginDeviceLogin(OTHER, PROVIDER, CODE, Optional.empty()));
        }

        @Test
        void lastsAsLongAsTheProviderSays() {
            process.logins.beginDeviceLogin(KEY, PROVIDER, CODE, Optional.of(Duration.ofMinutes(30)));
            clock.pass(Duration.ofMinutes(30));
            assertThat(process.logins.verifyDeviceLogin(CODE, PROVIDER, KEY)).isNotNull();
            clock.pass(Duration.ofMillis(1));
            assertThat(failure(() -> process.consumeDevice(CODE))).isEqualTo(MISSING);
        }

        @Test
        void lastsForATimeThatCanBeCounted() {
            for (Duration out : List.of(
                    Duration.ZERO,
                    Duration.ofNanos(1),
                    Duration.ofMillis(-1),
                    Duration.ofMillis(Long.MAX_VALUE),
                    Duration.ofSeconds(Long.MAX_VALUE))) {
                refusedWith(
                        DEVICE_EXPIRY_OUT_OF_RANGE,
                        () -> process.logins.beginDeviceLogin(KEY, PROVIDER, CODE, Optional.of(out)));
            }
        }

        @Test
        void isAskedAboutByOneAtATime() {
            process.beginDevice(CODE);
            assertThat(process.poll(CODE).deviceCode()).isEqualTo(CODE);

            refusedWith(DEVICE_POLL_IN_PROGRESS, () -> process.poll(CODE));
            process.logins.finishDevicePoll(CODE, KEY);
            refusedWith(LIFECYCLE_REJECTED, () -> process.logins.finishDevicePoll(CODE, KEY));
            process.poll(CODE);
            process.consumeDevice(CODE);
            process.beginDevice(CODE);
            assertThat(process.poll(CODE)).isNotNull();
        }

        @Test
        void hasToMatch() {
            process.beginDevice(CODE);
            AuthProvider stranger = AuthProvider.of("stranger");

            refusedWith(PROVIDER_MISMATCH, () -> process.logins.consumeDeviceLogin(CODE, stranger, KEY));
            refusedWith(PROVIDER_MISMATCH, () -> process.logins.verifyDeviceLogin(CODE, stranger, KEY));
            refusedWith(PROVIDER_MISMATCH, () -> process.logins.beginDevicePoll(CODE, stranger, KEY));
            refusedWith(TARGET_MISMATCH, () -> process.logins.consumeDeviceLogin(CODE, PROVIDER, OTHER));
            refusedWith(TARGET_MISMATCH, () -> process.logins.finishDevicePoll(CODE, OTHER));
            refusedWith(MISSING, () -> process.poll(Secret.of("guess")));
            process.logins.abandonDeviceLogin(CODE, KEY);
            refusedWith(MISSING, () -> process.logins.verifyDeviceLogin(CODE, PROVIDER, KEY));
        }
    }

    @Nested
    class TooMany {
        @Test
        void ofAllCredentialsTogether() {
            process.begin();
            process.begin(OTHER);
            process.beginDevice(CODE);

            refusedWith(CAPACITY_EXCEEDED, process::begin);
            refusedWith(CAPACITY_EXCEEDED, () -> process.begin(LeaseKey.of("new", "one")));
            refusedWith(CAPACITY_EXCEEDED, () -> process.beginDevice(Secret.of("another")));
            assertThat(thrownBy(process::begin).capacityMax()).isEqualTo(3);

            clock.pass(Duration.ofMinutes(11));
            assertThat(process.begin()).isNotNull();
        }

        @Test
        void isMoreThanOneEvenIfNoneIsAllowed() {
            LoginProcess narrow = new LoginProcess(store.handle(), clock, 0);
            narrow.begin();
            assertThat(thrownBy(narrow::begin).capacityMax()).isEqualTo(1);
        }

        @Test
        void isCountedOnWhatIsStoredAtThatMoment() {
            LoginProcess elsewhere = new LoginProcess(new LoginStore(store.memory()).handle(), clock, 3);
            process.begin();
            store.meanwhile(() -> {
                elsewhere.begin();
                elsewhere.begin();
            });

            assertThat(failure(() -> process.begin(OTHER))).isEqualTo(CAPACITY_EXCEEDED);

            assertThat(process.leases.known()).containsExactly(KEY);
            assertThat(process.logins.outstanding()).isEqualTo(3);
        }
    }

    @Nested
    class WhenTheStoreFails {
        @Test
        void nothingBegins() {
            for (int calls = 0; calls < 2; calls++) {
                store.failAfter(calls);
                OAuthFlowException failed = thrownBy(process::begin);
                assertThat(failed.kind()).isEqualTo(PERSISTENCE_FAILED);
                assertThat(failed).hasRootCauseMessage("Store write failed: " + LoginStore.MESSAGE);
                assertThat(process.leases.known()).isEmpty();
                assertThat(store.text()).isEmpty();
            }
            assertThat(process.logins.outstanding()).isZero();
        }

        @Test
        void aCredentialThatWasThereStays() {
            LeaseSnapshot acquired = process.leases.acquire(KEY, LeaseExpiry.never());
            store.failAfter(1);

            assertThat(failure(process::begin)).isEqualTo(PERSISTENCE_FAILED);
            assertThat(process.leases.snapshot(KEY)).isEqualTo(acquired);
        }

        @Test
        void aCredentialThatIsAcquiredMeanwhileStays() {
            store.meanwhile(() -> {
                process.leases.acquire(KEY, LeaseExpiry.never());
                throw new IllegalStateException("too late");
            });

            assertThat(failure(process::begin)).isEqualTo(PERSISTENCE_FAILED);
            assertThat(process.leases.snapshot(KEY).credentialPresent()).isTrue();
            assertThat(process.leases.snapshot(KEY).loginsUnderWay()).isZero();
        }

        @Test
        void aLoginCanBeFinishedLater() {
            Secret state = process.begin();
            process.beginDevice(CODE);
            process.poll(CODE);

            store.failAfter(1);
            refusedWith(PERSISTENCE_FAILED, () -> process.consume(state));
            store.failAfter(1);
            refusedWith(PERSISTENCE_FAILED, () -> process.consumeDevice(CODE));
            store.failAfter(1);
            refusedWith(PERSISTENCE_FAILED, () -> process.logins.abandonDeviceLogin(CODE, KEY));

            refusedWith(DEVICE_POLL_IN_PROGRESS, () -> process.poll(CODE));
            assertThat(process.consume(state).pkceVerifier()).isEqualTo(Secret.of("verifier"));
            assertThat(process.consumeDevice(CODE)).isNotNull();
        }

        @Test
        void expiredLoginsStayMissing() {
            Secret state = process.begin();
            clock.pass(Duration.ofMinutes(11));
            store.failAfter(1);

            assertThat(failure(() -> process.consume(state))).isEqualTo(PERSISTENCE_FAILED);
            assertThat(failure(() -> process.consume(state))).isEqualTo(MISSING);
            assertThat(store.text()).doesNotContain("verifier");
        }

        @Test
        void aReleaseKeepsTheLogins() {
            process.leases.acquire(KEY, LeaseExpiry.never());
            Secret state = process.begin();
            LeaseSnapshot before = process.leases.snapshot(KEY);
            store.failAfter(1);

            assertThat(catchThrowableOfType(AuthLeaseException.class, () -> process.leases.release(KEY))
                            .kind())
                    .isEqualTo(AuthLeaseException.Kind.RELEASE_FAILED);

            assertThat(process.leases.snapshot(KEY)).isEqualTo(before);
            assertThat(process.consume(state)).isNotNull();
        }

        @Test
        void whatCannotBeReadIsNotReplaced() {
            byte[] damaged =
                    "{\"record_version\":1,\"flows\":[{\"verifier\":topsecret}]}".getBytes(StandardCharsets.UTF_8);
            store.memory().persistAuthOauthFlowSnapshot(damaged);

            OAuthFlowException failed = thrownBy(process::begin);

            assertThat(failed.kind()).isEqualTo(PERSISTENCE_FAILED);
            assertThat(failed).hasMessageNotContaining("topsecret").hasNoCause();
            assertThat(store.memory().loadAuthOauthFlowSnapshot()).contains(damaged);
        }

        @Test
        void aStoreThatKeepsNoLoginsSaysSo() {
            InvocationHandler defaults =
                    (proxy, method, arguments) -> InvocationHandler.invokeDefault(proxy, method, arguments);
            RuntimeStore other = (RuntimeStore) Proxy.newProxyInstance(
                    RuntimeStore.class.getClassLoader(), new Class<?>[] {RuntimeStore.class}, defaults);

            OAuthFlowException failed = thrownBy(new LoginProcess(other, clock, 3)::begin);

            assertThat(failed.kind()).isEqualTo(PERSISTENCE_FAILED);
            assertThat(failed).hasRootCauseMessage("Unsupported store operation: load_auth_oauth_flow_snapshot");
        }
    }

    @Nested
    class WhenACredentialIsReleased {
        @Test
        void itsLoginsGo() {
            Secret state = process.begin();
            Secret kept = process.begin(OTHER);
            process.beginDevice(CODE);

            process.leases.release(KEY);

            refusedWith(MISSING, () -> process.consume(state));
            refusedWith(MISSING, () -> process.consumeDevice(CODE));
            assertThat(process.logins.consumeBrowserLogin(kept, PROVIDER, HERE, OTHER))
                    .isNotNull();
            assertThat(store.text()).doesNotContain("verifier");
        }

        @Test
        void thoseGoTooThatOtherProcessesHaveBegun() {
            LoginProcess elsewhere = new LoginProcess(new LoginStore(store.memory()).handle(), clock, 3);
            Secret state = elsewhere.begin();

            process.leases.release(KEY);

            assertThat(failure(() -> elsewhere.consume(state))).isEqualTo(MISSING);
            assertThat(elsewhere.logins.outstanding()).isZero();
        }

        @Test
        void loginsWithoutSecretsAreToldApart() {
            Secret state = process.begin();
            process.leases.addReleaseObserver(new ReleaseObserver() {
                @Override
                public LeaseLogins loginsOf(LeaseKey key) {
                    return LeaseLogins.NONE;
                }

                @Override
                public void released(LeaseKey key, LeaseLogins logins) {
                    throw new IllegalStateException("stuck");
                }
            });

            assertThat(catchThrowableOfType(AuthLeaseException.class, () -> process.leases.release(KEY)))
                    .isNotNull();

            refusedWith(REGISTRY_PROJECTION_MISSING, () -> process.consume(state));
            refusedWith(REGISTRY_PROJECTION_MISSING, () -> process.verify(state));
            clock.pass(Duration.ofMinutes(11));
            assertThat(failure(() -> process.consume(state))).isEqualTo(MISSING);
        }

        @Test
        void nobodyTakesItsLoginsForLostWhileItIsNotSettled() {
            AuthLeaseRegistry leases = new AuthLeaseRegistry(clock, AuthLeaseListener.NONE);
            List<OAuthFlowRegistry> registry = new ArrayList<>();
            List<Integer> seen = new ArrayList<>();
            leases.addReleaseObserver(new ReleaseObserver() {
                @Override
                public LeaseLogins loginsOf(LeaseKey key) {
                    return LeaseLogins.NONE;
                }

                @Override
                public void released(LeaseKey key, LeaseLogins logins) {
                    seen.add(registry.get(0).outstanding());
                    store.failAfter(0);
                }
            });
            registry.add(new OAuthFlowRegistry(
                    leases, store.handle(), clock, () -> Secret.of("state"), OAuthFlowRegistry.DEFAULT_LIFETIME));
            registry.get(0).beginBrowserLogin(KEY, PROVIDER, HERE, Secret.of("verifier"));

            assertThat(catchThrowableOfType(AuthLeaseException.class, () -> leases.release(KEY)))
                    .isNotNull();

            assertThat(seen).containsExactly(1);
            assertThat(registry.get(0).consumeBrowserLogin(Secret.of("state"), PROVIDER, HERE, KEY))
                    .isNotNull();
        }
    }

    @Nested
    class OfSeveralProcesses {
        private final LoginStore otherHandle = new LoginStore(store.memory());
        private final LoginProcess elsewhere = new LoginProcess(otherHandle.handle(), clock, 3);

        @Test
        void oneBeginsAndAnotherEnds() {
            Secret state = process.begin();

            assertThat(elsewhere.verify(state).pkceVerifier()).isEqualTo(Secret.of("verifier"));
            assertThat(elsewhere.consume(state).pkceVerifier()).isEqualTo(Secret.of("verifier"));
            assertThat(failure(() -> process.consume(state))).isEqualTo(MISSING);
            assertThat(process.leases.snapshot(KEY).loginsUnderWay()).isZero();
        }

        @Test
        void theNextOneGoesOnAfterACrash() {
            process.beginDevice(CODE);

            LoginProcess next = new LoginProcess(new LoginStore(store.memory()).handle(), clock, 3);

            assertThat(next.poll(CODE)).isNotNull();
            assertThat(next.logins.outstanding()).isEqualTo(1);
        }

        @Test
        void theSlowerOneMissesIt() {
            Secret state = process.begin();
            List<BrowserLogin> taken = new ArrayList<>();
            elsewhere.verify(state);
            store.meanwhile(() -> taken.add(elsewhere.consume(state)));

            assertThat(failure(() -> process.consume(state))).isEqualTo(MISSING);

            assertThat(taken).hasSize(1);
            assertThat(process.logins.outstanding()).isZero();
            assertThat(process.leases.snapshot(KEY).loginsUnderWay()).isZero();
        }

        @Test
        void whatOneHasEndedAnotherDoesNotBringBack() {
            Secret state = process.begin();
            elsewhere.verify(state);
            store.meanwhile(() -> elsewhere.consume(state));

            process.begin();

            assertThat(failure(() -> elsewhere.consume(state))).isEqualTo(MISSING);
            assertThat(failure(() -> process.consume(state))).isEqualTo(MISSING);
            assertThat(process.logins.outstanding()).isEqualTo(1);
        }

        @Test
        void oneWithLessRoomTakesOverWhatFits() {
            LoginProcess narrow = new LoginProcess(new LoginStore(store.memory()).handle(), clock, 1);
            Secret first = process.begin();
            Secret second = process.begin();

            assertThat(narrow.logins.outstanding()).isEqualTo(1);
            narrow.consume(first);
            assertThat(narrow.consume(second)).isNotNull();
        }
    }

    @Nested
    class AtTheSameTime {
        @Test
        void oneOfTwoThreadsFinishesALogin() throws Exception {
            for (int round = 0; round < 50; round++) {
                Secret state = process.begin();
                assertThat(winners(() -> process.consume(state), () -> process.consume(state)))
                        .isEqualTo(1);
            }
        }

        @Test
        void oneOfTwoProcessesFinishesALogin() throws Exception {
            LoginProcess elsewhere = new LoginProcess(new LoginStore(store.memory()).handle(), clock, 3);
            for (int round = 0; round < 50; round++) {
                Secret state = process.begin();
                assertThat(winners(() -> process.consume(state), () -> elsewhere.consume(state)))
                        .isEqualTo(1);
            }
        }

        @Test
        void releasingAndFinishingDoNotWaitForEachOther() throws Exception {
            for (int round = 0; round < 50; round++) {
                Secret state = process.begin();
                winners(() -> process.consume(state), () -> process.leases.release(KEY));
                assertThat(process.logins.outstanding()).isZero();
                assertThat(store.text()).doesNotContain("verifier");
            }
        }

        /** How many succeed; whoever does not has missed it. */
        private int winners(Callable<?> one, Callable<?> other) throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            try {
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Boolean>> running = new ArrayList<>();
                for (Callable<?> each : List.of(one, other)) {
                    running.add(pool.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        try {
                            each.call();
                            return true;
                        } catch (OAuthFlowException lost) {
                            assertThat(lost.kind()).isEqualTo(MISSING);
                            return false;
                        }
                    }));
                }
                int winners = 0;
                for (Future<Boolean> each : running) {
                    winners += each.get(10, TimeUnit.SECONDS) ? 1 : 0;
                }
                return winners;
            } finally {
                pool.shutdownNow();
            }
        }
    }

    @Nested
    class Secrets {
        @Test
        void showNowhere() {
            BrowserTicket ticket = process.logins.beginBrowserLogin(KEY, PROVIDER, HERE, Secret.of("the-verifier"));
            DeviceLogin device = process.beginDevice(CODE);
            BrowserLogin browser = process.verify(ticket.state());

            String shown = ticket + " " + device + " " + browser + " "
                    + process.leases.state(KEY).orElseThrow() + " " + process.heard.take() + " "
                    + process.leases.snapshot(KEY) + " "
                    + thrownBy(() -> process.logins.consumeBrowserLogin(ticket.state(), PROVIDER, HERE, OTHER))
                    + new WireFormats().pendingLogins().read(store.text());

            assertThat(shown).doesNotContain("the-verifier", ticket.state().reveal(), CODE.reveal());
        }
    }
}
