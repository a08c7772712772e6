package dev.statute.spec.explore.judge;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The strongly connected components of a part of a graph, by Tarjan's algorithm without recursion: a space may be millions
 * of steps deep. A component has a smaller number than every other one that leads to it. Immutable.
 */
final class Components {
    /** The component of a state that is not among those looked at. */
    static final int NONE = -1;

    private final int[] component;
    private final int[] order;
    private int count;
    private int ordered;

    private Components(int states, int looked) {
        component = new int[states];
        Arrays.fill(component, NONE);
        order = new int[looked];
    }

    /** The components of those steps that join two of the given states. */
    static Components of(StateGraph graph, BitSet within) {
        Components components = new Components(graph.size(), within.cardinality());
        Search search = new Search(graph, within, components);
        for (int state = within.nextSetBit(0); state >= 0; state = within.nextSetBit(state + 1)) {
            search.visit(state);
        }
        return components;
    }

    /** The component of a state. */
    int of(int state) {
        return component[state];
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** Which states, of those looked at, have a way to some states; these themselves have one. */
    BitSet reaching(BitSet goals, StateGraph graph) {
        BitSet can = new BitSet(count);
        // Components come after those they lead to, so that every other component that a state leads to is settled.
        for (int state : order) {
            if (goals.get(state)) {
                can.set(component[state]);
            }
            for (long i = graph.start(state); i < graph.end(state); i++) {
                int next = component[graph.target(i)];
                if (next != NONE && can.get(next)) {
                    can.set(component[state]);
                }
            }
        }
        BitSet states = new BitSet(component.length);
        for (int state : order) {
            if (can.get(component[state])) {
                states.set(state);
            }
        }
        return states;
    }

    private void close(int[] stack, int from, int to) {
        for (int i = from; i < to; i++) {
            component[stack[i]] = count;
            order[ordered++] = stack[i];
        }
        count++;
    }

    /** The state of one run of the algorithm. */
    private static final class Search {
        private final StateGraph graph;
        private final BitSet within;
        private final Components result;
        /** The order of discovery from 1; 0 for states not yet found. */
        private final int[] found;
        /** The earliest state on the stack that is known to be reachable. */
        private final int[] low;

        private final int[] stack;
        private final int[] calls;
        private final long[] cursors;
        private int discovered;
        private int stacked;
        private int depth;

        Search(StateGraph graph, BitSet within, Components result) {
            int looked = result.order.length;
            this.graph = graph;
            this.within = within;
            this.result = result;
            found = new int[graph.size()];
            low = new int[graph.size()];
            stack = new int[looked];
            calls = new int[looked];
            cursors = new long[looked];
        }

        void visit(int root) {
            if (found[root] != 0) {
                return;
            }
            enter(root);
            while (depth > 0) {
                int state = calls[depth - 1];
                if (cursors[depth - 1] < graph.end(state)) {
                    look(state, graph.target(cursors[depth - 1]++));
                } else {
                    leave(state);
                }
            }
        }

        private void enter(int state) {
            found[state] = ++discovered;
            low[state] = discovered;
            stack[stacked++] = state;
            calls[depth] = state;
            cursors[depth++] = graph.start(state);
        }

        private void look(int state, int next) {
            if (!within.get(next)) {
                return;
            }
            if (found[next] == 0) {
                enter(next);
            } else if (result.component[next] == NONE) {
                low[state] = Math.min(low[state], found[next]);
            }
        }

        private void leave(int state) {
            depth--;
            if (depth > 0) {
                int caller = calls[depth - 1];
                low[caller] = Math.min(low[caller], low[state]);
            }
            if (low[state] == found[state]) {
                int from = stacked;
                do {
                    from--;
                } while (stack[from] != state);
                result.close(stack, from, stacked);
                stacked = from;
            }
        }
    }
}
