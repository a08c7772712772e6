package dev.statute.spec.explore.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/** A toy behaviour: numbers modulo another one, from each of which lead some sums and products. */
final class Jumps implements Behaviour {
    private final long modulus;
    private final long fanOut;
    private final LongPredicate filter;
    private final long[] after = new long[2];
    private long generated;
    final List<Long> outside = new ArrayList<>();
    final List<Long> left = new ArrayList<>();

    Jumps(long modulus, long fanOut, LongPredicate filter) {
        this.modulus = modulus;
        this.fanOut = fanOut;
        this.filter = filter;
    }

    @Override
    public void expand(Place place, Successors successors) {
        for (long jump = 1; jump <= fanOut; jump++) {
            after[0] = next(place.packed[place.at], jump);
            after[1] = -after[0];
            generated += jump;
            successors.reached(after, jump);
        }
    }

    private long next(long state, long jump) {
        return (state * (2 * jump + 1) + jump * jump) % modulus;
    }

    @Override
    public void look(Place place) {
        (place.stored ? left : outside).add(place.packed[place.at]);
    }

    @Override
    public boolean admits(long[] packed, int at) {
        return filter.test(packed[at]);
    }

    @Override
    public void levelEnded(int depth) {}

    @Override
    public long generated() {
        return generated;
    }

    /** The states with their levels, found in the plainest way. */
    Map<Long, Integer> levels(long start, long deepest) {
        Map<Long, Integer> levels = new LinkedHashMap<>();
        List<Long> frontier = filter.test(start) ? List.of(start) : List.of();
        for (int depth = 1; depth <= deepest && !frontier.isEmpty(); depth++) {
            List<Long> next = new ArrayList<>();
            for (long state : frontier) {
                if (levels.putIfAbsent(state, depth) == null) {
                    for (long jump = 1; jump <= fanOut; jump++) {
                        long successor = next(state, jump);
                        if (filter.test(successor)) {
                            next.add(successor);
                        }
                    }
                }
            }
            frontier = next;
        }
        return levels;
    }
}
