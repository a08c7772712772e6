package dev.statute.spec.format;

import java.util.List;
import java.util.OptionalInt;

/** Finds the width of a column. Stateless. */
final class Columns {
    private Columns() {}

    /**
     * The width of a column: that of the longest cell that is not out of proportion.
     *
     * @param lengths the lengths of its cells
     * @param spread a cell that is longer than the shortest by more than this does not push the others away
     */
    static int width(List<Integer> lengths, int spread) {
        OptionalInt shortest = lengths.stream().mapToInt(Integer::intValue).min();
        if (lengths.size() < 2 || shortest.isEmpty()) {
            return 0;
        }
        return lengths.stream()
                .mapToInt(Integer::intValue)
                .filter(length -> length <= shortest.getAsInt() + spread)
                .max()
                .orElse(0);
    }
}
