package dev.statute.session.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.credential.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Two processes and a store that fails at any call, against a model that knows no machines: a login is under way until it is
 * finished, given up, too old or its credential is released.
 */
class OAuthFlowRegistryProperties {
    private static final int ROOM = 4;

    /** What is done, by which process, to which login, and after how many calls the store fails; 9 is never. */
    record Step(String what, int process, int login, int failAfter) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(
                                "begin", "device", "consume", "consume", "verify", "abandon", "poll", "release",
                                "pass"),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.frequency(Tuple.of(3, 9), Tuple.of(1, 0), Tuple.of(1, 1), Tuple.of(1, 2)))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 300)
    void loginsEndOnceAndNoneIsLost(@ForAll("steps") List<Step> steps) {
        World world = new World();
        for (Step step : steps) {
            world.run(step);
            world.check();
        }
    }

    /** A login as the model knows it. */
    private record Known(Secret secret, boolean device, long expiresAt) {}

    private static final class World {
        private final MovableClock clock = new MovableClock();
        private final LoginStore[] stores = new LoginStore[2];
        private final LoginProcess[] processes = new LoginProcess[2];
        private final List<Known> begun = new ArrayList<>();
        private final Map<Secret, Known> underWay = new LinkedHashMap<>();

        World() {
            stores[0] = new LoginStore();
            stores[1] = new LoginStore(stores[0].memory());
            for (int i = 0; i < 2; i++) {
                processes[i] = new LoginProcess(stores[i].handle(), clock, ROOM);
            }
        }

        void run(Step step) {
            LoginProcess process = processes[step.process()];
            Optional<Known> login =
                    begun.isEmpty() ? Optional.empty() : Optional.of(begun.get(step.login() % begun.size()));
            stores[step.process()].failAfter(step.failAfter() == 9 ? Integer.MAX_VALUE : step.failAfter());
            try {
                switch (step.what()) {
                    case "begin" -> begun(new Known(process.begin(), false, deadline()));
                    case "device" -> {
                        Secret code = Secret.of("code " + step.login());
                        process.beginDevice(code);
                        begun(new Known(code, true, deadline()));
                    }
                    case "consume" ->
                        login.ifPresent(known -> {
                            consume(process, known);
                            ended(known);
                        });
                    case "verify" ->
                        login.ifPresent(known -> {
                            verify(process, known);
                            assertThat(underWay).containsKey(known.secret());
                        });
                    case "abandon" ->
                        login.ifPresent(known -> {
                            abandon(process, known);
                            ended(known);
                        });
                    case "poll" ->
                        login.filter(Known::device).ifPresent(known -> {
                            process.poll(known.secret());
                            stores[step.process()].failAfter(Integer.MAX_VALUE);
                            process.logins.finishDevicePoll(known.secret(), LoginProcess.KEY);
                        });
                    case "release" -> {
                        process.leases.release(LoginProcess.KEY);
                        underWay.clear();
                    }
                    case "pass" -> clock.pass(Duration.ofMinutes(4));
                    default -> throw new AssertionError(step.what());
                }
            } catch (OAuthFlowException refused) {
                checkRefusal(refused, step, login);
            } catch (AuthLeaseException refused) {
                assertThat(refused.kind()).isEqualTo(AuthLeaseException.Kind.RELEASE_FAILED);
            } finally {
                stores[step.process()].failAfter(Integer.MAX_VALUE);
                underWay.values().removeIf(known -> known.expiresAt() < clock.millis());
            }
        }

        private long deadline() {
            return clock.millis() + OAuthFlowRegistry.DEFAULT_LIFETIME.toMillis();
        }

        private void begun(Known login) {
            assertThat(underWay).hasSizeLessThan(ROOM).doesNotContainKey(login.secret());
            begun.add(login);
            underWay.put(login.secret(), login);
        }

        private void ended(Known login) {
            assertThat(underWay.remove(login.secret())).as("ends once").isNotNull();
        }

        private void checkRefusal(OAuthFlowException refused, Step step, Optional<Known> login) {
            switch (refused.kind()) {
                case MISSING ->
                    assertThat(underWay).doesNotContainKey(login.orElseThrow().secret());
                case CAPACITY_EXCEEDED -> assertThat(underWay).hasSize(ROOM);
                case DEVICE_CODE_ALREADY_ADMITTED ->
                    assertThat(underWay).containsKey(Secret.of("code " + step.login()));
                case PERSISTENCE_FAILED -> assertThat(step.failAfter()).isNotEqualTo(9);
                default -> throw new AssertionError("unexpected", refused);
            }
        }

        /** Both processes and the store agree with the model. */
        void check() {
            for (LoginProcess process : processes) {
                assertThat(process.logins.outstanding()).isEqualTo(underWay.size());
                assertThat(process.leases.snapshot(LoginProcess.KEY).loginsUnderWay())
                        .isEqualTo(underWay.size());
                underWay.values().forEach(known -> verify(process, known));
            }
        }

        private static void verify(LoginProcess process, Known known) {
            if (known.device()) {
                process.logins.verifyDeviceLogin(known.secret(), LoginProcess.PROVIDER, LoginProcess.KEY);
            } else {
                process.verify(known.secret());
            }
        }

        private static void consume(LoginProcess process, Known known) {
            if (known.device()) {
                process.consumeDevice(known.secret());
            } else {
                process.consume(known.secret());
            }
        }

        private static void abandon(LoginProcess process, Known known) {
            if (known.device()) {
                process.logins.abandonDeviceLogin(known.secret(), LoginProcess.KEY);
            } else {
                process.logins.abandonBrowserLogin(known.secret(), LoginProcess.KEY);
            }
        }
    }
}
