package dev.statute.session;

import static dev.statute.session.Samples.prompt;
import static dev.statute.session.loop.ScriptedExecutor.doing;
import static dev.statute.session.loop.ScriptedExecutor.fails;
import static dev.statute.session.loop.ScriptedExecutor.panics;
import static dev.statute.session.loop.ScriptedExecutor.receipt;
import static dev.statute.session.loop.ScriptedExecutor.succeeds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.ScriptedExecutor;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl.Phase;
import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.TestStores;
import dev.statute.session.types.InputId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions that end while others work on them: nobody waits for ever, and nothing is done twice. */
class SessionConcurrencyTest {
    private static final SessionId SESSION = Runtimes.session(1);
    private static final int SUBMITTERS = 4;
    private static final int EACH = 40;

    private final ExecutorService loops = Executors.newFixedThreadPool(2);
    private final ExecutorService users = Executors.newFixedThreadPool(SUBMITTERS + 1);
    private final RuntimeStore store = TestStores.empty();
    private final SessionRuntime runtime =
            Runtimes.with(SessionRuntime.persistentWithoutBlobs(store).loopExecutor(loops));

    /** How a session ends. */
    enum Ending {
        STOP {
            @Override
            void end(SessionRuntime runtime) {
                runtime.stop(SESSION, "enough");
            }
        },
        DESTROY {
            @Override
            void end(SessionRuntime runtime) {
                runtime.destroy(SESSION);
            }
        },
        UNREGISTER {
            @Override
            void end(SessionRuntime runtime) {
                runtime.unregister(SESSION);
            }
        },
        RETIRE {
            @Override
            void end(SessionRuntime runtime) {
                runtime.retire(SESSION);
            }
        };

        abstract void end(SessionRuntime runtime);
    }

    @AfterEach
    void endThreads() {
        Waiting.forAll(users);
        Waiting.forAll(loops);
    }

    @ParameterizedTest
    @EnumSource
    void whoeverWaitsWhenASessionEndsIsTold(Ending ending) {
        ScriptedExecutor executor = doing(succeeds());
        runtime.ensureExecutor(SESSION, executor);

        List<CompletionHandle> handles = submitWhile(() -> ending.end(runtime));

        List<InputId> completed = new ArrayList<>();
        for (CompletionHandle handle : handles) {
            CompletionOutcome outcome = Waiting.outcome(handle);
            assertThat(outcome)
                    .isInstanceOfAny(CompletionOutcome.Completed.class, CompletionOutcome.RuntimeTerminated.class);
            if (outcome instanceof CompletionOutcome.Completed) {
                completed.add(handle.inputId());
            }
        }
        // What runs when the session is destroyed is done and counts for nothing.
        assertThat(applied(executor)).containsAll(completed).hasSizeBetween(completed.size(), completed.size() + 1);
        assertThat(applied(executor)).doesNotHaveDuplicates();
        runtime.spineSnapshot(SESSION)
                .ifPresent(snapshot -> assertThat(snapshot.violations()).isEmpty());
    }

    @Test
    void whatFailsWhenASessionEndsIsTold() {
        ScriptedExecutor executor = doing(fails(), panics(), fails(), succeeds());
        runtime.ensureExecutor(SESSION, executor);

        List<CompletionHandle> handles = submitWhile(() -> runtime.stop(SESSION, "enough"));

        assertThat(handles.stream().map(Waiting::outcome))
                .hasSize(handles.size())
                .hasOnlyElementsOfTypes(
                        CompletionOutcome.Completed.class,
                        CompletionOutcome.AbandonedWithError.class,
                        CompletionOutcome.RuntimeTerminated.class);
        assertThat(runtime.spineSnapshot(SESSION).orElseThrow().violations()).isEmpty();
    }

    @RepeatedTest(5)
    void ofSeveralWhoGiveASessionUpOneDoes() throws Exception {
        runtime.ensureExecutor(SESSION, doing(succeeds()));
        CompletionHandle handle =
                runtime.acceptWithCompletion(SESSION, prompt(1)).handle().orElseThrow();

        List<Boolean> answers = together(() -> runtime.unregister(SESSION));

        assertThat(answers).containsOnlyOnce(true);
        assertThat(runtime.contains(SESSION)).isFalse();
        assertThat(Waiting.outcome(handle))
                .isInstanceOfAny(CompletionOutcome.Completed.class, CompletionOutcome.RuntimeTerminated.class);
    }

    @RepeatedTest(5)
    void ofSeveralWhoRegisterASessionAllGetTheSame() throws Exception {
        List<SessionBindings> bindings = together(() -> runtime.prepareBindings(SESSION));

        assertThat(bindings.stream().map(SessionBindings::operations).distinct())
                .hasSize(1);
    }

    @RepeatedTest(5)
    void ofSeveralExecutorsOneIsTaken() throws Exception {
        List<ScriptedExecutor> executors = new ArrayList<>();

        List<Boolean> taken = together(() -> {
            ScriptedExecutor executor = doing(succeeds());
            synchronized (executors) {
                executors.add(executor);
            }
            return runtime.ensureExecutor(SESSION, executor);
        });
        Waiting.outcome(
                runtime.acceptWithCompletion(SESSION, prompt(1)).handle().orElseThrow());

        assertThat(taken).containsOnlyOnce(true);
        assertThat(executors.stream()
                        .mapToInt(executor -> executor.applied().size())
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void aSessionThatComesAndGoesLosesNothing() {
        ScriptedExecutor executor = doing(succeeds());
        runtime.ensureExecutor(SESSION, executor);

        List<CompletionHandle> handles = submitWhile(() -> {
            for (int time = 0; time < 10; time++) {
                runtime.unregister(SESSION);
                runtime.ensureExecutor(SESSION, executor);
            }
        });

        runtime.ensureExecutor(SESSION, executor);
        Waiting.outcome(
                runtime.acceptWithCompletion(SESSION, prompt(0)).handle().orElseThrow());
        assertThat(handles.stream().map(Waiting::outcome)).hasSize(handles.size());
        assertThat(handles)
                .allSatisfy(handle -> assertThat(runtime.inputState(SESSION, handle.inputId())
                                .orElseThrow()
                                .phase())
                        .isEqualTo(InputLifecycle.Phase.CONSUMED));
        assertThat(applied(executor)).doesNotHaveDuplicates();
        assertThat(runtime.activeInputs(SESSION)).isEmpty();
        assertThat(runtime.spineSnapshot(SESSION).orElseThrow().violations()).isEmpty();
    }

    @Test
    void ofSeveralWhoRunTheirInputsThemselvesOneDoesAtATime() throws Exception {
        runtime.register(SESSION);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger running = new AtomicInteger();

        List<Boolean> done = together(() -> {
            try {
                runtime.acceptAndRun(SESSION, prompt(next.incrementAndGet()), (run, primitive) -> {
                    assertThat(running.incrementAndGet()).isEqualTo(1);
                    running.decrementAndGet();
                    return new CoreApplyOutput(
                            receipt(run, primitive), Optional.empty(), new CoreApplyTerminal.NoResult());
                });
                return true;
            } catch (RuntimeDriverException refusal) {
                assertThat(refusal.kind()).isEqualTo(RuntimeDriverException.Kind.NOT_READY);
                return false;
            }
        });

        assertThat(done).contains(true);
        assertThat(runtime.activeInputs(SESSION)).isEmpty();
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.IDLE);
    }

    /** Several threads submit inputs, and one does something else when some of them have been taken. */
    private List<CompletionHandle> submitWhile(Runnable other) {
        CyclicBarrier halfway = new CyclicBarrier(SUBMITTERS + 1);
        List<Future<List<CompletionHandle>>> submitters = IntStream.range(0, SUBMITTERS)
                .mapToObj(submitter -> users.submit(() -> submit(submitter, halfway)))
                .toList();
        Future<?> ending = users.submit(() -> {
            meet(halfway);
            other.run();
        });
        Waiting.result(ending);
        return submitters.stream()
                .flatMap(done -> Waiting.result(done).stream())
                .toList();
    }

    private List<CompletionHandle> submit(int submitter, CyclicBarrier halfway) {
        List<CompletionHandle> handles = new ArrayList<>();
        for (int number = 0; number < EACH; number++) {
            if (number == EACH / 2) {
                meet(halfway);
            }
            submit(1 + submitter * EACH + number).ifPresent(handles::add);
        }
        return handles;
    }

    /** Empty if the session takes no inputs any more. */
    private Optional<CompletionHandle> submit(int number) {
        try {
            return runtime.acceptWithCompletion(SESSION, prompt(number)).handle();
        } catch (RuntimeDriverException refusal) {
            assertThat(refusal.kind())
                    .isIn(RuntimeDriverException.Kind.NOT_READY, RuntimeDriverException.Kind.DESTROYED);
            return Optional.empty();
        }
    }

    private <T> List<T> together(Callable<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(SUBMITTERS);
        return users
                .invokeAll(Stream.generate(() -> (Callable<T>) () -> {
                            meet(start);
                            return work.call();
                        })
                        .limit(SUBMITTERS)
                        .toList())
                .stream()
                .map(Waiting::result)
                .toList();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<InputId> applied(ScriptedExecutor executor) {
        return executor.applied().stream().flatMap(List::stream).toList();
    }
}
