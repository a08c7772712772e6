package dev.statute.session.loop;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.loop.LoopStage.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionObservation;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.event.RuntimeEventListener;
import dev.statute.session.event.TopologyEvent;
import dev.statute.session.loop.LoopStage.Threads;
import dev.statute.session.store.RuntimeBinding;
import dev.statute.session.types.SessionEnding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Commands exclude each other, and nothing is called while one of them is under way. */
final class SessionCoreTest {
    private final AtomicReference<SessionCore> core = new AtomicReference<>();

    private LoopStage open(Threads threads, ScriptedExecutor executor, RuntimeEventListener listener) {
        LoopStage stage = LoopStage.with(executor)
                .on(threads)
                .listenedToBy(event -> {
                    // While the stage is set up nobody has the session yet.
                    if (core.get() != null) {
                        listener.onEvent(event);
                    }
                })
                .open();
        core.set(stage.core());
        return stage;
    }

    /** Fails if somebody holds the session: another thread could not do anything then. */
    private void assertNobodyHoldsTheSession() {
        CompletableFuture<Boolean> other =
                CompletableFuture.supplyAsync(() -> core.get().command(() -> true), task -> new Thread(task).start());
        try {
            assertThat(other.get(Pause.DEADLINE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException | ExecutionException | TimeoutException held) {
            throw new AssertionError("somebody holds the session", held);
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_lock_is_held_while_executors_listeners_and_those_who_wait_are_called(Threads threads) {
        List<String> called = Collections.synchronizedList(new ArrayList<>());
        ScriptedExecutor executor =
                ScriptedExecutor.doing(ScriptedExecutor.succeeds().after(() -> {
                    assertNobodyHoldsTheSession();
                    called.add("executor");
                }));
        try (LoopStage stage = open(threads, executor, event -> {
            assertNobodyHoldsTheSession();
            called.add("listener");
        })) {
            CompletionHandle handle = stage.submitWithoutWake(prompt(1)).orElseThrow();
            CompletableFuture<Boolean> waiter = handle.toCompletableFuture().thenApply(done -> {
                assertNobodyHoldsTheSession();
                return called.add("waiter");
            });
            stage.loop().wake();

            assertThat(waiter.join()).isTrue();
            assertThat(called).contains("executor", "listener", "waiter");
        }
    }

    @Test
    void a_loop_that_is_woken_within_a_command_begins_after_it() {
        ScriptedExecutor executor = ScriptedExecutor.doing(ScriptedExecutor.succeeds());
        try (LoopStage stage = open(Threads.CALLER, executor, event -> {})) {
            stage.core().perform(() -> {
                stage.submit(prompt(1));
                assertThat(executor.applied()).isEmpty();
            });
            assertThat(executor.applied()).hasSize(1);
        }
    }

    @Test
    void a_command_that_fails_tells_what_happened_before_it_failed() {
        try (LoopStage stage = open(Threads.CALLER, ScriptedExecutor.doing(ScriptedExecutor.succeeds()), event -> {})) {
            stage.forgetEvents();

            assertThatThrownBy(() -> stage.core().perform(() -> {
                        stage.core().driver().accept(prompt(1));
                        throw new IllegalStateException("no further");
                    }))
                    .hasMessage("no further");

            assertThat(stage.eventCodes()).containsExactly("input.accepted", "input.queued");
        }
    }

    @Test
    void what_is_told_comes_after_what_has_happened_and_a_listener_may_do_things() {
        List<String> told = new ArrayList<>();
        List<Integer> toldMeanwhile = new ArrayList<>();
        try (LoopStage stage = open(Threads.CALLER, ScriptedExecutor.doing(ScriptedExecutor.succeeds()), event -> {
            told.add(event.event().code().toString());
            if (told.size() == 1) {
                core.get().driver().accept(prompt(2));
                core.get().perform(() -> {});
                toldMeanwhile.add(told.size() - 1);
            }
        })) {
            stage.core().perform(() -> {
                stage.core().driver().accept(prompt(1));
                stage.core().tell(new TopologyEvent.RuntimeRecycled(stage.core().runtimeId()));
            });

            assertThat(told)
                    .containsExactly(
                            "input.accepted",
                            "input.queued",
                            "topology.runtime_recycled",
                            "input.accepted",
                            "input.queued");
            assertThat(toldMeanwhile).as("events during an event").containsExactly(0);
        }
    }

    @Test
    void a_listener_that_breaks_hears_the_rest_and_breaks_nothing() {
        List<String> told = new ArrayList<>();
        try (LoopStage stage = open(Threads.CALLER, ScriptedExecutor.doing(ScriptedExecutor.succeeds()), event -> {
            told.add(event.event().code().toString());
            throw new AssertionError("broken");
        })) {
            outcome(stage.submitted(prompt(1)));

            assertThat(told).contains("input.accepted", "input.consumed", "run.completed");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SessionEnding.class,
            names = {"RECYCLED", "RECOVERED"})
    void who_waits_for_what_is_still_queued_goes_on_waiting(SessionEnding ending) {
        try (LoopStage stage = open(Threads.CALLER, ScriptedExecutor.doing(ScriptedExecutor.succeeds()), event -> {})) {
            CompletionHandle queued = stage.submitWithoutWake(prompt(1)).orElseThrow();
            CompletionHandle forgotten = stage.core().completions().register(inputId(2));

            stage.core().perform(() -> {
                stage.core().driver().recycle();
                stage.core().terminateWaiters(ending);
            });

            assertThat(outcome(forgotten)).isInstanceOf(CompletionOutcome.RuntimeTerminated.class);
            assertThat(queued.isDone()).isFalse();
            stage.loop().wake();
            assertThat(outcome(queued)).isInstanceOf(CompletionOutcome.Completed.class);
        }
    }

    @Test
    void a_cleanup_sees_whose_input_it_was() {
        List<CompletionObservation> seen = new ArrayList<>();
        try (LoopStage stage = open(Threads.CALLER, ScriptedExecutor.doing(ScriptedExecutor.succeeds()), event -> {})) {
            CompletionHandle waiting = stage.submitWithoutWake(prompt(1)).orElseThrow();
            CompletionHandle handle = stage.core().cleaningUp(waiting, seen::add);
            stage.loop().wake();

            assertThat(seen)
                    .containsExactly(new CompletionObservation(
                            LoopStage.SESSION, stage.core().runtimeId(), RuntimeBinding.NONE, outcome(handle)));
            assertThat(handle.inputId()).isEqualTo(inputId(1));
        }
    }
}
