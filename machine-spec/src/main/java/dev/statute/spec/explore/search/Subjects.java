package dev.statute.spec.explore.search;

import java.util.ArrayList;
import java.util.List;

/** Numbers what a search looks out for: a deadlock, what the watches ask for, and the ways in which a machine breaks. */
final class Subjects {
    /** A state of a live phase in which nothing is accepted. */
    static final int DEADLOCK = 0;

    private final int stateWatches;
    private final int stepWatches;
    private final List<FaultKey> faults = new ArrayList<>();

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

    /** A new number for a fault. */
    int add(FaultKey fault) {
        faults.add(fault);
        return fault(faults.size() - 1);
    }

    int fault(int index) {
        return 1 + stateWatches + stepWatches + index;
    }

    /** The faults by index. */
    List<FaultKey> faults() {
        return faults;
    }

    /** How many subjects there are. */
    int size() {
        return fault(faults.size());
    }
}
