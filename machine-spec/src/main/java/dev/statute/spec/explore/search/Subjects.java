package dev.statute.spec.explore.search;

import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers what a search looks out for: a deadlock, what the watches ask for, and the ways in which a machine breaks. */
final class Subjects {
    /** A state of a live phase in which nothing is accepted. */
    static final int DEADLOCK = 0;

    private final int stateWatches;
    private final int stepWatches;
    private final Map<FaultKey, Integer> faults = new LinkedHashMap<>();

    Subjects(int stateWatches, int stepWatches) {
        this.stateWatches = stateWatches;
        this.stepWatches = stepWatches;
    }

    int stateWatch(int index) {
        return 1 + index;
    }

    int stepWatch(int index) {
        return 1 + stateWatches + index;
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
        return 1 + stateWatches + stepWatches + faults.size();
    }
}
