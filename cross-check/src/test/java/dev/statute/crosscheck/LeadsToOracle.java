package dev.statute.crosscheck;

import dev.statute.spec.expression.Environment;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Property;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/**
 * Which {@code leads_to} a machine breaks, by the definition of the language: there is a way from a state of {@code from}
 * that avoids {@code to} and comes to a state in which the run may stay, or to a step of progress that it can repeat.
 */
final class LeadsToOracle {
    private record Step(Input input, MachineState after) {}

    private final Machine machine;
    private final Map<MachineState, List<Step>> steps = new LinkedHashMap<>();

    LeadsToOracle(Machine machine) {
        this.machine = machine;
    }

    /** Notes an accepted step. */
    void step(MachineState before, Input input, MachineState after) {
        if (machine.properties().stream().anyMatch(Property.LeadsTo.class::isInstance)) {
            steps.computeIfAbsent(before, b -> new ArrayList<>()).add(new Step(input, after));
        }
    }

    /**
     * The names of the properties that do not hold of the runs through these states.
     *
     * @param states those that were expanded; what lies outside of a filter or too deep decides nothing
     */
    List<String> broken(Set<MachineState> states) {
        List<String> broken = new ArrayList<>();
        for (Property property : machine.properties()) {
            if (property instanceof Property.LeadsTo leadsTo && isBroken(leadsTo, states)) {
                broken.add(leadsTo.name());
            }
        }
        return broken;
    }

    private boolean isBroken(Property.LeadsTo property, Set<MachineState> states) {
        List<MachineState> begun = states.stream()
                .filter(state -> ReferenceExplorer.holds(property.from(), Environment.of(state)))
                .filter(state -> !isGoal(property, state))
                .toList();
        for (MachineState state : reachable(property, begun, states)) {
            boolean mayStay = steps(state).stream().noneMatch(step -> isProgress(property, state, step));
            if (mayStay || repeats(property, state, states)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a step of progress leads from the state to one from which there is a way back. */
    private boolean repeats(Property.LeadsTo property, MachineState state, Set<MachineState> states) {
        return steps(state).stream()
                .filter(step -> isProgress(property, state, step))
                .filter(step -> states.contains(step.after()) && !isGoal(property, step.after()))
                .anyMatch(step ->
                        reachable(property, List.of(step.after()), states).contains(state));
    }

    private Set<MachineState> reachable(Property.LeadsTo property, List<MachineState> from, Set<MachineState> states) {
        Set<MachineState> met = new LinkedHashSet<>(from);
        Queue<MachineState> waiting = new ArrayDeque<>(from);
        while (!waiting.isEmpty()) {
            for (Step step : steps(waiting.remove())) {
                if (states.contains(step.after()) && !isGoal(property, step.after()) && met.add(step.after())) {
                    waiting.add(step.after());
                }
            }
        }
        return met;
    }

    private List<Step> steps(MachineState state) {
        return steps.getOrDefault(state, List.of());
    }

    private static boolean isGoal(Property.LeadsTo property, MachineState state) {
        return ReferenceExplorer.holds(property.to(), Environment.of(state));
    }

    private static boolean isProgress(Property.LeadsTo property, MachineState before, Step step) {
        return !step.after().equals(before)
                && property.progress()
                        .map(inputs -> inputs.contains(step.input()))
                        .orElse(true);
    }
}
