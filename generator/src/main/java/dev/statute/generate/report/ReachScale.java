package dev.statute.generate.report;

import dev.statute.generate.diagram.ReachStyleSheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Which counts look alike: zero, and up to five ranges in which each is as many times larger than the one before. Counts
 * of states and steps differ by orders of magnitude, so equal ranges would show most of them the same.
 *
 * @param ranges those that hold any whole number, in ascending order; their levels need not follow each other
 */
record ReachScale(List<Range> ranges) {
    ReachScale {
        ranges = List.copyOf(ranges);
    }

    /**
     * Counts that look alike.
     *
     * @param level the level of {@link ReachStyleSheet#level}
     */
    record Range(int level, long least, long most) {
        String text() {
            return Figures.grouped(least) + (most > least ? "\u2013" + Figures.grouped(most) : "");
        }
    }

    /** The scale from 1 to the largest of some counts. */
    static ReachScale of(Collection<Long> counts) {
        long largest = counts.stream().mapToLong(count -> count).max().orElse(0);
        List<Range> ranges = new ArrayList<>();
        long least = 1;
        for (int level = 1; level <= ReachStyleSheet.LEVELS; level++) {
            boolean last = level == ReachStyleSheet.LEVELS;
            double root = StrictMath.pow(largest, (double) level / ReachStyleSheet.LEVELS);
            // A root that is a whole number may come out a trifle below it.
            long most = last ? largest : (long) (root * (1 + 1e-12));
            if (most >= least) {
                ranges.add(new Range(level, least, most));
                least = most + 1;
            }
        }
        return new ReachScale(ranges);
    }

    /** The style class of a count. */
    String styleClass(long count) {
        return ranges.stream()
                .filter(range -> range.least() <= count && count <= range.most())
                .map(range -> ReachStyleSheet.level(range.level()))
                .findFirst()
                .orElse(ReachStyleSheet.NEVER);
    }
}
