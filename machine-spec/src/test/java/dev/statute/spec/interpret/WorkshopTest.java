package dev.statute.spec.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The parts of the language that the fixtures do not use, on a machine made for them. */
class WorkshopTest {
    private static final Machine WORKSHOP = Fixtures.compile("workshop.types.yaml", "workshop.machine.yaml")
            .machine("Workshop")
            .orElseThrow();

    private final Interpreter interpreter = new Interpreter(WORKSHOP);

    @Test
    void assignmentsReadTheStateBefore() {
        MachineState swapped = after(interpreter.initial(), input("Swap"));

        assertThat(swapped.fields()).containsEntry("left", number(0)).containsEntry("right", number(2));
    }

    @Test
    void effectsReadTheStateBeforeAndTheStateAfter() {
        assertThat(effects(interpreter.initial(), input("Swap")))
                .containsExactly("Moved { was: 2, is: 0, from: Idle, to: Idle }");
        assertThat(effects(busy(), input("Pause"))).containsExactly("Moved { was: 2, is: 2, from: Busy, to: Paused }");
    }

    @Test
    void parametersHaveDefaultsAndCanBeGiven() {
        assertThat(interpreter.initial().fields()).containsEntry("left", number(2));
        assertThat(interpreter.initial(Map.of("limit", number(5))).fields()).containsEntry("left", number(5));
    }

    @Test
    void parametersOutsideOfTheirTypeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> interpreter.initial(Map.of("limit", number(6))))
                .withMessageContaining("parameter `limit`: 6 is not in int 1..5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> interpreter.initial(Map.of("other", number(1))))
                .withMessageContaining("`other` is not declared");
    }

    @Test
    void phaseFieldWithAnInitialValueStartsAnewOnEachEntry() {
        MachineState retried = after(busy(), input("Retry"));
        assertThat(retried.fields()).containsEntry("tries", number(1));

        MachineState back = after(after(retried, input("Stop")), input("Start", "id", item(2)));
        assertThat(back.fields()).containsEntry("tries", number(0)).containsEntry("owner", item(2));
    }

    @Test
    void phaseFieldIsKeptBetweenPhasesThatHaveItAndDroppedElsewhere() {
        MachineState paused = after(after(busy(), input("Retry")), input("Pause"));
        assertThat(paused.fields()).containsEntry("tries", number(1)).containsEntry("owner", item(1));

        assertThat(after(paused, input("Stop")).fields()).doesNotContainKeys("tries", "owner");
    }

    @Test
    void eachEmitsPerElementAndTheIndexCountsThoseLeftOut() {
        assertThat(effects(interpreter.initial(), input("Add", "ids", items(3, 1, 2))))
                .containsExactly("Took { id: i3, at: 0 }", "Took { id: i2, at: 2 }");
    }

    @Test
    void eachOverAnOptionEmitsForItsValue() {
        MachineState holding = after(interpreter.initial(), input("Keep", "id", item(2)));

        assertThat(effects(interpreter.initial(), input("Announce"))).isEmpty();
        assertThat(effects(holding, input("Announce"))).containsExactly("Took { id: i2, at: 0 }");
    }

    @Test
    void optionBoundByAGuardIsReadBehindIt() {
        MachineState holding = after(interpreter.initial(), input("Keep", "id", item(2)));
        MachineState ready = after(holding, input("Add", "ids", items(3, 2)));

        Outcome.Accepted taken = (Outcome.Accepted) interpreter.apply(ready, input("TakeReserve"));
        assertThat(taken.after().fields().get("reserve")).isEqualTo(new Value.None());
        assertThat(taken.after().fields().get("queue")).isEqualTo(items(3));
        assertThat(taken.effects()).extracting(EffectValue::toString).containsExactly("Took { id: i2, at: 0 }");

        assertThat(rejected(interpreter.initial(), input("TakeReserve"))
                        .reason()
                        .name())
                .isEqualTo("Nothing");
        Outcome.Rejected unqueued = rejected(holding, input("TakeReserve"));
        assertThat(unqueued.reason().name()).isEqualTo("NotQueued");
        assertThat(unqueued.payload()).isEqualTo(Map.of("id", item(2)));
    }

    @Test
    void guardThatReadsABoundValueHasNoneWithoutIt() {
        assertThat(verdicts(interpreter.initial(), input("TakeReserve")))
                .containsExactly("has_one FAILS", "waits NOT_EVALUATED");
    }

    @Test
    void guardBehindATestOfThePhaseHasNoValueElsewhere() {
        assertThat(verdicts(interpreter.initial(), input("Inspect")))
                .containsExactly("is_working FAILS", "fresh NOT_EVALUATED");
        assertThat(verdicts(after(busy(), input("Retry")), input("Inspect")))
                .containsExactly("is_working PASSES", "fresh FAILS");
    }

    @Test
    void partsOfABlockStandFirst() {
        MachineState holding = after(interpreter.initial(), input("Keep", "id", item(3)));

        Outcome.Accepted closed = (Outcome.Accepted) interpreter.apply(holding, input("Close", "id", item(3)));
        assertThat(closed.after().fields()).containsEntry("reserve", new Value.None());
        assertThat(closed.effects())
                .extracting(EffectValue::toString)
                .containsExactly("Took { id: i3, at: 1 }", "Moved { was: 2, is: 2, from: Idle, to: Done }");
        assertThat(verdicts(holding, input("Close", "id", item(2))))
                .containsExactly("is_reserve FAILS", "small PASSES");
    }

    @Test
    void missingSelectorIsAFaultThatNamesCellAndValues() {
        assertThat(interpreter.apply(interpreter.initial(), input("Choose", "amount", number(5))))
                .isInstanceOfSatisfying(Outcome.Fault.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(Outcome.FaultKind.NONE_SELECTED);
                    assertThat(fault.cell()).isEqualTo("Idle x Choose");
                    assertThat(fault.values())
                            .containsEntry("amount", number(5))
                            .containsEntry("left", number(2));
                });
    }

    @Test
    void severalSelectorsAreAFaultThatNamesTheTransitions() {
        assertThat(interpreter.apply(interpreter.initial(), input("Choose", "amount", number(7))))
                .isInstanceOfSatisfying(Outcome.Fault.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(Outcome.FaultKind.SEVERAL_SELECTED);
                    assertThat(fault.subject()).isEqualTo("choose_none, choose_some");
                });
        assertThat(interpreter
                        .explain(interpreter.initial(), input("Choose", "amount", number(7)))
                        .guards())
                .isEmpty();
    }

    @Test
    void otherwiseTakesWhatTheOthersLeave() {
        assertThat(((Outcome.Accepted) interpreter.apply(interpreter.initial(), input("Grow", "by", number(0))))
                        .transition()
                        .name())
                .isEqualTo("grow_not");
        assertThat(((Outcome.Accepted) interpreter.apply(interpreter.initial(), input("Grow", "by", number(1))))
                        .transition()
                        .name())
                .isEqualTo("grow");
    }

    @Test
    void collectionLargerThanItsMaxIsAFault() {
        MachineState full = after(interpreter.initial(), input("Add", "ids", items(1, 2)));

        assertThat(interpreter.apply(full, input("Add", "ids", items(1, 3, 2))))
                .isInstanceOfSatisfying(Outcome.Fault.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(Outcome.FaultKind.FIELD_OUT_OF_BOUNDS);
                    assertThat(fault.subject()).isEqualTo("queue");
                    assertThat(fault.values()).isEqualTo(Map.of("queue", items(1, 2, 1, 3, 2)));
                });
    }

    @Test
    void effectPayloadOutOfItsRangeIsAFault() {
        assertThat(interpreter.apply(interpreter.initial(), input("Grow", "by", number(9))))
                .isInstanceOfSatisfying(Outcome.Fault.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(Outcome.FaultKind.EFFECT_OUT_OF_BOUNDS);
                    assertThat(fault.subject()).isEqualTo("Grew.by");
                    assertThat(fault.values()).isEqualTo(Map.of("Grew.by", number(11)));
                });
    }

    private MachineState busy() {
        return after(interpreter.initial(), input("Start", "id", item(1)));
    }

    private MachineState after(MachineState state, InputValue input) {
        Outcome outcome = interpreter.apply(state, input);
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted) outcome).after();
    }

    private Outcome.Rejected rejected(MachineState state, InputValue input) {
        Outcome outcome = interpreter.apply(state, input);
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        return (Outcome.Rejected) outcome;
    }

    private List<String> effects(MachineState state, InputValue input) {
        Outcome outcome = interpreter.apply(state, input);
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted) outcome)
                .effects().stream().map(EffectValue::toString).toList();
    }

    private List<String> verdicts(MachineState state, InputValue input) {
        return interpreter.explain(state, input).guards().stream()
                .map(g -> g.guard().name() + " " + g.verdict())
                .toList();
    }

    private static InputValue input(String name, Object... payload) {
        return Fixtures.input(WORKSHOP, name, payload);
    }

    private static Value number(long value) {
        return new Value.Int(value);
    }

    private static Value item(long number) {
        return new Value.Token(new TypeName("com.example.workshop", "ItemId"), number);
    }

    private static Value items(long... numbers) {
        return new Value.SeqValue(
                Arrays.stream(numbers).mapToObj(WorkshopTest::item).toList());
    }
}
