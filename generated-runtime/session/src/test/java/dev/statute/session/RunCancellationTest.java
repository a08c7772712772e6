package dev.statute.session;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.SessionRefusals.assertDestroyed;
import static dev.statute.session.SessionRefusals.assertFails;
import static dev.statute.session.SessionRefusals.assertNotReady;
import static dev.statute.session.loop.ScriptedExecutor.doing;
import static dev.statute.session.loop.ScriptedExecutor.succeeds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.InputHeader;
import dev.statute.session.input.InputOrigin;
import dev.statute.session.input.PeerConvention;
import dev.statute.session.input.PeerInput;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.Pause;
import dev.statute.session.loop.ScriptedExecutor;
import dev.statute.session.machine.Registration;
import dev.statute.session.machine.RuntimeControl.Phase;
import dev.statute.session.ops.OpsSamples;
import dev.statute.session.run.CoreExecutorError;
import dev.statute.session.run.CoreExecutorException;
import dev.statute.session.run.ExecutorBoundaryHandle;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.UserInterruptPublicResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Runs that end before they are done. */
class RunCancellationTest {
    private static final SessionId SESSION = Runtimes.session(1);
    /** What a loop can be told before it has done any of it. */
    private static final int ROOM = 16;

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final SessionRuntime runtime =
            Runtimes.with(SessionRuntime.ephemeral().loopExecutor(threads));
    private final AtomicBoolean nobodyRuns = new AtomicBoolean();
    /** Runs its loops in the thread that wakes them, as long as it runs them. */
    private final SessionRuntime fragile =
            Runtimes.with(SessionRuntime.ephemeral().loopExecutor(this::runUnlessNobodyRuns));

    private final Pause pause = new Pause();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @AfterEach
    void endThreads() {
        pause.release();
        Waiting.forAll(threads);
    }

    @Test
    void onlyRunsOfAttachedSessionsAreCancelled() {
        assertNotReady(() -> runtime.cancelAfterBoundary(SESSION), Phase.DESTROYED);
        assertNotReady(() -> runtime.hardCancel(SESSION, "now"), Phase.DESTROYED);
        runtime.register(SESSION);
        assertNotReady(() -> runtime.cancelAfterBoundary(SESSION), Phase.IDLE);
        assertNotReady(() -> runtime.hardCancel(SESSION, "now"), Phase.IDLE);
        runtime.retire(SESSION);
        assertNotReady(() -> runtime.cancelAfterBoundary(SESSION), Phase.RETIRED);
        runtime.destroy(SESSION);
        assertDestroyed(() -> runtime.cancelAfterBoundary(SESSION));
        assertDestroyed(() -> runtime.hardCancel(SESSION, "now"));
    }

    @Test
    @DisplayName(
            "A21. Given an attached session whose loop is gone, when cancelled, then it is not ready and its state stays")
    void aSessionWhoseLoopIsGoneIsNotReady() {
        fragile.ensureExecutor(SESSION, doing(succeeds()).handles(asking(), reason -> {}));
        loseLoop();

        assertNotReady(() -> fragile.cancelAfterBoundary(SESSION), Phase.ATTACHED);

        assertThat(fragile.runtimeState(SESSION)).isEqualTo(Phase.ATTACHED);
        assertThat(fragile.hasExecutor(SESSION)).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    @DisplayName("A21. Given a run and no live loop, when cancelled, then it is not ready and its state stays")
    void aRunWhoseLoopIsGoneIsNotReady() throws CoreExecutorException {
        fragile.ensureExecutor(SESSION, doing(succeeds()).handles(asking(), reason -> {}));

        fragile.acceptAndRun(SESSION, prompt(1), (run, primitive) -> {
            nobodyRuns.set(true);
            OpsSamples.ended(fragile.operations(SESSION).orElseThrow(), OpsSamples.tool(1));
            assertNotReady(() -> fragile.cancelAfterBoundary(SESSION), Phase.RUNNING);
            assertThat(fragile.runtimeState(SESSION)).isEqualTo(Phase.RUNNING);
            return succeeds().apply(run, primitive);
        });

        assertThat(asked).isEmpty();
        assertThat(fragile.hasExecutor(SESSION)).isFalse();
    }

    @Test
    @DisplayName(
            "A22. Given a boundary handle that fails, when cancelled, then that is an internal error and the state stays")
    void aHandleThatFailsIsAnInternalError() {
        attach(reason -> {
            throw new CoreExecutorException(new CoreExecutorError.ControlFailed("no"));
        });

        assertFails(() -> runtime.cancelAfterBoundary(SESSION), RuntimeDriverException.Kind.INTERNAL);

        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.ATTACHED);
        assertThat(runtime.hasExecutor(SESSION)).isTrue();
    }

    @Test
    @DisplayName("A23. Given a handle that succeeds and a loop without room, when cancelled, then that is no error")
    void aLoopWithoutRoomIsNoError() {
        ScriptedExecutor executor = attach(asking());
        CompletionHandle running = begin();

        IntStream.rangeClosed(0, ROOM).forEach(time -> runtime.cancelAfterBoundary(SESSION));

        assertThat(asked).hasSize(ROOM + 1);
        pause.release();
        assertThat(Waiting.outcome(running)).isInstanceOf(CompletionOutcome.Completed.class);
        runtime.unregister(SESSION);
        assertThat(executor.calls()).hasSize(ROOM).containsOnly("cancel: boundary cancel");
    }

    @Test
    @DisplayName(
            "A24. Given a handle that succeeds and a loop that is gone then, when cancelled, then its attachment is cleared")
    void aLoopThatGoesMeanwhileIsCleared() {
        ExecutorBoundaryHandle losing = reason -> {
            asked.add(reason);
            loseLoop();
        };
        fragile.ensureExecutor(SESSION, doing(succeeds()).handles(losing, reason -> {}));

        fragile.cancelAfterBoundary(SESSION);

        assertThat(asked).containsExactly("boundary cancel");
        assertThat(fragile.spineSnapshot(SESSION).orElseThrow().attachment().registration())
                .isEqualTo(Registration.Phase.QUEUING);
    }

    @Test
    void withoutAHandleTheLoopIsTold() {
        ScriptedExecutor executor = doing(succeeds().after(pause));
        runtime.ensureExecutor(SESSION, executor);
        CompletionHandle running = begin();

        runtime.cancelAfterBoundary(SESSION);
        pause.release();

        Waiting.outcome(running);
        runtime.unregister(SESSION);
        assertThat(executor.calls()).containsExactly("cancel: boundary cancel");
    }

    @Test
    @DisplayName(
            "A15. Given an executor with both handles at work, when cancelled, then only the boundary handle is called")
    void cancellingAtABoundaryInterruptsNobody() {
        List<String> interrupted = new CopyOnWriteArrayList<>();
        runtime.ensureExecutor(SESSION, doing(succeeds().after(pause)).handles(asked::add, interrupted::add));
        CompletionHandle running = begin();

        runtime.cancelAfterBoundary(SESSION);

        assertThat(asked).containsExactly("boundary cancel");
        assertThat(interrupted).isEmpty();
        pause.release();
        assertThat(Waiting.outcome(running)).isInstanceOf(CompletionOutcome.Completed.class);
    }

    @Test
    void aUserInterruptsTheRun() {
        List<String> interrupted = new CopyOnWriteArrayList<>();
        runtime.ensureExecutor(SESSION, doing(succeeds().after(pause)).handles(asked::add, interrupted::add));
        begin();

        runtime.hardCancel(SESSION, "now");

        assertThat(interrupted).containsExactly("now");
        assertThat(asked).isEmpty();
    }

    @Test
    void whatCannotBeInterruptedIsNotReady() {
        runtime.ensureExecutor(SESSION, doing(succeeds().after(pause)));
        begin();

        assertNotReady(() -> runtime.hardCancel(SESSION, "now"), Phase.RUNNING);
    }

    @Test
    void anInterruptThatFailsIsTold() {
        runtime.ensureExecutor(SESSION, doing(succeeds()).handles(asked::add, reason -> {
            throw new CoreExecutorException(new CoreExecutorError.ControlFailed("no"));
        }));

        assertThat(assertFails(() -> runtime.hardCancel(SESSION, "now"), RuntimeDriverException.Kind.INTERNAL))
                .hasMessageContaining("failed to hard cancel run");
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.ATTACHED);
    }

    @Test
    void whatAUserIsToldDependsOnWhatRuns() {
        assertThat(runtime.interrupt(SESSION, "now")).isEqualTo(UserInterruptPublicResult.NOT_FOUND);
        runtime.register(SESSION);
        assertThat(runtime.interrupt(SESSION, "now")).isEqualTo(UserInterruptPublicResult.INTERRUPTED);
        runtime.ensureExecutor(SESSION, doing(succeeds().after(pause)));
        begin();
        assertThat(runtime.interrupt(SESSION, "now")).isEqualTo(UserInterruptPublicResult.CONFLICT);
    }

    @Test
    void aPeerThatSteersHasTheRunYield() {
        ScriptedExecutor executor = attach(asking());
        CompletionHandle running = begin();

        CompletionHandle steering =
                runtime.acceptWithCompletion(SESSION, steering()).handle().orElseThrow();

        assertThat(asked).containsExactly("peer admission requested cooperative boundary cancel");
        pause.release();
        Waiting.outcome(running);
        assertThat(Waiting.outcome(steering)).isInstanceOf(CompletionOutcome.Completed.class);
        assertThat(executor.calls()).containsExactly("cancel: peer admission requested cooperative boundary cancel");
    }

    @Test
    void aPeerThatSteersASessionAtRestCancelsNothing() {
        ScriptedExecutor executor = attach(asking());
        pause.release();

        CompletionHandle steering =
                runtime.acceptWithCompletion(SESSION, steering()).handle().orElseThrow();

        Waiting.outcome(steering);
        assertThat(asked).isEmpty();
        assertThat(executor.calls()).isEmpty();
    }

    @Test
    void aDeadLoopIsReplacedByTheNextExecutor() {
        fragile.ensureExecutor(SESSION, doing(succeeds()));
        loseLoop();
        ScriptedExecutor next = doing(succeeds());
        nobodyRuns.set(false);

        assertThat(fragile.ensureExecutor(SESSION, next)).isTrue();

        assertThat(fragile.hasExecutor(SESSION)).isTrue();
        assertThat(fragile.runtimeState(SESSION)).isEqualTo(Phase.ATTACHED);
        assertThat(next.applied()).containsExactly(List.of(inputId(100)));
    }

    private static PeerInput steering() {
        return new PeerInput(
                InputHeader.of(
                        inputId(9),
                        Samples.NOW,
                        new InputOrigin.Peer("p", Optional.empty(), Optional.empty()),
                        InputDurability.DURABLE),
                Optional.of(new PeerConvention.Message()),
                "look here",
                Optional.empty(),
                Optional.empty(),
                Optional.of(HandlingMode.STEER));
    }

    private ExecutorBoundaryHandle asking() {
        return asked::add;
    }

    private ScriptedExecutor attach(ExecutorBoundaryHandle handle) {
        ScriptedExecutor executor = doing(succeeds().after(pause)).handles(handle, reason -> {});
        runtime.ensureExecutor(SESSION, executor);
        return executor;
    }

    private void runUnlessNobodyRuns(Runnable task) {
        if (nobodyRuns.get()) {
            throw new RejectedExecutionException("nobody runs loops");
        }
        task.run();
    }

    /** Whoever ran the loop takes no more work, so it ends when it is woken. */
    private void loseLoop() {
        nobodyRuns.set(true);
        fragile.accept(SESSION, prompt(100));
    }

    private CompletionHandle begin() {
        CompletionHandle handle =
                runtime.acceptWithCompletion(SESSION, prompt(1)).handle().orElseThrow();
        pause.awaitReached();
        return handle;
    }
}
