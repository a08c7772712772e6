package dev.statute.spec.explore.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Numbers what a search looks out for: a deadlock, what the watches ask for, and the ways in which a machine breaks. */
final class Subjects {
    /** A state of a live phase in which nothing is accepted. */
    static final int DEADLOCK = 0;
    /** Stands for what nobody looks out for. */
    static final int NOBODY = -1;

    private final int stateWatches;
    private final int stepWatches;
    private final Map<DecisionWatch, Integer> decisions = new LinkedHashMap<>();
    private final Map<FaultKey, Integer> faults = new LinkedHashMap<>();

    Subjects(SearchRequest request) {
        this.stateWatches = request.stateWatches().size();
        this.stepWatches = request.stepWatches().size();
        request.decisionWatches().forEach(watch -> decisions.computeIfAbsent(watch, w -> watches()));
    }

    int stateWatch(int index) {
        return 1 + index;
    }

    int stepWatch(int index) {
        return 1 + stateWatches + index;
    }

    /** The number of a way to decide, if it is looked out for. */
    Optional<Integer> decision(DecisionWatch watch) {
        return Optional.ofNullable(decisions.get(watch));
    }

    /** The first number behind those of all watches; that of the first watch is 1. */
    int watches() {
        return 1 + stateWatches + stepWatches + decisions.size();
    }

    int fault(FaultKey fault) {
        return faults.computeIfAbsent(fault, f -> size());
    }

    /** The faults with their numbers, in the order in which they were first asked for. */
    Map<FaultKey, Integer> faults() {
        return faults;
    }

    /** How many subjects there are. */
    int size() {
        return watches() + faults.size();
    }
}
