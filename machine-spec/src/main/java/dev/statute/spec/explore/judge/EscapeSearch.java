package dev.statute.spec.explore.judge;

import dev.statute.spec.explore.search.StateSpace;
import dev.statute.spec.model.Input;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for the nearest way in which a fair run stays within a region. */
final class EscapeSearch {
    private final StateSpace space;
    private final StateGraph graph;
    private final Region region;
    private final Set<Input> listed;
    private final boolean faults;
    private final Components components;

    /**
     * @param graph the graph of the space
     * @param listed the inputs that a fair run does not ignore
     * @param faults whether some states have steps that break the machine, which no graph shows
     */
    EscapeSearch(StateSpace space, StateGraph graph, Region region, Collection<Input> listed, boolean faults) {
        this.space = space;
        this.graph = graph;
        this.region = region;
        this.listed = new LinkedHashSet<>(listed);
        this.faults = faults;
        this.components = Components.of(graph, region.states());
    }

    /** The nearest one; empty if there is none. */
    Optional<Escape> nearest() {
        StateSpace.Walker walker = space.walker();
        for (int place = 0; place < region.size(); place++) {
            int state = region.state(place);
            if (space.isExpanded(state)) {
                Optional<Escape> escape = at(state, walker);
                if (escape.isPresent()) {
                    return escape;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Escape> at(int state, StateSpace.Walker walker) {
        Steps steps = new Steps(state);
        walker.steps(state, (transition, input, target, changes) -> {
            steps.any = true;
            if (changes && listed.contains(input)) {
                steps.leadOn = true;
                steps.addTarget(target);
            }
        });
        if (!steps.leadOn) {
            // What a step that breaks the machine was meant to do is not known.
            return faults ? Optional.empty() : Optional.of(steps.any ? Escape.staying(state) : Escape.ending(state));
        }
        return steps.within.isEmpty() ? Optional.empty() : Optional.of(Escape.goingRound(cycle(state, steps.within)));
    }

    /** What the steps of one state say. */
    private final class Steps {
        private final int state;
        private final Set<Integer> within = new LinkedHashSet<>();
        private boolean any;
        private boolean leadOn;

        Steps(int state) {
            this.state = state;
        }

        void addTarget(int target) {
            if (target != StateSpace.NOT_STORED && components.of(target) == components.of(state)) {
                within.add(target);
            }
        }
    }

    /** A shortest cycle from a state by way of one of some successors in its component. */
    private List<Integer> cycle(int state, Set<Integer> successors) {
        Map<Integer, Integer> previous = new HashMap<>();
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int successor : successors) {
            previous.put(successor, state);
            queue.add(successor);
        }
        while (!previous.containsKey(state)) {
            int at = queue.remove();
            for (long i = graph.start(at); i < graph.end(at); i++) {
                int next = graph.target(i);
                if (components.of(next) == components.of(state) && previous.putIfAbsent(next, at) == null) {
                    queue.add(next);
                }
            }
        }
        List<Integer> cycle = new ArrayList<>(List.of(state));
        int at = state;
        do {
            at = previous.getOrDefault(at, state);
            cycle.add(at);
        } while (at != state);
        Collections.reverse(cycle);
        return cycle;
    }
}
