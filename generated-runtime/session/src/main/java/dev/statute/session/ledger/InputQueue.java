package dev.statute.session.ledger;

import dev.statute.session.input.Input;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.types.InputId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * Inputs that wait, first in first out. A projection of a lane: the authority decides who waits there, and in what order.
 *
 * <p>Immutable: every change gives another queue, which shares all that did not change. A change costs time logarithmic in
 * the length of the queue, also one in the middle.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class InputQueue {
    private static final InputQueue EMPTY = new InputQueue(TreePMap.empty(), HashTreePMap.empty());

    private final TreePMap<Long, Input> inOrder;
    private final PMap<InputId, Long> positions;

    private InputQueue(TreePMap<Long, Input> inOrder, PMap<InputId, Long> positions) {
        this.inOrder = inOrder;
        this.positions = positions;
    }

    /** A queue in which nobody waits. */
    public static InputQueue empty() {
        return EMPTY;
    }

    /** An input that was taken, and the queue without it. */
    @API(status = API.Status.EXPERIMENTAL)
    public record Taken(Input input, InputQueue queue) {
        /** Refuses null. */
        public Taken {
            Objects.requireNonNull(input, "input");
            Objects.requireNonNull(queue, "queue");
        }
    }

    /**
     * With an input at the end.
     *
     * @throws IllegalArgumentException if it waits already
     */
    public InputQueue enqueue(Input input) {
        return placed(inOrder.isEmpty() ? 0 : inOrder.lastKey() + 1, input);
    }

    /**
     * With an input at the front.
     *
     * @throws IllegalArgumentException if it waits already
     */
    public InputQueue enqueueFront(Input input) {
        return placed(inOrder.isEmpty() ? 0 : inOrder.firstKey() - 1, input);
    }

    /** The first input, if anybody waits. */
    public Optional<Taken> dequeue() {
        return peek().flatMap(first -> dequeueById(first.id()));
    }

    /** An input, wherever it stands, if it waits here. */
    public Optional<Taken> dequeueById(InputId id) {
        Long position = positions.get(id);
        if (position == null) {
            return Optional.empty();
        }
        Input input = Objects.requireNonNull(inOrder.get(position));
        return Optional.of(new Taken(input, new InputQueue(inOrder.minus(position), positions.minus(id))));
    }

    /** Without an input; the same if it does not wait here. */
    public InputQueue remove(InputId id) {
        return dequeueById(id).map(Taken::queue).orElse(this);
    }

    /** The first input, which stays, if anybody waits. */
    public Optional<Input> peek() {
        return inOrder.isEmpty()
                ? Optional.empty()
                : Optional.of(inOrder.firstEntry().getValue());
    }

    /** All inputs in order. Who has drained the queue goes on with {@link #empty()}. */
    public List<Input> inputs() {
        return List.copyOf(inOrder.values());
    }

    /**
     * The inputs that are meant, in order.
     *
     * @param owner the runtime whose queue this is
     */
    public List<Input> inputs(LogicalRuntimeId owner, InputScope scope) {
        return inOrder.values().stream()
                .filter(input -> scope.includes(owner, input))
                .toList();
    }

    /** The names of all inputs in order. */
    public List<InputId> inputIds() {
        return inOrder.values().stream().map(Input::id).toList();
    }

    /** Whether an input waits here. */
    public boolean contains(InputId id) {
        return positions.containsKey(id);
    }

    /** Whether nobody waits. */
    public boolean isEmpty() {
        return inOrder.isEmpty();
    }

    /** How many wait. */
    public int size() {
        return inOrder.size();
    }

    /** Equal are queues in which equal inputs wait in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof InputQueue that && inputs().equals(that.inputs());
    }

    @Override
    public int hashCode() {
        return inputs().hashCode();
    }

    /** The names of all inputs in order. */
    @Override
    public String toString() {
        return "InputQueue" + inputIds();
    }

    private InputQueue placed(long position, Input input) {
        if (contains(input.id())) {
            throw new IllegalArgumentException(
                    "The input " + input.id().value() + " waits already and cannot wait twice.");
        }
        return new InputQueue(inOrder.plus(position, input), positions.plus(input.id(), position));
    }
}
