package dev.statute.session.loop;

import dev.statute.session.handle.HandleAuthority;
import dev.statute.session.handle.HandleGate;
import dev.statute.session.handle.HandleRefusedException;
import dev.statute.session.handle.Transitioned;
import dev.statute.session.handle.TurnStateHandle;
import dev.statute.session.machine.Turn;
import dev.statute.session.policy.TurnFinishRule;
import dev.statute.session.policy.TurnStartRule;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.types.InputKind;
import dev.statute.session.types.PrimitiveKind;
import dev.statute.session.types.RunId;
import dev.statute.session.types.RunRecord;
import dev.statute.session.types.TurnOutcome;
import dev.statute.session.types.TurnStep;
import java.util.Objects;
import java.util.Optional;

/**
 * The turn of a session, which whoever runs it shares with everybody who has a handle. Whoever runs it tells how it begins, and in
 * the end what nobody has told by then. Whoever has told it, the end of the run and its last boundary are noted here.
 *
 * <p>Used within commands of the session only; its {@link #authority} may be used by everybody.
 */
final class RunTurn {
    private final HandleAuthority<Turn.State, Turn.Input, Turn.Effect> authority;
    private Optional<Begun> begun = Optional.empty();
    private Optional<TurnOutcome> outcome = Optional.empty();
    private long boundarySequence;

    /** The run, and what it brings. */
    private record Begun(RunId run, InputKind shape) {}

    /**
     * How a turn ended.
     *
     * @param outcome how
     * @param boundarySequence the number of its last boundary; 0 if there was none
     */
    record Ended(TurnOutcome outcome, long boundarySequence) {
        /** Refuses null. */
        Ended {
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    RunTurn(HandleGate gate) {
        this.authority = new HandleAuthority<>(gate, TurnStateHandle::decide, Turn.initial(), this::note);
    }

    /** Owns the turn. */
    HandleAuthority<Turn.State, Turn.Input, Turn.Effect> authority() {
        return authority;
    }

    /**
     * A run begins, of which it is known what is to be done.
     *
     * @param run the run
     * @param primitive what is to be done
     * @param shape what the run brings
     */
    void begin(RunId run, RunPrimitive primitive, InputKind shape) {
        begin(
                run,
                TurnStartRule.decide(
                        primitive.boundary(),
                        !primitive.appends().isEmpty(),
                        !primitive.contextAppends().isEmpty()),
                shape);
    }

    /** A run begins. What is left of a turn that nobody has ended is given up. */
    void begin(RunId run, PrimitiveKind kind, InputKind shape) {
        begun = Optional.empty();
        finish(RunRecord.NOTHING);
        begun = Optional.of(new Begun(run, shape));
        outcome = Optional.empty();
        boundarySequence = 0;
        authority.apply(
                switch (kind) {
                    case CONVERSATION_TURN -> new Turn.Input.StartConversationRun(run);
                    case IMMEDIATE_APPEND -> new Turn.Input.StartImmediateAppend(run);
                    case IMMEDIATE_CONTEXT_APPEND -> new Turn.Input.StartImmediateContext(run);
                });
    }

    /**
     * Whoever does the run has come back.
     *
     * @param run the run
     * @param wanted what he has to say of it, not nothing
     * @return how the turn ended, which he may have told before; empty if it is not the turn of this run
     */
    Optional<Ended> end(RunId run, RunRecord wanted) {
        if (!begun.map(Begun::run).equals(Optional.of(run))) {
            return Optional.empty();
        }
        finish(wanted);
        return outcome.map(known -> new Ended(known, boundarySequence));
    }

    /** Tells what is left to tell until the turn is ready for the next run. */
    private void finish(RunRecord wanted) {
        TurnStep step = next(wanted);
        while (step != TurnStep.NOTHING_LEFT) {
            tell(step, wanted);
            step = next(wanted);
        }
    }

    /** Once the run has ended, what is there beside it is nobody's. */
    private TurnStep next(RunRecord wanted) {
        return TurnFinishRule.decide(authority.state().phase(), outcome.isPresent() ? RunRecord.NOTHING : wanted);
    }

    private void tell(TurnStep step, RunRecord wanted) {
        try {
            authority.apply(input(step));
        } catch (HandleRefusedException refusal) {
            throw new IllegalStateException("The turn cannot be ended as " + wanted.specName(), refusal);
        }
    }

    private Turn.Input input(TurnStep step) {
        return switch (step) {
            // Whether the model can see images is known to the executor alone, which has not told it.
            case APPLY_PRIMITIVE ->
                new Turn.Input.PrimitiveApplied(run(), begun.orElseThrow().shape(), false, false);
            case RETURN_TERMINAL -> new Turn.Input.LlmReturnedTerminal(run());
            case COMPLETE_BOUNDARY -> new Turn.Input.BoundaryComplete(run());
            case MEET_LIMIT -> new Turn.Input.TurnLimitReached(run());
            case FAIL -> new Turn.Input.FatalFailure(run());
            case CANCEL -> new Turn.Input.CancelNow(run());
            case OBSERVE_CANCELLATION -> new Turn.Input.CancellationObserved(run());
            case GIVE_UP -> Turn.Input.ForceCancelNoRun.INSTANCE;
            case ACKNOWLEDGE ->
                new Turn.Input.AcknowledgeTerminal(authority.state().activeRun());
            case NOTHING_LEFT -> throw new IllegalArgumentException("There is nothing to tell.");
        };
    }

    private RunId run() {
        return begun.orElseThrow().run();
    }

    private void note(Transitioned<Turn.State, Turn.Effect> made) {
        made.effects().forEach(this::note);
    }

    private void note(Turn.Effect effect) {
        switch (effect.effectName()) {
            case BOUNDARY_APPLIED -> {
                Turn.Effect.BoundaryApplied applied = (Turn.Effect.BoundaryApplied) effect;
                ofRun(applied.runId(), () -> boundarySequence = applied.boundarySequence());
            }
            case RUN_COMPLETED -> {
                Turn.Effect.RunCompleted completed = (Turn.Effect.RunCompleted) effect;
                ofRun(completed.runId(), () -> outcome = Optional.of(completed.outcome()));
            }
            case RUN_FAILED -> {
                Turn.Effect.RunFailed failed = (Turn.Effect.RunFailed) effect;
                ofRun(failed.runId(), () -> outcome = Optional.of(failed.outcome()));
            }
            case RUN_CANCELLED ->
                ofRun(((Turn.Effect.RunCancelled) effect).runId(), () -> outcome = Optional.of(TurnOutcome.CANCELLED));
            case RUN_STARTED, CHECK_COMPACTION -> {
                // Whoever runs it knows that it has begun; he has the conversation, and looks himself how long it is.
            }
        }
    }

    private void ofRun(RunId run, Runnable noted) {
        // A run ends once, also if somebody begins a turn of its name again.
        if (outcome.isEmpty() && begun.map(Begun::run).equals(Optional.of(run))) {
            noted.run();
        }
    }
}
