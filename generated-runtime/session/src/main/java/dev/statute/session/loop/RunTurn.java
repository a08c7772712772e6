package dev.statute.session.loop;

import dev.statute.session.machine.Turn;
import dev.statute.session.types.InputKind;
import dev.statute.session.types.PrimitiveKind;
import dev.statute.session.types.RunId;
import java.util.Optional;

/**
 * The turn of a session as its loop sees it: what goes on inside of it is the business of the executor, so the loop only tells
 * how it began and how it ended, and carries out what the authority makes of that.
 *
 * <p>For one thread at a time.
 */
final class RunTurn {
    private Turn.State state = Turn.initial();
    private long boundarySequence;

    /** What a turn does to its run. */
    interface Outcome {
        /** The run has begun. */
        void started();

        /** The run is done, and its receipt has this number. */
        void completed(long boundarySequence);

        /** The run could not do it. */
        void failed();

        /** The run was cancelled. */
        void cancelled();
    }

    /** A run begins. */
    void begin(RunId run, PrimitiveKind kind, Outcome outcome) {
        tell(
                switch (kind) {
                    case CONVERSATION_TURN -> new Turn.Input.StartConversationRun(run);
                    case IMMEDIATE_APPEND -> new Turn.Input.StartImmediateAppend(run);
                    case IMMEDIATE_CONTEXT_APPEND -> new Turn.Input.StartImmediateContext(run);
                },
                outcome);
    }

    /**
     * The executor says that the run is done.
     *
     * @param shape what the run has brought
     */
    void done(RunId run, InputKind shape, Outcome outcome) {
        // Whether the model can see images is known to the executor alone, which asks nobody about it here.
        end(
                run,
                outcome,
                new Turn.Input.PrimitiveApplied(run, shape, false, false),
                new Turn.Input.LlmReturnedTerminal(run),
                new Turn.Input.BoundaryComplete(run));
    }

    /** The executor could not do the run, or was not asked to. */
    void failed(RunId run, Outcome outcome) {
        end(run, outcome, new Turn.Input.FatalFailure(run));
    }

    /** The executor has cancelled the run. */
    void cancelled(RunId run, Outcome outcome) {
        end(run, outcome, new Turn.Input.CancelNow(run), new Turn.Input.CancellationObserved(run));
    }

    /** Tells what is left to tell until the turn is over: what ends at once needs less of it. Then everybody knows. */
    private void end(RunId run, Outcome outcome, Turn.Input... inputs) {
        for (Turn.Input input : inputs) {
            if (!state.isOver()) {
                tell(input, outcome);
            }
        }
        tell(new Turn.Input.AcknowledgeTerminal(Optional.of(run)), outcome);
    }

    private void tell(Turn.Input input, Outcome outcome) {
        if (Turn.apply(state, input) instanceof Turn.Result.Accepted accepted) {
            state = accepted.after();
            accepted.effects().forEach(effect -> carryOut(effect, outcome));
        } else {
            throw new IllegalStateException("The turn contradicts its run: it does not take " + input + " in " + state);
        }
    }

    private void carryOut(Turn.Effect effect, Outcome outcome) {
        switch (effect.effectName()) {
            case RUN_STARTED -> outcome.started();
            case BOUNDARY_APPLIED -> boundarySequence = ((Turn.Effect.BoundaryApplied) effect).boundarySequence();
            case RUN_COMPLETED -> outcome.completed(boundarySequence);
            case RUN_FAILED -> outcome.failed();
            case RUN_CANCELLED -> outcome.cancelled();
            case CHECK_COMPACTION -> {
                // The executor has the conversation, and looks itself whether it has grown too long.
            }
        }
    }
}
