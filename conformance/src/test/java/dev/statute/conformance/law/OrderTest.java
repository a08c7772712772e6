package dev.statute.conformance.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Specs;
import dev.statute.conformance.law.Order.Made;
import dev.statute.conformance.law.Race.Done;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which answers to two threads an order explains; in the initial state the lifecycle accepts an input to be queued once. */
final class OrderTest {
    private static final Machine LIFECYCLE = Specs.lifecycle();
    private static final Delegating BRIDGE = new Delegating(LIFECYCLE);
    private static final InputValue QUEUE =
            InputValue.of(LIFECYCLE.input("QueueAccepted").orElseThrow());
    private static final MachineState START = BRIDGE.initial(Map.of());
    private static final MachineState QUEUED =
            BRIDGE.apply(START, QUEUE).after().orElseThrow();
    private static final Answer FIRST = BRIDGE.apply(START, QUEUE).answer();
    private static final Answer SECOND = BRIDGE.apply(QUEUED, QUEUE).answer();

    @Test
    void oneAfterTheOtherIsAnOrder() {
        assertThat(FIRST).isNotEqualTo(SECOND);
        assertThat(exists(List.of(applied(FIRST)), List.of(applied(SECOND)), QUEUED))
                .isTrue();
        assertThat(exists(List.of(applied(SECOND)), List.of(applied(FIRST)), QUEUED))
                .isTrue();
    }

    @Test
    void bothFirstOrNeitherIsNoOrder() {
        assertThat(exists(List.of(applied(FIRST)), List.of(applied(FIRST)), QUEUED))
                .isFalse();
        assertThat(exists(List.of(applied(SECOND)), List.of(applied(SECOND)), QUEUED))
                .isFalse();
    }

    @Test
    void aThreadKeepsItsOwnOrder() {
        assertThat(exists(List.of(applied(FIRST), applied(SECOND)), List.of(), QUEUED))
                .isTrue();
        assertThat(exists(List.of(applied(SECOND), applied(FIRST)), List.of(), QUEUED))
                .isFalse();
    }

    @Test
    void theStateInTheEndCounts() {
        assertThat(exists(List.of(applied(FIRST)), List.of(), START)).isFalse();
    }

    @Test
    void committingIsRefusedWhereAnotherStepCameBetween() {
        assertThat(exists(List.of(refused(FIRST)), List.of(applied(FIRST)), QUEUED))
                .isTrue();
        assertThat(exists(List.of(refused(FIRST)), List.of(), START)).isFalse();
        assertThat(exists(List.of(refused(SECOND)), List.of(applied(FIRST)), QUEUED))
                .isFalse();
    }

    @Test
    void whatIsCommittedWasPreparedOnThatState() {
        assertThat(exists(List.of(committed(FIRST)), List.of(applied(SECOND)), QUEUED))
                .isTrue();
        assertThat(exists(List.of(applied(FIRST)), List.of(committed(SECOND)), QUEUED))
                .isTrue();
        assertThat(exists(List.of(committed(FIRST)), List.of(committed(FIRST)), QUEUED))
                .isFalse();
    }

    @Test
    void ofTwoThatPrepareTheSameOneCommits() {
        assertThat(exists(List.of(committed(FIRST)), List.of(refused(FIRST)), QUEUED))
                .isTrue();
        assertThat(exists(List.of(refused(FIRST)), List.of(refused(FIRST)), START))
                .isFalse();
    }

    private static boolean exists(List<Made<InputValue>> one, List<Made<InputValue>> other, MachineState end) {
        return new Order<>(BRIDGE, one, other, end).existsFrom(START);
    }

    private static Made<InputValue> applied(Answer answer) {
        return new Made<>(QUEUE, false, new Done(answer, true));
    }

    private static Made<InputValue> committed(Answer answer) {
        return new Made<>(QUEUE, true, new Done(answer, true));
    }

    private static Made<InputValue> refused(Answer answer) {
        return new Made<>(QUEUE, true, new Done(answer, false));
    }
}
