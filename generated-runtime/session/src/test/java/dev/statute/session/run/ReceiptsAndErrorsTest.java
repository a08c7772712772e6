package dev.statute.session.run;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.runId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.statute.session.types.FailureCause;
import dev.statute.session.types.RunApplyBoundary;
import dev.statute.session.types.RunId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiptsAndErrorsTest {
    private final RunBoundaryReceiptDraft draft = new RunBoundaryReceiptDraft(
            runId(1), RunApplyBoundary.RUN_START, List.of(inputId(2), inputId(1)), Optional.of("ab"), 3);

    @Test
    void aReceiptIsItsDraftWithANumber() {
        RunBoundaryReceipt receipt = Receipts.numbered(draft, 4);

        assertThat(receipt.sequence()).isEqualTo(4);
        assertThat(receipt.draft()).isEqualTo(draft);
        assertThat(receipt.runId()).isEqualTo(runId(1));
        assertThat(receipt.boundary()).isEqualTo(RunApplyBoundary.RUN_START);
        assertThat(receipt.contributingInputIds()).containsExactly(inputId(2), inputId(1));
        assertThat(receipt.conversationDigest()).contains("ab");
        assertThat(receipt.messageCount()).isEqualTo(3);
        assertThat(receipt).hasToString("RunBoundaryReceipt[sequence=4, draft=" + draft + "]");
        assertThatIllegalArgumentException().isThrownBy(() -> Receipts.numbered(draft, -1));
    }

    @Test
    void receiptsAreEqualIfTheySayTheSame() {
        RunBoundaryReceipt receipt = Receipts.numbered(draft, 4);
        RunBoundaryReceiptDraft other = new RunBoundaryReceiptDraft(
                runId(2), draft.boundary(), draft.contributingInputIds(), draft.conversationDigest(), 3);

        assertThat(receipt)
                .isEqualTo(Receipts.numbered(draft, 4))
                .hasSameHashCodeAs(Receipts.numbered(draft, 4))
                .isNotEqualTo(Receipts.numbered(draft, 5))
                .isNotEqualTo(Receipts.numbered(other, 4))
                .isNotEqualTo(draft);
    }

    @Test
    void aSnapshotIsItsBytesAndNobodyElses() {
        byte[] bytes = {1, 2};
        SessionSnapshot snapshot = SessionSnapshot.of(bytes);
        bytes[0] = 9;
        snapshot.bytes()[1] = 9;

        assertThat(snapshot.bytes()).containsExactly(1, 2);
        assertThat(snapshot)
                .isEqualTo(SessionSnapshot.of(new byte[] {1, 2}))
                .hasSameHashCodeAs(SessionSnapshot.of(new byte[] {1, 2}))
                .isNotEqualTo(SessionSnapshot.of(bytes))
                .hasToString("SessionSnapshot[2 bytes]");
    }

    @Test
    void eventsNameTheirInputs() {
        assertThat(new RunEvent.BoundaryApplied(runId(1), Receipts.numbered(draft, 0), Optional.empty())
                        .contributingInputIds())
                .containsExactly(inputId(2), inputId(1));
        assertThat(new RunEvent.RunCompleted(runId(1), List.of(inputId(1))).contributingInputIds())
                .containsExactly(inputId(1));
        assertThat(new RunEvent.RunStarted(runId(1)).contributingInputIds()).isEmpty();
    }

    @Test
    void errorsHaveACause() {
        assertThat(new CoreExecutorError.ApplyFailed(FailureCause.HOOK_DENIED, "no").cause())
                .isEqualTo(FailureCause.HOOK_DENIED);
        assertThat(new CoreExecutorError.ControlFailed("x").cause()).isEqualTo(FailureCause.EXECUTOR_CONTROL_FAILED);
        assertThat(new CoreExecutorError.Stopped().cause()).isEqualTo(FailureCause.EXECUTOR_STOPPED);
        assertThat(new CoreExecutorError.Cancelled().cause()).isEqualTo(FailureCause.RUNTIME_TURN);
        assertThat(new CoreExecutorError.Internal("x").cause()).isEqualTo(FailureCause.EXECUTOR_INTERNAL);
        assertThat(new CoreExecutorError.TerminalFailure("failed", FailureCause.RUNTIME_TURN, "x").cause())
                .isEqualTo(FailureCause.EXECUTOR_INTERNAL);
        assertThat(new CoreExecutorException(new CoreExecutorError.ApplyFailed(FailureCause.UNKNOWN, "boom")))
                .hasMessage("Apply failed: boom");
    }

    @Test
    void anExecutorHasNoHandlesUnlessItSaysSo() throws CoreExecutorException {
        CoreExecutor executor = new CoreExecutor() {
            @Override
            public CoreApplyOutput apply(RunId runId, RunPrimitive primitive) {
                return new CoreApplyOutput(draft, Optional.empty(), new CoreApplyTerminal.NoResult());
            }

            @Override
            public void cancelAfterBoundary(String reason) {}

            @Override
            public void stopRuntimeExecutor(String reason) {}
        };
        ExecutorBoundaryHandle handle = reason -> {};

        assertThat(executor.boundaryHandle()).isEmpty();
        assertThat(executor.interruptHandle()).isEmpty();
        assertThat(handle.activeTurnBoundaryAvailable()).isFalse();
        assertThatExceptionOfType(CoreExecutorException.class)
                .isThrownBy(() -> handle.stageContext(new ContextAppend("k", new Renderable.Text("v"))))
                .withMessageContaining("no context");
        assertThatExceptionOfType(CoreExecutorException.class).isThrownBy(() -> handle.discardContext("k"));
    }
}
