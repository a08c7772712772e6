package dev.statute.spec.explore.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Numbers what a search looks out for: a deadlock, what the watches ask for, and the ways in which a machine breaks. */
final class Subjects {
    /** A state of a live phase in which nothing is accepted. */
    static final int DEADLOCK = 0;

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

    private int watches() {
        return 1 + stateWatches + stepWatches + decisions.size();
    }

    /** The states, steps and decisions for which a search waits. */
    IntStream wanted(SearchRequest request) {
        return IntStream.concat(
                IntStream.rangeClosed(1, stateWatches + stepWatches),
                request.until().orElse(Set.of()).stream()
                        .mapToInt(watch -> decision(watch).orElseThrow()));
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
