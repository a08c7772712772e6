package dev.statute.session.loop;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.loop.LoopStage.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.input.ContinuationInput;
import dev.statute.session.input.InputFactory;
import dev.statute.session.input.InputOrigin;
import dev.statute.session.input.InputVisibility;
import dev.statute.session.ledger.InputState;
import dev.statute.session.loop.LoopStage.Threads;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.InputId;
import dev.statute.session.types.OperationKind;
import dev.statute.session.types.WakeCursors;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A session at rest goes on when something in its background has ended. */
final class BackgroundWakeTest {
    private final FakeFeed feed = new FakeFeed();
    private final WakeCursorStore cursors = WakeCursorStore.inMemory();

    private LoopStage open(ScriptedExecutor.Behaviour... behaviours) {
        return LoopStage.with(ScriptedExecutor.doing(behaviours))
                .following(feed, cursors)
                .open();
    }

    @Test
    void g1_a_tool_that_ends_makes_a_quiet_session_go_on_and_a_later_prompt_still_completes() {
        try (LoopStage stage = open(ScriptedExecutor.succeeds())) {
            feed.ended(OperationKind.BACKGROUND_TOOL_OP);

            assertThat(stage.executor().applied()).hasSize(1);
            assertThat(outcome(stage.submitted(prompt(1)))).isInstanceOf(CompletionOutcome.Completed.class);
            assertThat(cursors.load()).contains(new WakeCursors(1, 1));
        }
    }

    @Test
    void g2_the_continuation_is_seen_by_nobody_and_steers() {
        try (LoopStage stage = open(ScriptedExecutor.succeeds())) {
            feed.ended(OperationKind.BACKGROUND_TOOL_OP);

            InputId id = stage.executor().applied().get(0).get(0);
            ContinuationInput continuation = (ContinuationInput) stage.core()
                    .driver()
                    .inputState(id)
                    .flatMap(InputState::persistedInput)
                    .orElseThrow();
            assertThat(continuation.header().source()).isEqualTo(new InputOrigin.System());
            assertThat(continuation.header().durability()).isEqualTo(InputDurability.DERIVED);
            assertThat(continuation.header().visibility()).isEqualTo(InputVisibility.NOWHERE);
            assertThat(continuation.handlingMode()).contains(HandlingMode.STEER);
            assertThat(continuation.reason()).isEqualTo(InputFactory.DETACHED_OPERATION_COMPLETED);
            assertThat(continuation.requestId()).isEmpty();
        }
    }

    @Test
    void g3_the_end_of_a_member_only_moves_the_cursor() {
        try (LoopStage stage = open(ScriptedExecutor.succeeds())) {
            feed.ended(OperationKind.MOB_MEMBER_CHILD);

            assertThat(stage.executor().applied()).isEmpty();
            assertThat(cursors.load()).contains(new WakeCursors(1, 0));
        }
    }

    @Test
    void any_number_of_ends_is_one_continuation() {
        feed.endedQuietly(OperationKind.MOB_MEMBER_CHILD);
        try (LoopStage stage = open(ScriptedExecutor.succeeds())) {
            feed.endedQuietly(OperationKind.BACKGROUND_TOOL_OP);
            feed.endedQuietly(OperationKind.BACKGROUND_TOOL_OP);
            feed.ended(OperationKind.MOB_MEMBER_CHILD);

            assertThat(stage.executor().applied()).hasSize(1);
            assertThat(cursors.load()).contains(new WakeCursors(4, 4));
        }
    }

    @Test
    void what_ended_before_a_session_first_looked_is_passed_over_unless_it_has_cursors() {
        feed.endedQuietly(OperationKind.BACKGROUND_TOOL_OP);
        try (LoopStage stage = open(ScriptedExecutor.succeeds())) {
            assertThat(stage.executor().applied()).isEmpty();
        }
        cursors.store(new WakeCursors(0, 0));
        try (LoopStage stage = open(ScriptedExecutor.succeeds())) {
            assertThat(stage.executor().applied()).hasSize(1);
        }
    }

    @Test
    void a_busy_session_goes_on_when_its_work_is_done() {
        Pause pause = new Pause();
        try (LoopStage stage = LoopStage.with(
                        ScriptedExecutor.doing(ScriptedExecutor.succeeds().after(pause), ScriptedExecutor.succeeds()))
                .on(Threads.POOL)
                .following(feed, cursors)
                .open()) {
            CompletionHandle running = stage.submitted(prompt(1));
            pause.awaitReached();
            feed.ended(OperationKind.BACKGROUND_TOOL_OP);
            assertThat(cursors.load()).isEmpty();
            pause.release();

            outcome(running);
            CompletionHandle last = stage.submitted(prompt(2));
            outcome(last);
            stage.loop().wake();
            stage.executor().awaitApplied(3);
            assertThat(stage.executor().applied()).contains(List.of(inputId(1)), List.of(inputId(2)));
        }
    }

    @Test
    void an_input_that_is_queued_and_wakes_nobody_keeps_the_session_from_going_on() {
        try (LoopStage stage = open(ScriptedExecutor.succeeds())) {
            stage.submitWithoutWake(prompt(1));
            feed.ended(OperationKind.BACKGROUND_TOOL_OP);
            assertThat(stage.executor().applied()).isEmpty();

            stage.loop().wake();

            assertThat(stage.executor().applied()).hasSize(2).first().isEqualTo(List.of(inputId(1)));
        }
    }

    @Test
    void a_continuation_that_is_refused_is_tried_again() {
        try (LoopStage stage = open(ScriptedExecutor.succeeds())) {
            stage.faults().at("persistInputState");
            feed.ended(OperationKind.BACKGROUND_TOOL_OP);
            assertThat(stage.executor().applied()).isEmpty();
            assertThat(cursors.load()).isEqualTo(Optional.empty());

            stage.faults().none();
            stage.loop().wake();

            assertThat(stage.executor().applied()).hasSize(1);
        }
    }

    @Test
    void a_loop_that_has_ended_follows_nothing() {
        try (LoopStage stage = open(ScriptedExecutor.succeeds())) {
            assertThat(feed.listeners()).isEqualTo(1);
            stage.loop().close();
            assertThat(feed.listeners()).isZero();
        }
    }
}
