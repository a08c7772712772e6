package dev.statute.session;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.SessionRefusals.assertFails;
import static dev.statute.session.SessionRefusals.assertNotReady;
import static dev.statute.session.loop.ScriptedExecutor.doing;
import static dev.statute.session.loop.ScriptedExecutor.ends;
import static dev.statute.session.loop.ScriptedExecutor.fails;
import static dev.statute.session.loop.ScriptedExecutor.succeeds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.Input;
import dev.statute.session.input.InputHeader;
import dev.statute.session.input.InputOrigin;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.Pause;
import dev.statute.session.loop.ScriptedExecutor;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.Registration;
import dev.statute.session.machine.RuntimeControl.Phase;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.run.RunResult;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.TestStores;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.InputId;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sessions that have an executor, or are given one. */
class SessionLoopScenariosTest {
    private static final SessionId SESSION = Runtimes.session(1);

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private volatile Executor loops = threads;
    private final SessionRuntime runtime =
            Runtimes.with(SessionRuntime.ephemeral().loopExecutor(task -> loops.execute(task)));

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    @DisplayName("D8. Given a queued input with a waiter, when unregistered, then the waiter hears that it was")
    void unregisteringTellsThoseWhoWait() {
        runtime.register(SESSION);
        CompletionHandle handle = waiting(prompt(1));

        runtime.unregister(SESSION);

        assertThat(terminated(handle)).isEqualTo("runtime session unregistered");
    }

    @Test
    @DisplayName(
            "D9, D18. Given an attached session, when a prompt is accepted, then it is consumed and the session attached")
    void aPromptIsRun() {
        ScriptedExecutor executor = doing(succeeds());
        runtime.ensureExecutor(SESSION, executor);

        CompletionHandle handle = waiting(prompt(1));

        assertThat(Waiting.outcome(handle)).isEqualTo(new CompletionOutcome.Completed(RunResult.ofText("prompt 1")));
        assertThat(executor.applied()).containsExactly(List.of(inputId(1)));
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.ATTACHED);
        assertThat(runtime.activeInputs(SESSION)).isEmpty();
        assertThat(phase(inputId(1))).isEqualTo(InputLifecycle.Phase.CONSUMED);
    }

    @Test
    @DisplayName("D10. Given an executor that always fails, when a prompt is accepted, then it is queued and not stuck")
    void aFailedPromptIsQueuedAgain() {
        runtime.ensureExecutor(SESSION, doing(fails()));

        CompletionHandle handle = waiting(prompt(1));

        assertThat(Waiting.outcome(handle)).isInstanceOf(CompletionOutcome.AbandonedWithError.class);
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.ATTACHED);
        assertThat(phase(inputId(1))).isEqualTo(InputLifecycle.Phase.QUEUED);
    }

    @Test
    @DisplayName("D11. Given a queued prompt, when an executor is ensured, then that and what comes later is done")
    void whatIsQueuedIsDoneByTheExecutorThatComes() {
        runtime.register(SESSION);
        CompletionHandle first = waiting(prompt(1));

        assertThat(runtime.ensureExecutor(SESSION, doing(succeeds()))).isTrue();
        CompletionHandle second = waiting(prompt(2));

        assertThat(Waiting.outcome(first)).isInstanceOf(CompletionOutcome.Completed.class);
        assertThat(Waiting.outcome(second)).isInstanceOf(CompletionOutcome.Completed.class);
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.ATTACHED);
    }

    @Test
    @DisplayName(
            "D14. Given a completed input with a key, when it is repeated, then it is deduplicated and there is no handle")
    void nobodyWaitsForWhatIsDone() {
        runtime.ensureExecutor(SESSION, doing(succeeds()));
        Waiting.outcome(waiting(keyed(prompt(1))));

        AcceptedInput repeated = runtime.acceptWithCompletion(SESSION, keyed(prompt(2)));

        assertThat(repeated.outcome()).isEqualTo(new AcceptOutcome.Deduplicated(inputId(2), inputId(1)));
        assertThat(repeated.handle()).isEmpty();
    }

    @Test
    @DisplayName("D15. Given a running input with a key, when it is repeated, then both handles get the same result")
    void whoRepeatsAnInputWaitsForTheFirst() {
        Pause pause = new Pause();
        runtime.ensureExecutor(SESSION, doing(succeeds().after(pause)));
        CompletionHandle first = waiting(keyed(prompt(1)));
        pause.awaitReached();

        AcceptedInput repeated = runtime.acceptWithCompletion(SESSION, keyed(prompt(2)));
        pause.release();

        assertThat(repeated.outcome()).isInstanceOf(AcceptOutcome.Deduplicated.class);
        assertThat(repeated.handle().map(Waiting::outcome)).contains(Waiting.outcome(first));
    }

    @Test
    @DisplayName("D16. Given an executor without terminal result, then the handle tells that there is none")
    void aRunWithoutResultIsTold() {
        runtime.ensureExecutor(SESSION, doing(ends(new CoreApplyTerminal.NoResult())));

        assertThat(Waiting.outcome(waiting(prompt(1)))).isEqualTo(new CompletionOutcome.CompletedWithoutResult());
    }

    @Test
    @DisplayName("D17. Given a queued input with a waiter, when reset, then the waiter hears that it was")
    void resettingTellsThoseWhoWait() {
        runtime.register(SESSION);
        CompletionHandle handle = waiting(prompt(1));

        runtime.reset(SESSION);

        assertThat(terminated(handle)).isEqualTo("runtime reset");
    }

    @Test
    @DisplayName(
            "D20, D21. Given a session before and after it has an executor, then that is told, and of no other session")
    void whetherThereIsAnExecutorIsTold() {
        runtime.register(SESSION);
        assertThat(runtime.hasExecutor(SESSION)).isFalse();

        runtime.ensureExecutor(SESSION, doing(succeeds()));

        assertThat(runtime.hasExecutor(SESSION)).isTrue();
        assertThat(runtime.hasExecutor(Runtimes.session(2))).isFalse();
    }

    @Test
    void theFirstExecutorStays() {
        ScriptedExecutor first = doing(succeeds());
        ScriptedExecutor second = doing(succeeds());

        assertThat(runtime.ensureExecutor(SESSION, first)).isTrue();
        assertThat(runtime.ensureExecutor(SESSION, second)).isFalse();
        Waiting.outcome(waiting(prompt(1)));

        assertThat(first.applied()).hasSize(1);
        assertThat(second.applied()).isEmpty();
    }

    @Test
    void whatWakesNobodyWaitsForTheNextInput() {
        ScriptedExecutor executor = doing(succeeds());
        runtime.ensureExecutor(SESSION, executor);

        runtime.acceptWithoutWake(SESSION, prompt(1));
        Waiting.outcome(waiting(prompt(2)));

        assertThat(executor.applied()).containsExactly(List.of(inputId(1)), List.of(inputId(2)));
    }

    @Test
    @DisplayName(
            "A25. Given queued inputs with waiters and no live loop, when stopped, then they end and the waiters hear of it")
    void stoppingWithoutALoopEndsWhatIsQueued() {
        attachToADeadLoop();
        CompletionHandle handle = waiting(prompt(1));

        runtime.stop(SESSION, "enough");

        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.STOPPED);
        assertThat(terminated(handle)).isEqualTo("runtime stopped");
        assertThat(phase(inputId(1))).isEqualTo(InputLifecycle.Phase.ABANDONED);
        assertThat(runtime.hasExecutor(SESSION)).isFalse();
        assertNotReady(() -> runtime.accept(SESSION, prompt(2)), Phase.STOPPED);
        assertNotReady(() -> runtime.cancelAfterBoundary(SESSION), Phase.STOPPED);
        assertNotReady(() -> runtime.hardCancel(SESSION, "now"), Phase.STOPPED);
        assertNotReady(() -> runtime.ensureExecutor(SESSION, doing(succeeds())), Phase.STOPPED);
    }

    @Test
    @DisplayName("A25. Given a session whose loop is gone, when stopped, then its dead attachment is cleared")
    void stoppingClearsADeadLoop() {
        attachToADeadLoop();
        assertThat(registration()).isEqualTo(Registration.Phase.ACTIVE);

        runtime.stop(SESSION, "enough");

        assertThat(registration()).isEqualTo(Registration.Phase.QUEUING);
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.STOPPED);
        assertThat(phase(inputId(100))).isEqualTo(InputLifecycle.Phase.ABANDONED);
    }

    @Test
    void stoppingASessionAtRestEndsItsLoop() {
        ScriptedExecutor executor = doing(succeeds());
        runtime.ensureExecutor(SESSION, executor);

        runtime.stop(SESSION, "enough");

        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.STOPPED);
        assertThat(executor.calls()).containsExactly("stop: enough", "clean up");
        runtime.stop(SESSION, "again");
        assertThat(runtime.hasExecutor(SESSION)).isFalse();
    }

    @Test
    @DisplayName(
            "A26. Given an attached session whose executor is slow to stop, when stopped, then the call returns without error")
    void aSlowExecutorIsNotWaitedForLong() {
        Pause slow = new Pause();
        ScriptedExecutor executor = doing(succeeds());
        executor.onCall(call -> slow.run());
        runtime.ensureExecutor(SESSION, executor);

        runtime.stop(SESSION, "enough");

        slow.awaitReached();
        assertThat(executor.calls()).containsExactly("stop: enough");
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.ATTACHED);
        CompletionHandle queued = waiting(prompt(1));
        slow.release();
        assertThat(terminated(queued)).isEqualTo("runtime stopped");
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.STOPPED);
    }

    @Test
    void aRunIsNotWaitedForWhenItsSessionIsStopped() {
        Pause pause = new Pause();
        runtime.ensureExecutor(SESSION, doing(succeeds().after(pause)));
        CompletionHandle running = waiting(prompt(1));
        pause.awaitReached();
        CompletionHandle queued = waiting(prompt(2));

        runtime.stop(SESSION, "enough");

        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.RUNNING);
        pause.release();
        assertThat(Waiting.outcome(running)).isInstanceOf(CompletionOutcome.Completed.class);
        assertThat(terminated(queued)).isEqualTo("runtime stopped");
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.STOPPED);
    }

    @Test
    void aRetiredSessionDoesWhatIsQueued() {
        Pause pause = new Pause();
        ScriptedExecutor executor = doing(succeeds().after(pause), succeeds());
        runtime.ensureExecutor(SESSION, executor);
        CompletionHandle running = waiting(prompt(1));
        CompletionHandle queued = waiting(prompt(2));
        pause.awaitReached();

        assertThat(runtime.retire(SESSION).inputsPendingDrain()).isEqualTo(2);
        pause.release();

        assertThat(Waiting.outcome(running)).isInstanceOf(CompletionOutcome.Completed.class);
        assertThat(Waiting.outcome(queued)).isInstanceOf(CompletionOutcome.Completed.class);
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.RETIRED);
    }

    @Test
    void retiringWithoutALoopTellsThoseWhoWait() {
        runtime.register(SESSION);
        CompletionHandle handle = waiting(prompt(1));

        assertThat(runtime.retire(SESSION).inputsAbandoned()).isEqualTo(1);

        assertThat(terminated(handle)).isEqualTo("retired without runtime loop");
    }

    @Test
    void unregisteringWaitsForTheRunAndItsResultIsTold() {
        Pause pause = new Pause();
        ScriptedExecutor executor = doing(succeeds().after(pause)).handles(reason -> {}, reason -> pause.release());
        runtime.ensureExecutor(SESSION, executor);
        CompletionHandle running = waiting(prompt(1));
        CompletionHandle queued = waiting(prompt(2));
        pause.awaitReached();

        assertThat(runtime.unregister(SESSION)).isTrue();

        assertThat(Waiting.outcome(running)).isInstanceOf(CompletionOutcome.Completed.class);
        assertThat(terminated(queued)).isEqualTo("runtime session unregistered");
        assertThat(runtime.contains(SESSION)).isFalse();
    }

    @Test
    void aRunThatOutlivesItsSessionStoresNothing() {
        RuntimeStore store = TestStores.empty();
        SessionRuntime persistent =
                Runtimes.with(SessionRuntime.persistentWithoutBlobs(store).loopExecutor(threads));
        Pause pause = new Pause();
        persistent.ensureExecutor(SESSION, doing(succeeds().after(pause)));
        CompletionHandle running =
                persistent.acceptWithCompletion(SESSION, prompt(1)).handle().orElseThrow();
        pause.awaitReached();

        persistent.unregister(SESSION);
        persistent.register(SESSION);
        pause.release();
        Waiting.forAll(threads);

        assertThat(terminated(running)).isEqualTo("runtime session unregistered");
        assertThat(persistent.inputState(SESSION, inputId(1)).orElseThrow().phase())
                .isEqualTo(InputLifecycle.Phase.QUEUED);
        assertThat(store.loadInputStates(LogicalRuntimeId.forSession(SESSION)))
                .extracting(stored -> stored.state().phase())
                .containsExactly(InputLifecycle.Phase.QUEUED);
    }

    @Test
    void aRejectedInputIsNotWaitedFor() {
        runtime.register(SESSION);
        Input derived = prompt(1)
                .withHeader(InputHeader.of(inputId(1), Samples.NOW, new InputOrigin.System(), InputDurability.DERIVED));

        assertThat(runtime.accept(SESSION, derived)).isInstanceOf(AcceptOutcome.Rejected.class);
        assertFails(
                () -> runtime.acceptWithCompletion(SESSION, derived), RuntimeDriverException.Kind.VALIDATION_FAILED);
        assertFails(() -> runtime.acceptWithoutWake(SESSION, derived), RuntimeDriverException.Kind.VALIDATION_FAILED);
        assertThat(runtime.inputState(SESSION, inputId(1))).isEmpty();
    }

    /** Nobody runs the loop of the session when it is woken, so it ends, and what woke it stays queued. */
    private void attachToADeadLoop() {
        loops = Runnable::run;
        runtime.ensureExecutor(SESSION, doing(succeeds()));
        loops = task -> {
            throw new RejectedExecutionException("nobody runs loops");
        };
        runtime.accept(SESSION, prompt(100));
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.ATTACHED);
        assertThat(runtime.hasExecutor(SESSION)).isFalse();
    }

    private Registration.Phase registration() {
        return runtime.spineSnapshot(SESSION).orElseThrow().attachment().registration();
    }

    private CompletionHandle waiting(Input input) {
        return runtime.acceptWithCompletion(SESSION, input).handle().orElseThrow();
    }

    private InputLifecycle.Phase phase(InputId input) {
        return runtime.inputState(SESSION, input).orElseThrow().phase();
    }

    private static Input keyed(Input input) {
        return input.withHeader(input.header().withIdempotencyKey(new IdempotencyKey("k")));
    }

    private static String terminated(CompletionHandle handle) {
        return ((CompletionOutcome.RuntimeTerminated) Waiting.outcome(handle)).reason();
    }
}
