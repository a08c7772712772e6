package dev.statute.benchmarks;

import java.util.Arrays;

/** Medians of repeated measurements. */
final class Medians {
    private Medians() {}

    /** The median of an odd number of values, or the upper one of both. */
    static double of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The median of one column of several runs. */
    static double of(double[][] runs, int column) {
        return of(Arrays.stream(runs).mapToDouble(run -> run[column]).toArray());
    }
}
