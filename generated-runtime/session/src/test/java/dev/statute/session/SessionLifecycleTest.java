package dev.statute.session;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.SessionRefusals.assertDestroyed;
import static dev.statute.session.SessionRefusals.assertNotReady;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.DestroyReport;
import dev.statute.session.driver.RecycleReport;
import dev.statute.session.driver.ResetReport;
import dev.statute.session.driver.RetireReport;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.ScriptedExecutor;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl.Phase;
import dev.statute.session.run.CoreExecutorException;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.TestStores;
import dev.statute.session.types.SilentIntent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sessions without an executor, from their registration to their end. */
class SessionLifecycleTest {
    private static final SessionId SESSION = Runtimes.session(1);
    private static final SessionId UNKNOWN = Runtimes.session(99);

    static Stream<SessionRuntime> bothKinds() {
        return Stream.of(Runtimes.ephemeral(), Runtimes.persistent(TestStores.empty()));
    }

    @Test
    @DisplayName(
            "D1. Given an ephemeral runtime, when a prompt is accepted, then the session is idle and has one active input")
    void anEphemeralSessionAcceptsAPrompt() {
        SessionRuntime runtime = registered(Runtimes.ephemeral());

        AcceptOutcome outcome = runtime.accept(SESSION, prompt(1));

        assertThat(outcome).isInstanceOf(AcceptOutcome.Accepted.class);
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.IDLE);
        assertThat(runtime.activeInputs(SESSION)).containsExactly(inputId(1));
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    @DisplayName(
            "D2. Given an idle session, when an input is accepted without wake, then it is active and the session idle")
    void acceptingWithoutWakeLeavesTheSessionIdle(SessionRuntime runtime) {
        registered(runtime);

        AcceptOutcome outcome = runtime.acceptWithoutWake(SESSION, prompt(1));

        assertThat(outcome).isInstanceOf(AcceptOutcome.Accepted.class);
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.IDLE);
        assertThat(runtime.activeInputs(SESSION)).containsExactly(inputId(1));
    }

    @Test
    @DisplayName("D3. Given a persistent runtime, when a prompt is accepted, then it is accepted and stored")
    void aPersistentSessionAcceptsAPrompt() {
        RuntimeStore store = TestStores.empty();
        SessionRuntime runtime = registered(Runtimes.persistent(store));

        AcceptOutcome outcome = runtime.accept(SESSION, prompt(1));

        assertThat(outcome).isInstanceOf(AcceptOutcome.Accepted.class);
        assertThat(registered(Runtimes.persistent(store)).activeInputs(SESSION)).containsExactly(inputId(1));
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    @DisplayName("D4. Given an unregistered session, when an input is accepted, then that is an error")
    void anUnknownSessionAcceptsNothing(SessionRuntime runtime) {
        assertNotReady(() -> runtime.accept(SESSION, prompt(1)), Phase.DESTROYED);
        assertNotReady(() -> runtime.acceptWithoutWake(SESSION, prompt(1)), Phase.DESTROYED);
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    @DisplayName(
            "D5. Given a session that was registered and unregistered, when its state is asked for, then that is an error")
    void anUnregisteredSessionHasNoState(SessionRuntime runtime) {
        registered(runtime);

        assertThat(runtime.unregister(SESSION)).isTrue();

        assertNotReady(() -> runtime.runtimeState(SESSION), Phase.DESTROYED);
        assertThat(runtime.contains(SESSION)).isFalse();
        assertThat(runtime.unregister(SESSION)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    @DisplayName(
            "D6, D7. Given two queued prompts, when recycled, then both are queued in the same order and the session is idle")
    void recyclingKeepsWhatWaits(SessionRuntime runtime) {
        registered(runtime);
        runtime.accept(SESSION, prompt(2));
        runtime.accept(SESSION, prompt(1));

        RecycleReport report = runtime.recycle(SESSION);

        assertThat(report).isEqualTo(new RecycleReport(2));
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.IDLE);
        assertThat(runtime.spineSnapshot(SESSION).orElseThrow().inputs().queue())
                .containsExactly(inputId(2), inputId(1))
                .allSatisfy(id -> assertThat(
                                runtime.inputState(SESSION, id).orElseThrow().phase())
                        .isEqualTo(InputLifecycle.Phase.QUEUED));
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    @DisplayName("A12. Given a registered session without executor, when its state is asked for, then it is idle")
    void aSessionWithoutExecutorIsIdle(SessionRuntime runtime) {
        registered(runtime);

        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.IDLE);
        assertThat(runtime.sessions()).containsExactly(SESSION);
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void aRunThatEndsAfterItsSessionWasRetiredIsNotForgotten(SessionRuntime runtime) throws CoreExecutorException {
        registered(runtime);

        runtime.acceptAndRun(SESSION, prompt(1), (run, primitive) -> {
            runtime.retire(SESSION);
            assertNotReady(() -> runtime.recover(SESSION), Phase.RETIRED);
            return ScriptedExecutor.doing(ScriptedExecutor.succeeds()).apply(run, primitive);
        });

        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.RETIRED);
        assertThat(runtime.inputState(SESSION, inputId(1)).orElseThrow().phase())
                .isEqualTo(InputLifecycle.Phase.CONSUMED);
        assertThat(runtime.recover(SESSION).inputsRequeued()).isZero();
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    @DisplayName("A13. Given a registered idle session, when it is retired, then both numbers are 0")
    void retiringAnIdleSessionGivesNothingUp(SessionRuntime runtime) {
        registered(runtime);

        assertThat(runtime.retire(SESSION)).isEqualTo(new RetireReport(0, 0));
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.RETIRED);
        assertThat(runtime.retire(SESSION)).isEqualTo(new RetireReport(0, 0));
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void retiringWithoutALoopGivesUpWhatWaits(SessionRuntime runtime) {
        registered(runtime);
        runtime.accept(SESSION, prompt(1));
        runtime.accept(SESSION, prompt(2));

        assertThat(runtime.retire(SESSION)).isEqualTo(new RetireReport(2, 0));
        assertThat(runtime.activeInputs(SESSION)).isEmpty();
        assertNotReady(() -> runtime.accept(SESSION, prompt(3)), Phase.RETIRED);
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void resettingGivesEverythingUpAndBeginsAnew(SessionRuntime runtime) {
        registered(runtime);
        runtime.accept(SESSION, prompt(1));

        assertThat(runtime.reset(SESSION)).isEqualTo(new ResetReport(1));

        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.IDLE);
        assertThat(runtime.activeInputs(SESSION)).isEmpty();
        assertThat(runtime.accept(SESSION, prompt(2))).isInstanceOf(AcceptOutcome.Accepted.class);
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void aDestroyedSessionStaysKnownAndDoesNothing(SessionRuntime runtime) {
        registered(runtime);
        runtime.accept(SESSION, prompt(1));

        assertThat(runtime.destroy(SESSION)).isEqualTo(new DestroyReport(1));

        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.DESTROYED);
        assertDestroyed(() -> runtime.accept(SESSION, prompt(2)));
        assertDestroyed(() -> runtime.acceptWithoutWake(SESSION, prompt(2)));
        assertDestroyed(() -> runtime.retire(SESSION));
        assertDestroyed(() -> runtime.reset(SESSION));
        assertDestroyed(() -> runtime.recycle(SESSION));
        assertDestroyed(() -> runtime.recover(SESSION));
        assertDestroyed(() -> runtime.destroy(SESSION));
        assertDestroyed(() -> runtime.register(SESSION));
        assertThat(runtime.inputState(SESSION, inputId(2))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void anUnknownSessionDoesNothing(SessionRuntime runtime) {
        registered(runtime);

        assertNotReady(() -> runtime.retire(UNKNOWN), Phase.DESTROYED);
        assertNotReady(() -> runtime.reset(UNKNOWN), Phase.DESTROYED);
        assertNotReady(() -> runtime.recycle(UNKNOWN), Phase.DESTROYED);
        assertNotReady(() -> runtime.recover(UNKNOWN), Phase.DESTROYED);
        assertNotReady(() -> runtime.destroy(UNKNOWN), Phase.DESTROYED);
        assertNotReady(() -> runtime.activeInputs(UNKNOWN), Phase.DESTROYED);
        assertNotReady(() -> runtime.inputState(UNKNOWN, inputId(1)), Phase.DESTROYED);
        assertNotReady(() -> runtime.setSilentIntents(UNKNOWN, Set.of(new SilentIntent("ping"))), Phase.DESTROYED);
        assertThat(runtime.sessions()).containsExactly(SESSION);
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void aStoppedSessionIgnoresSilentIntents(SessionRuntime runtime) {
        registered(runtime);
        runtime.setSilentIntents(SESSION, Set.of(new SilentIntent("ping")));
        runtime.stop(SESSION, "enough");
        SpineSnapshot before = runtime.spineSnapshot(SESSION).orElseThrow();

        runtime.setSilentIntents(SESSION, Set.of(new SilentIntent("pong")));

        assertThat(before.inputs().silentIntents()).isEmpty();
        assertThat(runtime.spineSnapshot(SESSION)).contains(before);
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void aDestroyedSessionRefusesSilentIntents(SessionRuntime runtime) {
        registered(runtime);
        runtime.destroy(SESSION);

        assertDestroyed(() -> runtime.setSilentIntents(SESSION, Set.of(new SilentIntent("ping"))));
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void registeringAgainChangesNothing(SessionRuntime runtime) {
        registered(runtime);
        runtime.accept(SESSION, prompt(1));

        runtime.register(SESSION);

        assertThat(runtime.activeInputs(SESSION)).containsExactly(inputId(1));
    }

    @Test
    void whatIsStoredComesBackWithTheSession() {
        RuntimeStore store = TestStores.empty();
        SessionRuntime runtime = registered(Runtimes.persistent(store));
        runtime.accept(SESSION, prompt(1));
        runtime.unregister(SESSION);

        registered(runtime);

        assertThat(runtime.activeInputs(SESSION)).isEqualTo(List.of(inputId(1)));
    }

    private static SessionRuntime registered(SessionRuntime runtime) {
        runtime.register(SESSION);
        return runtime;
    }
}
