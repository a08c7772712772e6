package dev.statute.spec.explore.judge;

import dev.statute.spec.explore.search.StateSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The states in which a run can be after it was in some states and before it gets to others, and a shortest way to each.
 * Immutable.
 */
final class Region {
    private static final int UNSEEN = -1;
    private static final int ENTRY = -2;

    private final int[] order;
    private final int size;
    private final int[] previous;

    private Region(int[] order, int size, int[] previous) {
        this.order = order;
        this.size = size;
        this.previous = previous;
    }

    /**
     * The region between states.
     *
     * @param depth how far a state is from the start; it never falls as numbers grow, see {@link StateSpace}
     * @param from where runs enter it; those of {@code to} excepted
     * @param to where runs leave it
     */
    static Region between(StateGraph graph, IntUnaryOperator depth, BitSet from, BitSet to) {
        int[] previous = new int[graph.size()];
        Arrays.fill(previous, UNSEEN);
        int[] order = new int[graph.size()];
        int begin = 0;
        int size = 0;
        BitSet entries = (BitSet) from.clone();
        entries.andNot(to);
        int entry = entries.nextSetBit(0);
        for (int level = 1; begin < size || entry >= 0; level++) {
            while (entry >= 0 && depth.applyAsInt(entry) <= level) {
                if (previous[entry] == UNSEEN) {
                    previous[entry] = ENTRY;
                    order[size++] = entry;
                }
                entry = entries.nextSetBit(entry + 1);
            }
            for (int end = size; begin < end; begin++) {
                int state = order[begin];
                for (long i = graph.start(state); i < graph.end(state); i++) {
                    int next = graph.target(i);
                    if (previous[next] == UNSEEN && !to.get(next)) {
                        previous[next] = state;
                        order[size++] = next;
                    }
                }
            }
        }
        return new Region(order, size, previous);
    }

    /** How many states it has. */
    int size() {
        return size;
    }

    /** A state by its place; runs from the start to the states, by way of their entries, never get shorter. */
    int state(int place) {
        return order[place];
    }

    /** All states. */
    BitSet states() {
        BitSet states = new BitSet(previous.length);
        for (int i = 0; i < size; i++) {
            states.set(order[i]);
        }
        return states;
    }

    /** The states on a shortest way to a state, from the entry to the state itself. */
    List<Integer> wayTo(int state) {
        List<Integer> way = new ArrayList<>();
        for (int at = state; at != ENTRY; at = previous[at]) {
            way.add(at);
        }
        Collections.reverse(way);
        return way;
    }
}
