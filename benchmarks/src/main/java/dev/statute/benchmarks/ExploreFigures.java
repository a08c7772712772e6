package dev.statute.benchmarks;

import java.util.Arrays;

/** What {@link ExploreRun} printed. */
record ExploreFigures(
        long generated,
        long distinct,
        long depth,
        long processorNanos,
        long searchNanos,
        long millis,
        long sinceStart,
        long bytes,
        long findings) {
    static ExploreFigures read(String line) {
        long[] n = Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
        return new ExploreFigures(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
    }

    double perProcessorSecond() {
        return generated / (processorNanos / 1e9);
    }

    double perSearchSecond() {
        return generated / (searchNanos / 1e9);
    }
}
