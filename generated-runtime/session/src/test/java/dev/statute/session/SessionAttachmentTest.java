package dev.statute.session;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.SessionRefusals.assertDestroyed;
import static dev.statute.session.SessionRefusals.assertNotReady;
import static dev.statute.session.loop.ScriptedExecutor.doing;
import static dev.statute.session.loop.ScriptedExecutor.succeeds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.driver.Faults;
import dev.statute.session.input.IdSource;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.ScriptedExecutor;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl.Phase;
import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreExecutor;
import dev.statute.session.run.CoreExecutorException;
import dev.statute.session.run.ExecutorBoundaryHandle;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.store.InMemoryBlobStore;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.TestStores;
import dev.statute.session.types.RunId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** How executors come to sessions, and what happens to these meanwhile. */
class SessionAttachmentTest {
    private static final SessionId SESSION = Runtimes.session(1);

    private final IdSource ids = Samples.ids();
    private final AtomicBoolean nothingHasANameLeft = new AtomicBoolean();
    private final SessionRuntime runtime = SessionRuntime.ephemeral()
            .clock(Samples.clock())
            .ids(this::nextUuid)
            .loopExecutor(Runnable::run)
            .build();

    private UUID nextUuid() {
        if (nothingHasANameLeft.getAndSet(false)) {
            throw new AssertionError("no names are left");
        }
        return ids.nextUuid();
    }

    @Test
    void aRunThatItsLoopHasLeftIsDoneByTheNextExecutor() {
        runtime.ensureExecutor(SESSION, doing(succeeds().after(() -> nothingHasANameLeft.set(true))));
        runtime.accept(SESSION, prompt(1));
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.RUNNING);
        assertThat(runtime.hasExecutor(SESSION)).isFalse();
        ScriptedExecutor next = doing(succeeds());

        assertThat(runtime.ensureExecutor(SESSION, next)).isTrue();

        assertThat(next.applied()).containsExactly(List.of(inputId(1)));
        assertThat(runtime.inputState(SESSION, inputId(1)).orElseThrow().phase())
                .isEqualTo(InputLifecycle.Phase.CONSUMED);
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.ATTACHED);
    }

    @Test
    void whoIsToldThatALoopHasLeftItsRunCanBringTheNextExecutor() {
        Deque<Runnable> tasks = new ArrayDeque<>();
        SessionRuntime held = SessionRuntime.ephemeral()
                .clock(Samples.clock())
                .ids(this::nextUuid)
                .loopExecutor(tasks::add)
                .build();
        ScriptedExecutor next = doing(succeeds());
        held.ensureExecutor(SESSION, doing(succeeds().after(() -> nothingHasANameLeft.set(true))));
        held.acceptWithCompletion(SESSION, prompt(1))
                .handle()
                .orElseThrow()
                .toCompletableFuture()
                .thenRun(() -> assertThat(held.ensureExecutor(SESSION, next)).isTrue());

        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }

        assertThat(next.applied()).containsExactly(List.of(inputId(1)));
        assertThat(held.runtimeState(SESSION)).isEqualTo(Phase.ATTACHED);
    }

    @Test
    void aSessionWhoseRunAndWhoseStopCannotBeStoredIsGivenUp() {
        Faults faults = new Faults();
        RuntimeStore store = TestStores.empty();
        SessionRuntime failing = Runtimes.with(SessionRuntime.persistent(faults.in(store), new InMemoryBlobStore())
                .loopExecutor(Runnable::run));
        failing.ensureExecutor(SESSION, doing(succeeds().after(faults::everywhere)));
        failing.accept(SESSION, prompt(1));
        faults.none();

        assertThat(failing.contains(SESSION)).isFalse();
        ScriptedExecutor next = doing(succeeds());
        failing.ensureExecutor(SESSION, next);

        assertThat(next.applied()).containsExactly(List.of(inputId(1)));
        assertThat(failing.runtimeState(SESSION)).isEqualTo(Phase.ATTACHED);
    }

    @Test
    void nobodyTakesASessionUpThatIsAboutToBeGivenUp() {
        Deque<Runnable> tasks = new ArrayDeque<>();
        Faults faults = new Faults();
        SessionRuntime failing =
                Runtimes.with(SessionRuntime.persistent(faults.in(TestStores.empty()), new InMemoryBlobStore())
                        .loopExecutor(tasks::add));
        failing.ensureExecutor(SESSION, doing(succeeds().after(faults::everywhere)));
        failing.acceptWithCompletion(SESSION, prompt(1));
        List<String> refused = new ArrayList<>();
        failing.acceptWithCompletion(SESSION, prompt(2))
                .handle()
                .orElseThrow()
                .toCompletableFuture()
                .thenRun(() -> {
                    faults.none();
                    assertNotReady(() -> failing.ensureExecutor(SESSION, doing(succeeds())), Phase.DESTROYED);
                    refused.add("an executor");
                });

        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }

        assertThat(refused).containsExactly("an executor");
        assertThat(failing.contains(SESSION)).isFalse();
    }

    @Test
    void whatIsQueuedBehindTheRunThatALoopHasLeftInARetiredSessionIsGivenUp() {
        runtime.ensureExecutor(SESSION, doing(succeeds().after(() -> {
            runtime.accept(SESSION, prompt(2));
            runtime.retire(SESSION);
            nothingHasANameLeft.set(true);
        })));
        runtime.accept(SESSION, prompt(1));
        assertThat(runtime.hasExecutor(SESSION)).isFalse();

        assertNotReady(() -> runtime.ensureExecutor(SESSION, doing(succeeds())), Phase.RETIRED);

        assertThat(runtime.activeInputs(SESSION)).isEmpty();
        assertThat(runtime.inputState(SESSION, inputId(2)).orElseThrow().phase())
                .isEqualTo(InputLifecycle.Phase.ABANDONED);
    }

    @Test
    void anExecutorThatComesAfterALoopHasDiedLeavesTheRunOfASubmitterAlone() throws CoreExecutorException {
        AtomicBoolean noThreads = new AtomicBoolean();
        SessionRuntime starved = SessionRuntime.ephemeral()
                .clock(Samples.clock())
                .ids(ids)
                .loopExecutor(task -> {
                    if (noThreads.get()) {
                        throw new RejectedExecutionException("no threads are left");
                    }
                    task.run();
                })
                .build();
        starved.ensureExecutor(SESSION, doing(succeeds()));
        noThreads.set(true);
        starved.recycle(SESSION);
        assertThat(starved.hasExecutor(SESSION)).isFalse();

        starved.acceptAndRun(SESSION, prompt(1), (run, primitive) -> {
            assertNotReady(() -> starved.ensureExecutor(SESSION, doing(succeeds())), Phase.RUNNING);
            return doing(succeeds()).apply(run, primitive);
        });

        assertThat(starved.inputState(SESSION, inputId(1)).orElseThrow().phase())
                .isEqualTo(InputLifecycle.Phase.CONSUMED);
    }

    @Test
    void aSessionWhoseLoopNobodyRunsIsStoppedAllTheSame() {
        AtomicBoolean noThreads = new AtomicBoolean();
        SessionRuntime starved = Runtimes.with(SessionRuntime.ephemeral().loopExecutor(task -> {
            if (noThreads.get()) {
                throw new RejectedExecutionException("no threads are left");
            }
            task.run();
        }));
        starved.ensureExecutor(SESSION, doing(succeeds()));
        noThreads.set(true);

        starved.stop(SESSION, "enough");

        assertThat(starved.runtimeState(SESSION)).isEqualTo(Phase.STOPPED);
    }

    @Test
    void aSessionThatIsStoppedMeanwhileTakesNoExecutor() {
        assertNotReady(
                () -> runtime.ensureExecutor(SESSION, meanwhile(() -> runtime.stop(SESSION, "enough"))), Phase.STOPPED);

        assertThat(runtime.hasExecutor(SESSION)).isFalse();
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.STOPPED);
    }

    @Test
    void aSessionThatIsDestroyedMeanwhileTakesNoExecutor() {
        assertDestroyed(() -> runtime.ensureExecutor(SESSION, meanwhile(() -> runtime.destroy(SESSION))));

        assertThat(runtime.hasExecutor(SESSION)).isFalse();
    }

    @Test
    void aSessionThatIsGivenUpMeanwhileTakesNoExecutor() {
        assertNotReady(
                () -> runtime.ensureExecutor(SESSION, meanwhile(() -> runtime.unregister(SESSION))), Phase.DESTROYED);

        assertThat(runtime.contains(SESSION)).isFalse();
    }

    @Test
    void anExecutorThatIsBeingBroughtCounts() {
        runtime.ensureExecutor(SESSION, meanwhile(() -> {
            assertThat(runtime.hasExecutor(SESSION)).isTrue();
            assertThat(runtime.ensureExecutor(SESSION, doing(succeeds()))).isFalse();
            runtime.accept(SESSION, prompt(1));
        }));

        assertThat(runtime.inputState(SESSION, inputId(1)).orElseThrow().phase())
                .isEqualTo(InputLifecycle.Phase.CONSUMED);
    }

    @Test
    void anExecutorThatCannotBeAskedForItsHandlesIsNotTaken() {
        assertThatThrownBy(() -> runtime.ensureExecutor(SESSION, meanwhile(() -> {
                    throw new IllegalStateException("not now");
                })))
                .hasMessage("not now");

        assertThat(runtime.hasExecutor(SESSION)).isFalse();
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.IDLE);
        assertThat(runtime.ensureExecutor(SESSION, doing(succeeds()))).isTrue();
    }

    /** An executor during whose arrival something happens. */
    private static CoreExecutor meanwhile(Runnable whatHappens) {
        ScriptedExecutor executor = doing(succeeds());
        return new CoreExecutor() {
            @Override
            public CoreApplyOutput apply(RunId run, RunPrimitive primitive) throws CoreExecutorException {
                return executor.apply(run, primitive);
            }

            @Override
            public void cancelAfterBoundary(String reason) {
                executor.cancelAfterBoundary(reason);
            }

            @Override
            public void stopRuntimeExecutor(String reason) throws CoreExecutorException {
                executor.stopRuntimeExecutor(reason);
            }

            @Override
            public Optional<ExecutorBoundaryHandle> boundaryHandle() {
                whatHappens.run();
                return Optional.empty();
            }
        };
    }
}
