package dev.statute.session.ledger;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.types.InputId;
import java.util.Comparator;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/** The order in which inputs ended, and in which those were evicted that had a key. Immutable. */
final class EndedInputs {
    static final Comparator<InputId> BY_ID = Comparator.comparing(InputId::value);
    static final EndedInputs NONE = new EndedInputs(TreePMap.empty(BY_ID), TreePMap.empty(), TreePMap.empty());

    private final PMap<InputId, Long> order;
    private final TreePMap<Long, InputId> inOrder;
    private final TreePMap<Long, IdempotencyKey> evictedKeys;

    private EndedInputs(
            PMap<InputId, Long> order, TreePMap<Long, InputId> inOrder, TreePMap<Long, IdempotencyKey> evictedKeys) {
        this.order = order;
        this.inOrder = inOrder;
        this.evictedKeys = evictedKeys;
    }

    /** With an input that has ended; the same if it is known to have. */
    EndedInputs with(InputId id) {
        if (order.containsKey(id)) {
            return this;
        }
        long next = inOrder.isEmpty() ? 0 : inOrder.lastKey() + 1;
        return new EndedInputs(order.plus(id, next), inOrder.plus(next, id), evictedKeys);
    }

    EndedInputs without(InputId id) {
        Long at = order.get(id);
        return at == null ? this : new EndedInputs(order.minus(id), inOrder.minus(at), evictedKeys);
    }

    InputId first() {
        return inOrder.firstEntry().getValue();
    }

    int size() {
        return inOrder.size();
    }

    EndedInputs remembering(IdempotencyKey key) {
        long next = evictedKeys.isEmpty() ? 0 : evictedKeys.lastKey() + 1;
        return new EndedInputs(order, inOrder, evictedKeys.plus(next, key));
    }

    EndedInputs forgettingOldestKey() {
        return new EndedInputs(order, inOrder, evictedKeys.minusFirstEntry());
    }

    IdempotencyKey oldestKey() {
        return evictedKeys.firstEntry().getValue();
    }

    int rememberedKeys() {
        return evictedKeys.size();
    }
}
