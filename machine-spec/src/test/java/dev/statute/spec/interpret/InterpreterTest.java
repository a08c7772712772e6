package dev.statute.spec.interpret;

import static dev.statute.spec.interpret.Fixtures.input;
import static dev.statute.spec.interpret.Fixtures.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.statute.spec.interpret.Explanation.Verdict;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Outcomes of the fixture machines, worked out by hand from their specs. */
class InterpreterTest {
    private static final String TYPES = "com.example.runtime.types";
    private static final Value R1 = new Value.Token(new TypeName(TYPES, "RunId"), 1);
    private static final Value R2 = new Value.Token(new TypeName(TYPES, "RunId"), 2);
    private static final Value NONE = new Value.None();

    private final Machine lifecycle = Fixtures.inputLifecycle();
    private final Interpreter interpreter = new Interpreter(lifecycle);

    @Test
    void startsInTheInitialPhaseWithInitialValues() {
        assertThat(interpreter.initial())
                .isEqualTo(state(
                        lifecycle, "Accepted", "attempt_count", number(0), "last_run_id", NONE, "last_boundary", NONE));
    }

    @Test
    void acceptedStepSetsFieldsAndEmitsEffects() {
        MachineState queued = queued(2);

        Outcome.Accepted accepted = accepted(queued, "StageForRun", "run_id", R1);

        assertThat(accepted.transition().name()).isEqualTo("stage");
        assertThat(accepted.before()).isEqualTo(queued);
        assertThat(accepted.after()).isEqualTo(staged(3, R1));
        assertThat(accepted.effects())
                .extracting(EffectValue::toString)
                .containsExactly("RunAssociated { run_id: r1 }");
    }

    @Test
    void guardRefusesWithItsReason() {
        Outcome.Rejected rejected = rejected(staged(1, R1), "MarkApplied", "run_id", R2);

        assertThat(rejected.reason().name()).isEqualTo("RunMismatch");
        assertThat(rejected.transition().map(Transition::name)).contains("apply");
        assertThat(rejected.guard().map(Guard::name)).contains("run_matches");
        assertThat(rejected.payload()).isEmpty();
    }

    @Test
    void cellRefusesWithoutGuard() {
        Outcome.Rejected rejected = rejected(interpreter.initial(), "MarkApplied", "run_id", R1);

        assertThat(rejected.reason().name()).isEqualTo("NotStaged");
        assertThat(rejected.transition()).isEmpty();
        assertThat(rejected.guard()).isEmpty();
    }

    @Test
    void cellIgnoresAndSaysWhy() {
        MachineState consumed =
                state(lifecycle, "Consumed", "attempt_count", number(0), "last_run_id", NONE, "last_boundary", NONE);

        assertThat(interpreter.apply(consumed, abandon("Reset")))
                .isEqualTo(new Outcome.Ignored("An input with an outcome has nothing left to abandon."));
    }

    @Test
    void selectorsDecideBetweenTransitionsOfOneCell() {
        assertThat(accepted(staged(2, R1), "RollbackStaged", "run_id", R1)
                        .transition()
                        .name())
                .isEqualTo("roll_back");

        Outcome.Accepted last = accepted(staged(3, R1), "RollbackStaged", "run_id", R1);
        assertThat(last.transition().name()).isEqualTo("give_up");
        assertThat(last.after().phase().name()).isEqualTo("Abandoned");
        assertThat(last.after().fields().get("abandon_reason")).isEqualTo(reason("MaxAttemptsExhausted"));
        assertThat(last.effects()).extracting(EffectValue::toString).containsExactly("Finished { outcome: Abandoned }");
    }

    @Test
    void valueOutOfItsRangeIsAFaultAndNoState() {
        Outcome outcome = interpreter.apply(queued(3), input(lifecycle, "StageForRun", "run_id", R1));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Fault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(Outcome.FaultKind.FIELD_OUT_OF_BOUNDS);
            assertThat(fault.cell()).isEqualTo("Queued x StageForRun");
            assertThat(fault.transition().map(Transition::name)).contains("stage");
            assertThat(fault.subject()).isEqualTo("attempt_count");
            assertThat(fault.values()).isEqualTo(Map.of("attempt_count", number(4)));
        });
    }

    @Test
    void explainsSelectorsAndGuards() {
        Explanation explanation = interpreter.explain(staged(3, R1), input(lifecycle, "RollbackStaged", "run_id", R2));

        assertThat(explanation.outcome())
                .isEqualTo(interpreter.apply(staged(3, R1), input(lifecycle, "RollbackStaged", "run_id", R2)));
        assertThat(explanation.selectors())
                .extracting(s -> s.transition().name() + " " + s.holds())
                .containsExactly("roll_back false", "give_up true");
        assertThat(explanation.guards())
                .extracting(g -> g.guard().name() + " " + g.verdict())
                .containsExactly("run_matches FAILS");
    }

    @Test
    void explainsGuardsBehindARefusalToo() {
        Machine runSlot = Fixtures.runSlot();
        Interpreter slot = new Interpreter(runSlot);
        MachineState running =
                ((Outcome.Accepted) slot.apply(slot.initial(), input(runSlot, "Begin", "run_id", R1))).after();

        assertThat(slot.explain(running, input(runSlot, "Join", "run_id", R2)).guards())
                .extracting(Explanation.GuardValue::verdict)
                .containsExactly(Verdict.FAILS, Verdict.PASSES);
        assertThat(slot.explain(running, input(runSlot, "Join", "run_id", R1)).guards())
                .extracting(Explanation.GuardValue::verdict)
                .containsExactly(Verdict.PASSES, Verdict.PASSES);
    }

    @Test
    void phaseFieldsComeAndGoWithTheirPhase() {
        Machine runSlot = Fixtures.runSlot();
        Interpreter slot = new Interpreter(runSlot);

        Outcome.Accepted begun = (Outcome.Accepted) slot.apply(slot.initial(), input(runSlot, "Begin", "run_id", R1));
        Outcome.Accepted joined = (Outcome.Accepted) slot.apply(begun.after(), input(runSlot, "Join", "run_id", R1));
        Outcome.Accepted failed = (Outcome.Accepted) slot.apply(joined.after(), input(runSlot, "Fail"));

        assertThat(slot.initial().fields()).isEmpty();
        assertThat(begun.after().fields()).containsOnlyKeys("current", "stage");
        assertThat(joined.after().fields()).containsEntry("current", R1);
        assertThat(joined.after().fields().get("stage")).hasToString("Joined");
        assertThat(failed.after().fields()).isEmpty();
        assertThat(failed.effects()).extracting(EffectValue::toString).containsExactly("RunFailed { run_id: r1 }");
    }

    @Test
    void restoresWhatTheMachineMayBeIn() {
        assertThat(interpreter.restore(staged(1, R1))).isEqualTo(new Restoration.Restored(staged(1, R1)));
    }

    @Test
    void refusesToRestoreByTheNameThatIsBroken() {
        assertThat(interpreter.restore(staged(4, R1))).isEqualTo(new Restoration.Refused("attempt_count"));
        assertThat(interpreter.restore(state(lifecycle, "Staged", "attempt_count", number(1), "last_run_id", NONE)))
                .isEqualTo(new Restoration.Refused("last_boundary"));
        assertThat(interpreter.restore(staged(0, R1))).isEqualTo(new Restoration.Refused("in_run_has_a_run"));
        assertThat(interpreter.restore(state(
                        lifecycle,
                        "Accepted",
                        "attempt_count",
                        number(0),
                        "last_run_id",
                        NONE,
                        "last_boundary",
                        NONE,
                        "abandon_reason",
                        reason("Reset"))))
                .isEqualTo(new Restoration.Refused("abandon_reason"));
    }

    @Test
    void payloadOutsideOfItsTypeCannotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> input(lifecycle, "ConfirmBoundary", "run_id", R1, "boundary", number(9007199254740992L)))
                .withMessageContaining("`boundary`: 9007199254740992 is not in BoundarySequence");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> input(lifecycle, "StageForRun"))
                .withMessageContaining("`run_id` is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> input(lifecycle, "QueueAccepted", "run_id", R1))
                .withMessageContaining("`run_id` is not declared");
    }

    private Outcome.Accepted accepted(MachineState state, String name, Object... payload) {
        Outcome outcome = interpreter.apply(state, input(lifecycle, name, payload));
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return (Outcome.Accepted) outcome;
    }

    private Outcome.Rejected rejected(MachineState state, String name, Object... payload) {
        Outcome outcome = interpreter.apply(state, input(lifecycle, name, payload));
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        return (Outcome.Rejected) outcome;
    }

    private InputValue abandon(String reason) {
        return input(lifecycle, "Abandon", "reason", reason(reason));
    }

    private MachineState queued(long attempts) {
        return state(
                lifecycle, "Queued", "attempt_count", number(attempts), "last_run_id", NONE, "last_boundary", NONE);
    }

    private MachineState staged(long attempts, Value run) {
        return state(
                lifecycle,
                "Staged",
                "attempt_count",
                number(attempts),
                "last_run_id",
                new Value.Some(run),
                "last_boundary",
                NONE);
    }

    private static Value reason(String member) {
        return new Value.Member(new TypeName(TYPES, "AbandonReason"), member);
    }

    private static Value number(long value) {
        return new Value.Int(value);
    }
}
