package dev.statute.spec.check.selector;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Goes through all combinations of some lists. */
final class Enumeration {
    private Enumeration() {}

    /** How many combinations there are, or more than {@code limit}. */
    static long count(List<? extends List<?>> lists, long limit) {
        long count = 1;
        for (List<?> list : lists) {
            count = Math.min(limit + 1, count * list.size());
        }
        return count;
    }

    /** Gives each combination to {@code enough}, the last list running fastest, until it says that it has enough. */
    static <T> void forEach(List<List<T>> lists, Predicate<List<T>> enough) {
        int[] at = new int[lists.size()];
        if (lists.stream().anyMatch(List::isEmpty)) {
            return;
        }
        while (!enough.test(pick(lists, at))) {
            int i = at.length - 1;
            while (i >= 0 && ++at[i] == lists.get(i).size()) {
                at[i--] = 0;
            }
            if (i < 0) {
                return;
            }
        }
    }

    private static <T> List<T> pick(List<List<T>> lists, int[] at) {
        return IntStream.range(0, at.length)
                .mapToObj(i -> lists.get(i).get(at[i]))
                .toList();
    }
}
