package dev.statute.session.loop;

import static dev.statute.session.Samples.runId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.handle.CommandGate;
import dev.statute.session.handle.TurnStateHandle;
import dev.statute.session.machine.Turn;
import dev.statute.session.types.InputKind;
import dev.statute.session.types.PrimitiveKind;
import dev.statute.session.types.RunId;
import dev.statute.session.types.RunRecord;
import dev.statute.session.types.TurnOutcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a turn makes of how its run ended, whatever the run was to do and whatever of it was reported. */
final class RunTurnTest {
    private static final RunId RUN = runId(1);

    private final RunTurn turn = new RunTurn(new CommandGate());
    private final TurnStateHandle handle = new TurnStateHandle(turn.authority());

    private void begin(RunId run) {
        turn.begin(run, PrimitiveKind.CONVERSATION_TURN, InputKind.PROMPT);
    }

    @ParameterizedTest
    @EnumSource
    void runs_end_once_and_each_begins_to_number_its_receipts_anew(PrimitiveKind kind) {
        for (int number = 1; number <= 2; number++) {
            turn.begin(runId(number), kind, InputKind.PROMPT);

            assertThat(turn.end(runId(number), RunRecord.COMPLETED))
                    .contains(new RunTurn.Ended(TurnOutcome.COMPLETED, 0));
            assertThat(handle.snapshot()).isInstanceOf(Turn.Snapshot.Ready.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_failed_or_was_cancelled_leaves_room_for_the_next_run(PrimitiveKind kind) {
        turn.begin(runId(1), kind, InputKind.PROMPT);
        assertThat(turn.end(runId(1), RunRecord.FAILED)).contains(new RunTurn.Ended(TurnOutcome.FAILED, 0));
        turn.begin(runId(2), kind, InputKind.PROMPT);
        assertThat(turn.end(runId(2), RunRecord.CANCELLED)).contains(new RunTurn.Ended(TurnOutcome.CANCELLED, 0));
        turn.begin(runId(3), kind, InputKind.PROMPT);

        assertThat(handle.snapshot()).isInstanceOf(Turn.Snapshot.ApplyingPrimitive.class);
    }

    @Test
    void a_run_that_has_not_begun_does_not_end() {
        begin(runId(1));

        assertThat(turn.end(runId(2), RunRecord.FAILED)).isEmpty();
        assertThat(handle.snapshot()).isInstanceOf(Turn.Snapshot.ApplyingPrimitive.class);
    }

    @Test
    void what_nobody_has_ended_is_given_up_when_a_run_begins() {
        begin(runId(1));
        handle.primitiveApplied(runId(1), InputKind.PROMPT, true, true);

        begin(runId(2));

        assertThat(turn.authority().state().activeRun()).contains(runId(2));
        assertThat(turn.end(runId(2), RunRecord.COMPLETED)).contains(new RunTurn.Ended(TurnOutcome.COMPLETED, 0));
    }

    /** Something that an executor reports of its run, and how the turn ends if the executor says nothing else. */
    static Stream<Arguments> reports() {
        return Stream.of(
                report("nothing", turn -> {}, TurnOutcome.COMPLETED, 0),
                report("that its primitive is applied", RunTurnTest::applied, TurnOutcome.COMPLETED, 0),
                report("the tools that the model calls", RunTurnTest::calledTools, TurnOutcome.COMPLETED, 0),
                report("tools that have answered", RunTurnTest::resolvedTools, TurnOutcome.COMPLETED, 0),
                report("another answer after tools", RunTurnTest::answeredAfterTools, TurnOutcome.COMPLETED, 1),
                report("a failure to try again", RunTurnTest::failedForNow, TurnOutcome.COMPLETED, 0),
                report("a form that is wanted", RunTurnTest::extracting, TurnOutcome.COMPLETED, 1),
                report("a budget", turn -> turn.budgetExhausted(RUN), TurnOutcome.BUDGET_EXHAUSTED, 0),
                report("a failure", turn -> turn.fatalFailure(RUN), TurnOutcome.FAILED, 0),
                report("a cancellation", turn -> turn.cancelNow(RUN), TurnOutcome.CANCELLED, 0),
                report("a wish", turn -> turn.cancelAfterBoundary(RUN), TurnOutcome.CANCELLED, 0),
                report("its end", RunTurnTest::completed, TurnOutcome.COMPLETED, 0),
                report("that all know of its end", RunTurnTest::acknowledged, TurnOutcome.COMPLETED, 0),
                report("the beginning of another run", RunTurnTest::another, TurnOutcome.COMPLETED, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void whatever_an_executor_has_reported_is_taken_into_account(
            String name, Consumer<TurnStateHandle> report, TurnOutcome expected, long boundary) {
        begin(RUN);
        report.accept(handle);

        assertThat(turn.end(RUN, RunRecord.COMPLETED)).contains(new RunTurn.Ended(expected, boundary));
        assertThat(handle.snapshot()).isInstanceOf(Turn.Snapshot.Ready.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void whatever_was_reported_a_run_can_fail_and_be_cancelled(
            String name, Consumer<TurnStateHandle> report, TurnOutcome expected, long boundary) {
        for (RunRecord wanted : List.of(RunRecord.FAILED, RunRecord.CANCELLED)) {
            begin(RUN);
            report.accept(handle);

            turn.end(RUN, wanted);

            assertThat(handle.snapshot()).isInstanceOf(Turn.Snapshot.Ready.class);
        }
    }

    private static Arguments report(
            String name, Consumer<TurnStateHandle> report, TurnOutcome expected, long boundary) {
        return Arguments.of(name, report, expected, boundary);
    }

    private static void applied(TurnStateHandle turn) {
        turn.primitiveApplied(RUN, InputKind.PROMPT, true, false);
    }

    private static void calledTools(TurnStateHandle turn) {
        applied(turn);
        turn.llmReturnedToolCalls(RUN, 2);
    }

    private static void resolvedTools(TurnStateHandle turn) {
        calledTools(turn);
        turn.registerPendingOps(RUN, List.of(), List.of());
        turn.toolCallsResolved(RUN);
    }

    private static void answeredAfterTools(TurnStateHandle turn) {
        resolvedTools(turn);
        turn.boundaryContinue(RUN);
        turn.llmReturnedTerminal(RUN);
    }

    private static void failedForNow(TurnStateHandle turn) {
        applied(turn);
        turn.recoverableFailure(RUN);
    }

    private static void extracting(TurnStateHandle turn) {
        applied(turn);
        turn.llmReturnedTerminal(RUN);
        turn.enterExtraction(RUN, 2);
    }

    private static void completed(TurnStateHandle turn) {
        applied(turn);
        turn.llmReturnedTerminal(RUN);
        turn.boundaryComplete(RUN);
    }

    private static void acknowledged(TurnStateHandle turn) {
        completed(turn);
        turn.acknowledgeTerminal(Optional.of(RUN));
    }

    private static void another(TurnStateHandle turn) {
        acknowledged(turn);
        turn.startConversationRun(runId(9));
    }
}
