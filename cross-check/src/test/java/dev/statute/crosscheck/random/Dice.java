package dev.statute.crosscheck.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random choices; the same seed always gives the same. */
final class Dice {
    private final Random random;
    private int names;

    Dice(long seed) {
        this.random = new Random(seed);
        // Neighbouring seeds begin alike.
        random.nextInt();
        random.nextInt();
    }

    /** True in so many of a hundred cases. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number from {@code min} to {@code max}. */
    int between(int min, int max) {
        return min + random.nextInt(max - min + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** From {@code min} to {@code max} of the elements, in their order. */
    <T> List<T> some(List<T> elements, int min, int max) {
        List<T> chosen = new ArrayList<>(elements);
        int size = Math.min(elements.size(), between(min, Math.max(min, max)));
        while (chosen.size() > size) {
            chosen.remove(random.nextInt(chosen.size()));
        }
        return chosen;
    }

    /** A name that this machine has nowhere else. */
    String fresh(String word) {
        return word + "_" + ++names;
    }
}
