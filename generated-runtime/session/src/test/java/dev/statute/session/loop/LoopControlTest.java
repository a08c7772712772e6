package dev.statute.session.loop;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.loop.LoopStage.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.loop.LoopStage.Threads;
import dev.statute.session.loop.RuntimeEffect.CancelAfterBoundary;
import dev.statute.session.loop.RuntimeEffect.StopExecutor;
import dev.statute.session.run.RunResult;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.types.ChannelAnswer;
import dev.statute.session.types.SessionEnding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a loop that is told things, closed, or left without threads. */
final class LoopControlTest {
    private static final RuntimeEffect CANCEL = new CancelAfterBoundary("boundary cancel");
    private static final RuntimeEffect STOP = new StopExecutor("enough");

    private final Pause pause = new Pause();

    private ScriptedExecutor pausing() {
        return ScriptedExecutor.doing(ScriptedExecutor.succeeds().after(pause), ScriptedExecutor.succeeds());
    }

    @Test
    void a_loop_at_rest_has_given_its_thread_back_and_takes_one_for_many_wakes() {
        HeldTasks tasks = new HeldTasks();
        try (LoopStage stage = LoopStage.with(ScriptedExecutor.doing(ScriptedExecutor.succeeds()))
                .on(tasks)
                .open()) {
            tasks.runAll();
            assertThat(tasks.count()).isZero();

            CompletionHandle one = stage.submitted(prompt(1));
            CompletionHandle two = stage.submitted(prompt(2));
            stage.loop().wake();
            assertThat(tasks.count()).isEqualTo(1);

            tasks.runAll();
            assertThat(one.isDone() && two.isDone()).isTrue();
            assertThat(tasks.count()).isZero();
            stage.loop().close();
            tasks.runAll();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_stop_ends_the_loop_and_all_waiting(Threads threads) {
        try (LoopStage stage = LoopStage.open(threads, ScriptedExecutor.doing(ScriptedExecutor.succeeds()))) {
            CompletionHandle handle = stage.submitWithoutWake(prompt(1)).orElseThrow();

            assertThat(stage.loop().offer(STOP)).isEqualTo(ChannelAnswer.TAKEN);

            assertThat(reason(handle)).isEqualTo("runtime stopped");
            stage.awaitEnd();
            assertThat(stage.state()).isEqualTo("Stopped");
            assertThat(stage.stored(inputId(1))).isEqualTo("Abandoned");
            assertThat(stage.executor().calls()).containsExactly("stop: enough", "clean up");
            assertThat(stage.executor().applied()).isEmpty();
            assertThat(stage.loop().isLive()).isFalse();
            assertThat(stage.loop().offer(CANCEL)).isEqualTo(ChannelAnswer.CLOSED);
        }
    }

    @Test
    void a_stop_comes_before_what_is_queued_and_after_what_runs() {
        try (LoopStage stage = LoopStage.open(Threads.POOL, pausing())) {
            CompletionHandle running = stage.submitted(prompt(1));
            pause.awaitReached();
            CompletionHandle queued = stage.submitted(prompt(2));
            stage.loop().offer(STOP);
            assertThat(stage.loop().isLive()).isTrue();
            pause.release();

            assertThat(outcome(running)).isEqualTo(new CompletionOutcome.Completed(RunResult.ofText("prompt 1")));
            assertThat(reason(queued)).isEqualTo("runtime stopped");
            stage.awaitEnd();
            assertThat(stage.executor().applied()).containsExactly(List.of(inputId(1)));
            assertThat(stage.stands(inputId(1))).isEqualTo("Consumed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_executor_that_cannot_stop_leaves_the_session_open_without_a_loop(Threads threads) {
        ScriptedExecutor executor =
                ScriptedExecutor.doing(ScriptedExecutor.succeeds()).stopFails("not now");
        try (LoopStage stage = LoopStage.open(threads, executor)) {
            CompletionHandle handle = stage.submitWithoutWake(prompt(1)).orElseThrow();

            stage.loop().offer(STOP);

            assertThat(reason(handle)).isEqualTo("runtime loop exited");
            stage.awaitEnd();
            assertThat(stage.loop().isLive()).isFalse();
            assertThat(stage.state()).isEqualTo("Attached");
            assertThat(stage.stands(inputId(1))).isEqualTo("Queued");
            assertThat(executor.calls()).containsExactly("stop: enough");

            assertThat(stage.core().stop()).isEqualTo(1);
            assertThat(stage.state()).isEqualTo("Stopped");
        }
    }

    @Test
    void stopping_again_and_stopping_what_is_destroyed_changes_nothing_but_ends_waiting() {
        try (LoopStage stage = LoopStage.open(Threads.CALLER, pausing())) {
            stage.core().stop();
            CompletionHandle late = stage.core().completions().register(inputId(1));
            assertThat(stage.core().stop()).isZero();
            assertThat(reason(late)).isEqualTo("runtime stopped");

            stage.core().perform(stage.core().driver()::destroy);
            assertThat(stage.core().stop()).isZero();
            assertThat(stage.state()).isEqualTo("Destroyed");
        }
    }

    @Test
    void an_executor_that_fails_to_stop_does_not_keep_a_session_whose_state_is_lost() {
        ScriptedExecutor executor =
                ScriptedExecutor.doing(ScriptedExecutor.succeeds()).stopFails("not now");
        try (LoopStage stage = LoopStage.open(Threads.POOL, executor)) {
            stage.faults().at("atomicApply");
            outcome(stage.submitted(prompt(1)));

            stage.awaitEnd();
            assertThat(stage.state()).isEqualTo("Stopped");
        }
    }

    @Test
    void cancelling_at_a_boundary_is_told_between_two_batches_and_the_loop_goes_on() {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        ScriptedExecutor executor = ScriptedExecutor.doing(
                ScriptedExecutor.succeeds().after(pause),
                ScriptedExecutor.succeeds().after(() -> order.add("second batch")));
        try (LoopStage stage = LoopStage.open(Threads.POOL, executor)) {
            stage.submit(prompt(1));
            pause.awaitReached();
            CompletionHandle second = stage.submitted(prompt(2));
            assertThat(stage.loop().offer(CANCEL)).isEqualTo(ChannelAnswer.TAKEN);
            assertThat(executor.calls()).isEmpty();
            executor.onCall(order::add);
            pause.release();

            outcome(second);
            assertThat(order).containsExactly("cancel: boundary cancel", "second batch");
        }
    }

    @Test
    void a23_a24_a_busy_loop_takes_sixteen_effects_and_a_closed_one_none() throws Exception {
        try (LoopStage stage = LoopStage.open(Threads.POOL, pausing())) {
            stage.submit(prompt(1));
            pause.awaitReached();
            for (int taken = 0; taken < 16; taken++) {
                assertThat(stage.loop().offer(CANCEL)).isEqualTo(ChannelAnswer.TAKEN);
            }
            assertThat(stage.loop().offer(CANCEL)).isEqualTo(ChannelAnswer.FULL);

            CompletableFuture<ChannelAnswer> waiting = CompletableFuture.supplyAsync(() -> sent(stage.loop()));
            pause.release();
            assertThat(waiting.get(Pause.DEADLINE.toSeconds(), TimeUnit.SECONDS))
                    .isEqualTo(ChannelAnswer.TAKEN);

            stage.loop().close();
            stage.awaitEnd();
            assertThat(stage.loop().offer(CANCEL)).isEqualTo(ChannelAnswer.CLOSED);
            assertThat(stage.loop().send(CANCEL)).isEqualTo(ChannelAnswer.CLOSED);
            // What was taken before was promised.
            assertThat(stage.executor().calls()).hasSize(17);
        }
    }

    @Test
    void whoever_waits_for_room_hears_that_the_loop_is_closed() throws Exception {
        try (LoopStage stage = LoopStage.open(Threads.POOL, pausing())) {
            stage.submit(prompt(1));
            pause.awaitReached();
            for (int taken = 0; taken < 16; taken++) {
                stage.loop().offer(CANCEL);
            }
            CompletableFuture<ChannelAnswer> waiting = new CompletableFuture<>();
            Thread sender = new Thread(() -> waiting.complete(sent(stage.loop())));
            sender.start();
            awaitWaiting(sender);
            stage.loop().close();

            assertThat(waiting.get(Pause.DEADLINE.toSeconds(), TimeUnit.SECONDS))
                    .isEqualTo(ChannelAnswer.CLOSED);
            pause.release();
        }
    }

    private static void awaitWaiting(Thread thread) {
        long deadline = System.nanoTime() + Pause.DEADLINE.toNanos();
        while (thread.getState() != Thread.State.WAITING) {
            assertThat(System.nanoTime()).as("the thread waits").isLessThan(deadline);
            Thread.yield();
        }
    }

    private static ChannelAnswer sent(SessionLoop loop) {
        try {
            return loop.send(CANCEL);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void closing_while_running_lets_the_run_end_and_keeps_what_is_queued() {
        try (LoopStage stage = LoopStage.open(Threads.POOL, pausing())) {
            CompletionHandle running = stage.submitted(prompt(1));
            pause.awaitReached();
            CompletionHandle queued = stage.submitted(prompt(2));
            stage.loop().close();
            assertThat(stage.loop().isLive()).isFalse();
            assertThat(stage.loop().hasEnded()).isFalse();
            pause.release();

            assertThat(outcome(running)).isInstanceOf(CompletionOutcome.Completed.class);
            assertThat(reason(queued)).isEqualTo("runtime loop exited");
            stage.awaitEnd();
            assertThat(stage.stored(inputId(2))).isEqualTo("Queued");
            assertThat(stage.state()).isEqualTo("Attached");
            assertThat(stage.executor().applied()).hasSize(1);
        }
    }

    @Test
    void who_closes_says_what_those_hear_who_still_wait() {
        try (LoopStage stage = LoopStage.open(Threads.POOL, pausing())) {
            CompletionHandle queued = stage.submitWithoutWake(prompt(1)).orElseThrow();

            stage.loop().close(SessionEnding.UNREGISTERED);

            assertThat(reason(queued)).isEqualTo("runtime session unregistered");
        }
    }

    @Test
    void a_loop_without_threads_is_dead_and_another_one_does_what_is_left() {
        HeldTasks tasks = new HeldTasks();
        try (LoopStage stage = LoopStage.with(ScriptedExecutor.doing(ScriptedExecutor.succeeds()))
                .on(tasks)
                .open()) {
            tasks.runAll();
            tasks.refuse();

            CompletionHandle lost = stage.submitted(prompt(1));
            assertThat(stage.loop().isLive()).isFalse();
            assertThat(stage.loop().hasEnded()).isTrue();
            assertThat(reason(lost)).isEqualTo("runtime loop exited");

            SessionLoop next = SessionLoop.start(stage.core(), stage.executor(), Runnable::run);
            next.wake();
            assertThat(stage.stands(inputId(1))).isEqualTo("Consumed");
        }
    }

    @Test
    void a_loop_that_breaks_is_dead_and_leaves_nobody_waiting() {
        AtomicBoolean isBroken = new AtomicBoolean();
        CompletionFeedView breaking = new FakeFeed() {
            @Override
            public List<Entry> listSince(long after) {
                if (isBroken.get()) {
                    throw new IllegalStateException("the feed is broken");
                }
                return super.listSince(after);
            }
        };
        HeldTasks tasks = new HeldTasks();
        try (LoopStage stage = LoopStage.with(ScriptedExecutor.doing(ScriptedExecutor.fails()))
                .following(breaking, WakeCursorStore.inMemory())
                .on(tasks)
                .open()) {
            CompletionHandle queued = stage.submitWithoutWake(prompt(1)).orElseThrow();
            isBroken.set(true);
            assertThat(stage.loop().isLive()).isTrue();

            tasks.runAll();

            assertThat(reason(queued)).isEqualTo("runtime loop exited");
            assertThat(stage.loop().isLive()).isFalse();
            assertThat(stage.loop().hasEnded()).isTrue();
            assertThat(stage.loop().offer(STOP)).isEqualTo(ChannelAnswer.CLOSED);
            assertThat(stage.stands(inputId(1))).isEqualTo("Queued");
        }
    }

    @Test
    void a_snapshot_is_noted_by_the_executor_before_anybody_hears_of_the_result() {
        SessionSnapshot snapshot = SessionSnapshot.of(new byte[] {1});
        ScriptedExecutor executor = ScriptedExecutor.doing(ScriptedExecutor.succeedsWith(snapshot));
        CompletionHandle[] handle = new CompletionHandle[1];
        List<Boolean> told = new ArrayList<>();
        executor.onCall(call -> told.add(handle[0].isDone()));
        try (LoopStage stage = LoopStage.with(executor).inMemory().open()) {
            handle[0] = stage.submitWithoutWake(prompt(1)).orElseThrow();
            stage.loop().wake();

            assertThat(outcome(handle[0])).isEqualTo(new CompletionOutcome.Completed(RunResult.ofText("stored")));
            assertThat(executor.calls()).containsExactly("checkpoint");
            assertThat(told).containsExactly(false);
        }
    }

    @Test
    void a_result_that_the_executor_cannot_take_note_of_is_not_told_and_the_session_is_stopped() {
        ScriptedExecutor executor = ScriptedExecutor.doing(
                        ScriptedExecutor.succeedsWith(SessionSnapshot.of(new byte[] {1})))
                .checkpointFails("full");
        try (LoopStage stage = LoopStage.with(executor).inMemory().open()) {
            assertThat(outcome(stage.submitted(prompt(1))))
                    .isInstanceOfSatisfying(
                            CompletionOutcome.CompletedWithFinalizationFailure.class,
                            told -> assertThat(told.error().message()).contains("full"));
            assertThat(stage.state()).isEqualTo("Stopped");
            assertThat(stage.stands(inputId(1))).isEqualTo("Consumed");
        }
    }

    private static String reason(CompletionHandle handle) {
        return ((CompletionOutcome.RuntimeTerminated) outcome(handle)).reason();
    }
}
