package dev.statute.session.ledger;

import static dev.statute.session.Samples.NOW;
import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.runId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.InputLifecycle.Input;
import dev.statute.session.machine.InputLifecycle.Phase;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.AdmissionPath;
import dev.statute.session.types.TerminalOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InputStateTest {
    private static final Instant LATER = NOW.plusSeconds(1);
    private final InputState accepted = InputState.newAccepted(inputId(1), NOW);

    private static InputState after(InputState state, Input... inputs) {
        InputState current = state;
        for (Input input : inputs) {
            InputStep step = current.apply(input, LATER);
            assertThat(step.accepted()).as("%s in %s", input, current).isTrue();
            current = step.state();
        }
        return current;
    }

    @Test
    void aNewStateIsAcceptedAndHasNoPast() {
        assertThat(accepted.phase()).isEqualTo(Phase.ACCEPTED);
        assertThat(accepted.createdAt()).isEqualTo(NOW);
        assertThat(accepted.updatedAt()).isEqualTo(NOW);
        assertThat(accepted.history()).isEmpty();
        assertThat(accepted.attemptCount()).isZero();
        assertThat(accepted.terminalOutcome()).isEmpty();
        assertThat(accepted.isTerminal()).isFalse();
    }

    @Test
    void everyAcceptedStepIsNoted() {
        InputStep step = accepted.apply(Input.QueueAccepted.INSTANCE, LATER);

        assertThat(step.effects()).containsExactly(new InputLifecycle.Effect.InputLifecycleNotice(Phase.QUEUED));
        assertThat(step.state().updatedAt()).isEqualTo(LATER);
        assertThat(step.state().createdAt()).isEqualTo(NOW);
        assertThat(step.state().history())
                .containsExactly(new InputStateHistoryEntry(LATER, Phase.ACCEPTED, Phase.QUEUED, Optional.of("queue")));
        assertThat(accepted.history()).isEmpty();
    }

    @Test
    void aRefusedStepLeavesNoTrace() {
        InputStep step = accepted.apply(Input.Consume.INSTANCE, LATER);

        assertThat(step.accepted()).isFalse();
        assertThat(step.effects()).isEmpty();
        assertThat(step.state()).isSameAs(accepted);
        assertThat(step.result())
                .isInstanceOfSatisfying(
                        InputLifecycle.Result.Rejected.class,
                        rejected ->
                                assertThat(rejected.reason()).isEqualTo(InputLifecycle.Rejection.INVALID_TRANSITION));
    }

    @Test
    void aFurtherBoundaryIsNotedThoughThePhaseStays() {
        InputState pending = after(
                accepted,
                Input.QueueAccepted.INSTANCE,
                new Input.StageForRun(runId(1)),
                new Input.MarkApplied(runId(1)),
                new Input.MarkAppliedPendingConsumption(0),
                new Input.MarkAppliedPendingConsumption(1));

        assertThat(pending.lastBoundarySequence()).contains(1L);
        assertThat(pending.lastRunId()).contains(runId(1));
        assertThat(pending.attemptCount()).isEqualTo(1);
        assertThat(pending.history())
                .extracting(InputStateHistoryEntry::to)
                .containsExactly(
                        Phase.QUEUED,
                        Phase.STAGED,
                        Phase.APPLIED,
                        Phase.APPLIED_PENDING_CONSUMPTION,
                        Phase.APPLIED_PENDING_CONSUMPTION);
    }

    @Test
    void whatIsRecoveredInOrderKeepsItsPast() {
        InputState queued = after(accepted, Input.QueueAccepted.INSTANCE);

        InputStep step = queued.apply(new Input.Recover(false, AdmissionPath.QUEUED), LATER.plusSeconds(1));

        assertThat(step.accepted()).isTrue();
        assertThat(step.state()).isSameAs(queued);
    }

    @Test
    void theLimitOfAttemptsEndsIt() {
        InputState state = after(accepted, Input.QueueAccepted.INSTANCE);
        for (int attempt = 1; attempt <= 3; attempt++) {
            state = after(state, new Input.StageForRun(runId(attempt)), Input.RollbackStaged.INSTANCE);
        }

        assertThat(state.isTerminal()).isTrue();
        assertThat(state.terminalOutcome())
                .contains(new TerminalOutcome.Abandoned(new AbandonReason.MaxAttemptsExhausted(3)));
        assertThat(state.history())
                .last()
                .satisfies(entry -> assertThat(entry.reason()).contains("roll_back_exhausted"));
    }

    @Test
    void everyEndHasItsOutcome() {
        InputState queued = after(accepted, Input.QueueAccepted.INSTANCE);

        assertThat(after(accepted, Input.ConsumeOnAccept.INSTANCE).terminalOutcome())
                .contains(new TerminalOutcome.Consumed());
        assertThat(after(queued, new Input.Supersede(inputId(2))).terminalOutcome())
                .contains(new TerminalOutcome.Superseded(inputId(2)));
        assertThat(after(queued, new Input.Coalesce(inputId(2))).terminalOutcome())
                .contains(new TerminalOutcome.Coalesced(inputId(2)));
        assertThat(after(queued, new Input.Abandon(new AbandonReason.Reset())).terminalOutcome())
                .contains(new TerminalOutcome.Abandoned(new AbandonReason.Reset()));
    }

    @Test
    void whatIsRestoredIsWhatItWas() {
        InputState queued = after(accepted, Input.QueueAccepted.INSTANCE);

        InputState restored =
                InputState.restored(queued.facts(), queued.lifecycle(), queued.history(), queued.updatedAt());

        assertThat(restored).isEqualTo(queued).hasSameHashCodeAs(queued);
        assertThat(restored).isNotEqualTo(accepted);
        assertThat(InputState.restored(queued.facts(), queued.lifecycle(), List.of(), LATER))
                .isNotEqualTo(queued);
    }

    @Test
    void factsChangeWithoutTheLife() {
        InputState known = accepted.withFacts(facts -> facts.withAdmissionSequence(7));

        assertThat(known.facts().admissionSequence()).contains(7L);
        assertThat(known.lifecycle()).isEqualTo(accepted.lifecycle());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accepted.withFacts(facts -> InputFacts.of(inputId(2), NOW)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accepted.withFacts(facts -> facts.withAdmissionSequence(-1)));
    }
}
