package dev.statute.session.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.types.AcceptAnswer;
import dev.statute.session.types.AcceptForm;
import dev.statute.session.types.AcceptReply;
import dev.statute.session.types.AdmissionResult;
import dev.statute.session.types.BatchAftermath;
import dev.statute.session.types.BatchEnd;
import dev.statute.session.types.CompletionClass;
import dev.statute.session.types.ExecutorErrorKind;
import dev.statute.session.types.Finalization;
import dev.statute.session.types.HandleGrant;
import dev.statute.session.types.LoopNext;
import dev.statute.session.types.SignalUse;
import dev.statute.session.types.TerminalObservation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What those are told who submit inputs and wait for them. */
final class CompletionTablesTest {
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            observed,            stored,                   not stored
            RUN_RESULT,          COMPLETED,                COMPLETED_WITH_FINALIZATION_FAILURE
            NO_RESULT,           COMPLETED_WITHOUT_RESULT, ABANDONED_WITH_ERROR
            NO_PENDING_BOUNDARY, COMPLETED_WITHOUT_RESULT, ABANDONED_WITH_ERROR
            CALLBACK_PENDING,    CALLBACK_PENDING,         ABANDONED_WITH_ERROR
            CANCELLED,           CANCELLED,                UNDECIDED
            FAILED,              ABANDONED_WITH_ERROR,     UNDECIDED
            RUNTIME_TERMINATED,  UNDECIDED,                UNDECIDED
            """)
    void theEndOfARun(TerminalObservation observed, CompletionClass stored, CompletionClass notStored) {
        assertThat(CompletionRule.decide(Finalization.SUCCEEDED, true, observed))
                .isEqualTo(stored);
        assertThat(CompletionRule.decide(Finalization.FAILED, true, observed)).isEqualTo(notStored);
        assertThat(CompletionRule.decide(Finalization.SUCCEEDED, false, observed))
                .isEqualTo(
                        observed == TerminalObservation.RUNTIME_TERMINATED
                                ? CompletionClass.RUNTIME_TERMINATED
                                : CompletionClass.UNDECIDED);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", useHeadersInDisplayName = true, textBlock = """
            admission,    stands,                      granted
            ACCEPTED,     QUEUED,                      OF_INPUT
            ACCEPTED,     CONSUMED,                    NO_HANDLE
            ACCEPTED,     -,                           NO_HANDLE
            DEDUPLICATED, ACCEPTED,                    OF_EXISTING
            DEDUPLICATED, QUEUED,                      OF_EXISTING
            DEDUPLICATED, STAGED,                      OF_EXISTING
            DEDUPLICATED, APPLIED,                     OF_EXISTING
            DEDUPLICATED, APPLIED_PENDING_CONSUMPTION, OF_EXISTING
            DEDUPLICATED, CONSUMED,                    NO_HANDLE
            DEDUPLICATED, SUPERSEDED,                  NO_HANDLE
            DEDUPLICATED, COALESCED,                   NO_HANDLE
            DEDUPLICATED, ABANDONED,                   NO_HANDLE
            DEDUPLICATED, -,                           NO_HANDLE
            REJECTED,     -,                           VALIDATION_FAILED
            """)
    void handlesAreForWhatLives(AdmissionResult admission, InputLifecycle.@Nullable Phase stands, HandleGrant granted) {
        assertThat(CompletionHandleRule.decide(admission, Optional.ofNullable(stands)))
                .isEqualTo(granted);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            form,            accepted, deduplicated,      rejected
            PLAIN,           DELIVER,  OUTCOME,           OUTCOME
            INGEST,          DELIVER,  OUTCOME,           OUTCOME
            WITH_COMPLETION, DELIVER,  OUTCOME,           VALIDATION_FAILED
            WITHOUT_WAKE,    DISCARD,  OUTCOME,           VALIDATION_FAILED
            AND_RUN,         DISCARD,  VALIDATION_FAILED, VALIDATION_FAILED
            """)
    void eachFormOfSubmittingAnswersInItsWay(
            AcceptForm form, SignalUse accepted, AcceptAnswer deduplicated, AcceptAnswer rejected) {
        assertThat(AcceptFormRule.decide(form, AdmissionResult.ACCEPTED))
                .isEqualTo(new AcceptReply(AcceptAnswer.OUTCOME, accepted));
        assertThat(AcceptFormRule.decide(form, AdmissionResult.DEDUPLICATED))
                .isEqualTo(new AcceptReply(deduplicated, SignalUse.LEAVE));
        assertThat(AcceptFormRule.decide(form, AdmissionResult.REJECTED))
                .isEqualTo(new AcceptReply(rejected, SignalUse.LEAVE));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", useHeadersInDisplayName = true, textBlock = """
            ended,                result told,                         alone,        before others
            COMMITTED,            COMPLETED,                           NEXT_BATCH,   NEXT_BATCH
            RUN_FAILED,           ABANDONED_WITH_ERROR,                END_PASS,     BEHIND_OTHERS
            RUN_CANCELLED,        CANCELLED,                           END_PASS,     BEHIND_OTHERS
            PREPARATION_FAILED,   ABANDONED,                           END_PASS,     END_PASS
            PRIMITIVE_REJECTED,   ABANDONED_WITH_ERROR,                END_PASS,     BEHIND_OTHERS
            COMMIT_FAILED,        COMPLETED_WITH_FINALIZATION_FAILURE, STOP_SESSION, STOP_SESSION
            CHECKPOINT_FAILED,    COMPLETED_WITH_FINALIZATION_FAILURE, STOP_SESSION, STOP_SESSION
            FAILURE_NOT_RECORDED, ABANDONED_WITH_ERROR,                STOP_SESSION, STOP_SESSION
            """)
    void whatABatchWhoseExecutorGaveAResultLeadsTo(
            BatchEnd ended, CompletionClass told, LoopNext alone, LoopNext beforeOthers) {
        BatchAftermath aftermath = BatchEndRule.decide(ended, false);

        assertThat(aftermath
                        .outcome()
                        .orElseGet(() ->
                                CompletionRule.decide(aftermath.finalization(), true, TerminalObservation.RUN_RESULT)))
                .isEqualTo(told);
        assertThat(aftermath.nextStep()).isEqualTo(alone);
        assertThat(BatchEndRule.decide(ended, true).nextStep()).isEqualTo(beforeOthers);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            APPLY_FAILED, FAILED
            INTERNAL,     FAILED
            THREW,        FAILED
            NOT_HYDRATED, FAILED
            STOPPED,      FAILED
            CANCELLED,    CANCELLED
            """)
    void anErrorIsToldAsTheEndThatItIs(ExecutorErrorKind error, TerminalObservation observed) {
        BatchEnd ended = ExecutorErrorRule.decide(error).ends();

        assertThat(BatchEndRule.decide(ended, false).outcome())
                .contains(CompletionRule.decide(Finalization.SUCCEEDED, true, observed));
    }
}
