package dev.statute.conformance.policy;

import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Combinations of values, one of each list: all of them, or, where these are more than may be, so many that hold every value
 * of every list and are otherwise chosen by chance, always the same ones. They are made one at a time.
 */
final class Combinations {
    private final List<List<Value>> lists;
    private final long most;

    /** @param most how many may be, at least as many as the longest list has values */
    Combinations(List<List<Value>> lists, long most) {
        this.lists = List.copyOf(lists);
        this.most = most;
    }

    /** Whether these are all combinations. */
    boolean areAll() {
        long left = most;
        for (List<Value> list : lists) {
            left /= Math.max(1, list.size());
        }
        return left > 0 || lists.stream().anyMatch(List::isEmpty);
    }

    /** Makes them; of all combinations the last list runs fastest. */
    void forEach(Consumer<List<Value>> action) {
        if (lists.stream().anyMatch(List::isEmpty)) {
            return;
        } else if (areAll()) {
            all(new ArrayList<>(), action);
            return;
        }
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            int index = i;
            action.accept(
                    lists.stream().map(list -> list.get(index % list.size())).toList());
        }
        Random random = new Random(0);
        for (long i = longest; i < most; i++) {
            action.accept(lists.stream()
                    .map(list -> list.get(random.nextInt(list.size())))
                    .toList());
        }
    }

    private void all(List<Value> chosen, Consumer<List<Value>> action) {
        if (chosen.size() == lists.size()) {
            action.accept(List.copyOf(chosen));
            return;
        }
        for (Value value : lists.get(chosen.size())) {
            chosen.add(value);
            all(chosen, action);
            chosen.remove(chosen.size() - 1);
        }
    }
}
