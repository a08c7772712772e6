package dev.statute.spec.explore.judge;

import dev.statute.spec.explore.search.StateSpace;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The stored states and the steps between them as one array of targets: four bytes for each pair of states that a step
 * joins, and eight for each state. Steps that lead back to their own state are left out. Immutable.
 */
final class StateGraph {
    /** What else the analyses of a graph take, in bytes for each state. */
    private static final int BYTES_PER_STATE = 40;

    private final long[] starts;
    private final TargetList targets;
    private final BitSet open;

    private StateGraph(long[] starts, TargetList targets, BitSet open) {
        this.starts = starts;
        this.targets = targets;
        this.open = open;
    }

    /** The most memory that the graph of a space and what is computed on it can take, in bytes. */
    static long bytesAtMost(int states, long steps) {
        return (long) BYTES_PER_STATE * states + 4 * steps;
    }

    /** The graph of a space. Its walker is asked for the steps of each state once. */
    static StateGraph of(StateSpace space) {
        Builder builder = new Builder(space.size());
        StateSpace.Walker walker = space.walker();
        for (int state = 0; state < space.size(); state++) {
            int from = state;
            builder.begin(state);
            if (space.isExpanded(state)) {
                walker.steps(state, (transition, input, target, changes) -> builder.add(from, target));
            } else {
                builder.add(from, StateSpace.NOT_STORED);
            }
        }
        return builder.build();
    }

    /** How many states there are. */
    int size() {
        return starts.length - 1;
    }

    /** Where the successors of a state start, for {@link #target}. */
    long start(int state) {
        return starts[state];
    }

    /** Where the successors of a state end. */
    long end(int state) {
        return starts[state + 1];
    }

    /** The successor at a place. */
    int target(long place) {
        return targets.get(place);
    }

    /** The states that have, or may have, successors that were not stored. */
    BitSet open() {
        return open;
    }

    /** Builds a graph state by state, in the order of their numbers. */
    static final class Builder {
        private final long[] starts;
        private final TargetList targets = new TargetList();
        private final BitSet open = new BitSet();
        private int[] row = new int[16];
        private int length;
        private int current = -1;

        Builder(int states) {
            starts = new long[states + 1];
        }

        /** Ends the state before and begins the next one. */
        void begin(int state) {
            endRow();
            current = state;
        }

        /** A step; it may be given several times. */
        void add(int from, int target) {
            if (target == StateSpace.NOT_STORED) {
                open.set(from);
            } else if (target != from) {
                if (length == row.length) {
                    row = Arrays.copyOf(row, 2 * length);
                }
                row[length++] = target;
            }
        }

        StateGraph build() {
            endRow();
            return new StateGraph(starts, targets, open);
        }

        private void endRow() {
            Arrays.sort(row, 0, length);
            for (int i = 0; i < length; i++) {
                if (i == 0 || row[i] != row[i - 1]) {
                    targets.add(row[i]);
                }
            }
            length = 0;
            starts[current + 1] = targets.size();
        }
    }
}
