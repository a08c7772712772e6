package dev.statute.session.ledger;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.statute.session.Samples;
import dev.statute.session.input.InputHeader;
import dev.statute.session.input.InputOrigin;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.OpEvent;
import dev.statute.session.input.OperationInput;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.OperationId;
import org.junit.jupiter.api.Test;

class InputQueueTest {
    private static final LogicalRuntimeId OWNER = LogicalRuntimeId.of("r");
    private final InputQueue two = InputQueue.empty().enqueue(prompt(1)).enqueue(prompt(2));

    @Test
    void isFirstInFirstOut() {
        InputQueue.Taken first = two.dequeue().orElseThrow();
        InputQueue.Taken second = first.queue().dequeue().orElseThrow();

        assertThat(two.peek()).contains(prompt(1));
        assertThat(first.input()).isEqualTo(prompt(1));
        assertThat(second.input()).isEqualTo(prompt(2));
        assertThat(second.queue().isEmpty()).isTrue();
        assertThat(second.queue().dequeue()).isEmpty();
        assertThat(second.queue().peek()).isEmpty();
        assertThat(two.size()).isEqualTo(2);
    }

    @Test
    void theFrontIsBeforeTheFirst() {
        assertThat(two.enqueueFront(prompt(3)).enqueueFront(prompt(4)).inputIds())
                .containsExactly(inputId(4), inputId(3), inputId(1), inputId(2));
    }

    @Test
    void takesFromAnywhere() {
        InputQueue three = two.enqueue(prompt(3));

        assertThat(three.dequeueById(inputId(2)).orElseThrow().input()).isEqualTo(prompt(2));
        assertThat(three.remove(inputId(2)).inputs()).containsExactly(prompt(1), prompt(3));
        assertThat(three.remove(inputId(2)).contains(inputId(2))).isFalse();
        assertThat(three.remove(inputId(9))).isSameAs(three);
        assertThat(three.dequeueById(inputId(9))).isEmpty();
    }

    @Test
    void nobodyWaitsTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> two.enqueue(prompt(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> two.enqueueFront(prompt(2)));
        assertThat(two.remove(inputId(1)).enqueue(prompt(1)).inputIds()).containsExactly(inputId(2), inputId(1));
    }

    @Test
    void equalQueuesHaveEqualInputsInOneOrder() {
        InputQueue otherwise = InputQueue.empty().enqueue(prompt(2)).enqueueFront(prompt(1));

        assertThat(otherwise).isEqualTo(two).hasSameHashCodeAs(two);
        assertThat(two.remove(inputId(1)).enqueue(prompt(1))).isNotEqualTo(two);
    }

    @Test
    void aScopeSaysWhoIsMeant() {
        OperationId operation = new OperationId(Samples.uuid(50));
        OperationInput news = new OperationInput(
                InputHeader.of(inputId(3), Samples.NOW, new InputOrigin.System(), InputDurability.DERIVED),
                operation,
                new OpEvent.Cancelled(operation));
        InputQueue queue = two.enqueue(news);

        assertThat(queue.inputs(OWNER, new InputScope.All())).hasSize(3);
        assertThat(queue.inputs(OWNER, new InputScope.Runtime(OWNER))).hasSize(3);
        assertThat(queue.inputs(OWNER, new InputScope.Runtime(LogicalRuntimeId.of("other"))))
                .isEmpty();
        assertThat(queue.inputs(OWNER, new InputScope.Specific(inputId(2)))).containsExactly(prompt(2));
        assertThat(queue.inputs(OWNER, new InputScope.Operation(operation))).containsExactly(news);
        assertThat(queue.inputs(OWNER, new InputScope.Operation(new OperationId(Samples.uuid(51)))))
                .isEmpty();
    }
}
