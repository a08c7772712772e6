package dev.statute.session.loop;

import static dev.statute.session.Samples.runId;
import static dev.statute.session.Samples.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.handle.CommandGate;
import dev.statute.session.handle.HandleRefusedException;
import dev.statute.session.handle.TurnStateHandle;
import dev.statute.session.machine.Turn;
import dev.statute.session.types.InputKind;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.PrimitiveKind;
import dev.statute.session.types.RunId;
import dev.statute.session.types.RunRecord;
import dev.statute.session.types.TurnOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever somebody reports of a turn, be it true or not: it comes to its end, and leaves room for the next run. */
class RunTurnProperties {
    private static final RunId RUN = runId(1);
    private static final List<OperationId> TOOLS = List.of(new OperationId(uuid(1)));

    private static final List<RunRecord> WANTED = List.of(RunRecord.COMPLETED, RunRecord.FAILED, RunRecord.CANCELLED);

    /** Something that can be reported of a run. */
    @FunctionalInterface
    private interface Report {
        List<Turn.Effect> of(TurnStateHandle turn, RunId run);
    }

    private static final List<Report> REPORTS = List.of(
            TurnStateHandle::startConversationRun,
            TurnStateHandle::startImmediateAppend,
            (turn, run) -> turn.primitiveApplied(run, InputKind.PROMPT, true, true),
            (turn, run) -> turn.llmReturnedToolCalls(run, 1),
            TurnStateHandle::llmReturnedTerminal,
            (turn, run) -> turn.registerPendingOps(run, TOOLS, TOOLS),
            (turn, run) -> turn.opsBarrierSatisfied(run, TOOLS),
            TurnStateHandle::toolCallsResolved,
            TurnStateHandle::boundaryContinue,
            TurnStateHandle::boundaryComplete,
            (turn, run) -> turn.enterExtraction(run, 2),
            TurnStateHandle::extractionStart,
            TurnStateHandle::extractionValidationFailed,
            TurnStateHandle::recoverableFailure,
            TurnStateHandle::retryRequested,
            TurnStateHandle::cancelAfterBoundary,
            TurnStateHandle::fatalFailure,
            TurnStateHandle::cancelNow,
            TurnStateHandle::budgetExhausted,
            (turn, run) -> turn.acknowledgeTerminal(Optional.of(run)),
            (turn, run) -> turn.forceCancelNoRun());

    @Property(tries = 2000)
    void everyTurnComesToAnEnd(
            @ForAll PrimitiveKind kind,
            @ForAll @Size(max = 24) List<@IntRange(max = 62) Integer> reports,
            @ForAll @IntRange(max = 2) int wanted) {
        RunTurn turn = new RunTurn(new CommandGate());
        turn.begin(RUN, kind, InputKind.PROMPT);
        List<Turn.Effect> told = new ArrayList<>();
        reports.forEach(number -> told.addAll(report(new TurnStateHandle(turn.authority()), number)));

        RunTurn.Ended ended = turn.end(RUN, WANTED.get(wanted)).orElseThrow();

        assertThat(turn.authority().state()).isEqualTo(Turn.initial());
        firstEnd(told).ifPresent(end -> assertThat(ended.outcome()).isEqualTo(end));
        turn.begin(runId(3), kind, InputKind.PROMPT);
        assertThat(turn.end(runId(3), RunRecord.COMPLETED).orElseThrow().boundarySequence())
                .isZero();
    }

    /** Two of three numbers report of the run that is under way. */
    private static List<Turn.Effect> report(TurnStateHandle turn, int number) {
        try {
            return REPORTS.get(number % REPORTS.size()).of(turn, number % 3 == 0 ? runId(2) : RUN);
        } catch (HandleRefusedException refused) {
            return List.of();
        }
    }

    /** How the run ended by what was reported, if it did; it ends once. */
    private static Optional<TurnOutcome> firstEnd(List<Turn.Effect> told) {
        return told.stream().flatMap(effect -> end(effect).stream()).findFirst();
    }

    private static Optional<TurnOutcome> end(Turn.Effect effect) {
        if (effect instanceof Turn.Effect.RunCompleted completed) {
            return Optional.of(completed.outcome())
                    .filter(end -> completed.runId().equals(RUN));
        }
        if (effect instanceof Turn.Effect.RunFailed failed) {
            return Optional.of(failed.outcome()).filter(end -> failed.runId().equals(RUN));
        }
        return effect instanceof Turn.Effect.RunCancelled cancelled
                        && cancelled.runId().equals(RUN)
                ? Optional.of(TurnOutcome.CANCELLED)
                : Optional.empty();
    }
}
