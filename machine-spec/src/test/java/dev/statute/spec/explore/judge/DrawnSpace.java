package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.explore.encode.Encoding;
import dev.statute.spec.explore.search.Path;
import dev.statute.spec.explore.search.StateSpace;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A space that is drawn as a graph: its states have numbers and steps, and nothing else. State 0 is the start. */
final class DrawnSpace implements StateSpace {
    private static final Span NOWHERE = new SourceText("drawn", "").start();

    /** The input of the steps that are marked as listed. */
    static final Input LISTED = new Input("Listed", List.of(), "", NOWHERE);

    private static final Input OTHER = new Input("Other", List.of(), "", NOWHERE);

    private static final Transition STEP = new Transition(
            "step",
            List.of(LISTED, OTHER),
            Set.of(),
            new Selector.Always(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            "",
            NOWHERE);

    private final List<List<Edge>> steps;
    private final List<Edge> edges;
    private final int[] depths;

    private DrawnSpace(List<List<Edge>> steps, List<Edge> edges, int[] depths) {
        this.steps = steps;
        this.edges = edges;
        this.depths = depths;
    }

    /**
     * A step.
     *
     * @param listed whether its input is the listed one
     * @param changes whether it changes the state
     */
    record Edge(int from, int to, boolean listed, boolean changes) {
        boolean leadsOn() {
            return listed && changes;
        }

        Edge toward(int target) {
            return new Edge(from, target, listed, true);
        }
    }

    /** The states that can be reached from state 0, numbered anew by their distance from it. */
    static DrawnSpace of(int size, List<Edge> drawn) {
        Map<Integer, List<Edge>> out = new HashMap<>();
        drawn.forEach(e -> out.computeIfAbsent(e.from(), f -> new ArrayList<>()).add(e));
        int[] number = new int[size];
        Arrays.fill(number, NOT_STORED);
        int[] depths = new int[size];
        List<Integer> order = new ArrayList<>(List.of(0));
        number[0] = 0;
        depths[0] = 1;
        for (int i = 0; i < order.size(); i++) {
            for (Edge edge : out.getOrDefault(order.get(i), List.of())) {
                if (edge.to() != NOT_STORED && number[edge.to()] == NOT_STORED) {
                    number[edge.to()] = order.size();
                    depths[order.size()] = depths[i] + 1;
                    order.add(edge.to());
                }
            }
        }
        List<List<Edge>> steps = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (int state : order) {
            List<Edge> row = out.getOrDefault(state, List.of()).stream()
                    .map(e -> new Edge(
                            number[state], e.to() == NOT_STORED ? NOT_STORED : number[e.to()], e.listed(), e.changes()))
                    .toList();
            steps.add(row);
            edges.addAll(row);
        }
        return new DrawnSpace(steps, edges, depths);
    }

    List<Edge> edges() {
        return edges;
    }

    @Override
    public int size() {
        return steps.size();
    }

    @Override
    public int depth(int state) {
        return depths[state];
    }

    @Override
    public boolean isExpanded(int state) {
        return true;
    }

    @Override
    public Walker walker() {
        return new Walker() {
            @Override
            public void steps(int state, StepVisitor visitor) {
                steps.get(state).forEach(e -> visitor.step(STEP, e.listed() ? LISTED : OTHER, e.to(), e.changes()));
            }

            @Override
            public void edges(int state, EdgeVisitor visitor) {
                throw new UnsupportedOperationException("inputs are not drawn");
            }

            @Override
            public Optional<InputValue> inputTo(MachineState state, int target, Collection<Input> among) {
                throw new UnsupportedOperationException("inputs are not drawn");
            }
        };
    }

    @Override
    public String toString() {
        return size() + " states, " + edges;
    }

    @Override
    public Encoding encoding() {
        throw new UnsupportedOperationException("states are not drawn");
    }

    @Override
    public Phase load(int state, long[] frame) {
        throw new UnsupportedOperationException("states are not drawn");
    }

    @Override
    public MachineState state(int state) {
        throw new UnsupportedOperationException("states are not drawn");
    }

    @Override
    public int find(MachineState state) {
        throw new UnsupportedOperationException("states are not drawn");
    }

    @Override
    public Path path(int state) {
        throw new UnsupportedOperationException("states are not drawn");
    }
}
