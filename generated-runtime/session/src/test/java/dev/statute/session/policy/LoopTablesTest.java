package dev.statute.session.policy;

import static dev.statute.session.Samples.inputId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.BatchEnd;
import dev.statute.session.types.CompletionClass;
import dev.statute.session.types.LoopStep;
import dev.statute.session.types.PrimitiveKind;
import dev.statute.session.types.ReceiptVerdict;
import dev.statute.session.types.RunApplyBoundary;
import dev.statute.session.types.RunRecord;
import dev.statute.session.types.SessionEnding;
import dev.statute.session.types.StopHandover;
import dev.statute.session.types.StopOrigin;
import dev.statute.session.types.TerminalOutcome;
import dev.statute.session.types.TerminationCause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a loop does next, and what it makes of what it sees. */
final class LoopTablesTest {
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            told,  closed, woken, advanced, next
            true,  false,  false, false,    APPLY_EFFECT
            true,  true,   true,  true,     APPLY_EFFECT
            false, true,   true,  true,     END_LOOP
            false, true,   false, false,    END_LOOP
            false, false,  true,  true,     PROCESS_QUEUE
            false, false,  true,  false,    PROCESS_QUEUE
            false, false,  false, true,     CHECK_FEED
            false, false,  false, false,    REST
            """)
    void effects_come_before_the_queue_and_that_before_the_feed(
            boolean told, boolean closed, boolean woken, boolean advanced, LoopStep next) {
        assertThat(LoopStepRule.decide(told, closed, woken, advanced)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            run,   inputs, boundary, verdict
            true,  true,   true,     GOOD
            false, true,   true,     OTHER_RUN
            false, false,  false,    OTHER_RUN
            true,  false,  true,     OTHER_INPUTS
            true,  false,  false,    OTHER_INPUTS
            true,  true,   false,    OTHER_BOUNDARY
            """)
    void a_receipt_has_to_fit_as_a_whole(boolean run, boolean inputs, boolean boundary, ReceiptVerdict verdict) {
        assertThat(ReceiptRule.decide(run, inputs, boundary)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            boundary,       appends, context, kind
            RUN_START,      true,    true,    CONVERSATION_TURN
            RUN_CHECKPOINT, false,   true,    CONVERSATION_TURN
            IMMEDIATE,      true,    true,    IMMEDIATE_APPEND
            IMMEDIATE,      true,    false,   IMMEDIATE_APPEND
            IMMEDIATE,      false,   true,    IMMEDIATE_CONTEXT_APPEND
            IMMEDIATE,      false,   false,   CONVERSATION_TURN
            """)
    void what_is_applied_at_once_has_no_turn(
            RunApplyBoundary boundary, boolean appends, boolean context, PrimitiveKind kind) {
        assertThat(TurnStartRule.decide(boundary, appends, context)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            origin,     stopped, done
            OUTSIDE,    true,    STOP_SESSION
            OUTSIDE,    false,   LEAVE_OPEN
            LOST_STATE, true,    STOP_SESSION
            LOST_STATE, false,   STOP_SESSION
            """)
    void an_executor_that_goes_on_keeps_its_session_unless_its_state_is_lost(
            StopOrigin origin, boolean stopped, StopHandover done) {
        assertThat(StopHandoverRule.decide(origin, stopped)).isEqualTo(done);
    }

    @ParameterizedTest
    @EnumSource
    void only_what_was_done_can_fail_to_be_committed(RunRecord recorded) {
        assertThat(UnrecordedRule.decide(recorded))
                .isEqualTo(recorded == RunRecord.COMPLETED ? BatchEnd.COMMIT_FAILED : BatchEnd.FAILURE_NOT_RECORDED);
    }

    @ParameterizedTest
    @EnumSource
    void a_termination_is_told_by_its_name(TerminationCause cause) {
        assertThat(TerminationRule.decide(cause)).isEqualTo(SessionEnding.valueOf(cause.name()));
    }

    @Test
    void only_those_are_told_at_once_whose_input_gave_way() {
        assertThat(EndedInputRule.decide(new TerminalOutcome.Superseded(inputId(1))))
                .contains(CompletionClass.ABANDONED);
        assertThat(EndedInputRule.decide(new TerminalOutcome.Coalesced(inputId(1))))
                .contains(CompletionClass.ABANDONED);
        assertThat(EndedInputRule.decide(new TerminalOutcome.Consumed())).isEmpty();
        assertThat(EndedInputRule.decide(new TerminalOutcome.Abandoned(new AbandonReason.Stopped())))
                .isEmpty();
    }
}
