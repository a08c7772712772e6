package dev.statute.session;

import static dev.statute.session.SessionRefusals.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.driver.Faults;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.Pause;
import dev.statute.session.store.StoreProxy;
import dev.statute.session.store.TestStores;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** How sessions are made known, and taken over from other processes. */
class SessionRegistrationTest {
    private static final SessionId SESSION = Runtimes.session(1);

    private final Faults faults = new Faults();
    private final Pause pause = new Pause();

    @Test
    void of_two_who_register_a_session_one_takes_it_over() throws InterruptedException {
        SessionRuntime runtime = Runtimes.persistent(faults.in(SlowStore.at("takeOver", pause, TestStores.empty())));
        faults.takeCalls();
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> runtime.register(SESSION));
        pause.awaitReached();

        Thread second = new Thread(() -> runtime.register(SESSION));
        second.start();
        Waiting.forRest(second);
        pause.release();
        first.join();
        second.join();

        assertThat(faults.takeCalls()).containsOnlyOnce("takeOver").startsWith("takeOver");
        assertThat(runtime.sessions()).containsExactly(SESSION);
    }

    @Test
    void other_sessions_are_not_waited_for() {
        AtomicBoolean first = new AtomicBoolean(true);
        SessionRuntime runtime = Runtimes.persistent(StoreProxy.before(TestStores.empty(), called -> {
            if (called.equals("takeOver") && first.getAndSet(false)) {
                pause.run();
            }
        }));
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> runtime.register(SESSION));
        pause.awaitReached();

        runtime.register(Runtimes.session(2));
        assertThat(runtime.sessions()).containsExactly(Runtimes.session(2));

        pause.release();
        slow.join();
        assertThat(runtime.sessions()).containsExactly(SESSION, Runtimes.session(2));
    }

    @Test
    void a_session_that_cannot_be_taken_over_is_not_known_and_can_be_registered_again() {
        SessionRuntime runtime = Runtimes.persistent(faults.in(TestStores.empty()));
        faults.at("takeOver");

        assertThat(assertFails(() -> runtime.register(SESSION), RuntimeDriverException.Kind.INTERNAL))
                .hasMessageContaining(Faults.MESSAGE);
        assertThat(runtime.contains(SESSION)).isFalse();

        faults.none();
        runtime.register(SESSION);
        assertThat(runtime.contains(SESSION)).isTrue();
    }

    @Test
    void a_session_that_is_known_is_not_taken_over_again() {
        SessionRuntime runtime = Runtimes.persistent(faults.in(TestStores.empty()));
        runtime.register(SESSION);
        faults.takeCalls();

        runtime.register(SESSION);
        runtime.recover(SESSION);

        assertThat(List.copyOf(faults.takeCalls())).isNotEmpty().doesNotContain("takeOver");
    }
}
