package dev.statute.spec.explore.search;

import java.util.Arrays;

/**
 * States after on their way to a partition: packed, each followed by one long for the id of the state before and how often
 * the step was taken. Filled, then read, then filled again, by one thread at a time.
 */
final class Outbox {
    private static final int FIRST_STATES = 64;
    private static final long MOST_TIMES = Integer.MAX_VALUE;

    private final int words;
    private long[] content;
    private int size;

    /**
     * @param words the number of longs that a state takes
     */
    Outbox(int words) {
        this.words = words;
        this.content = new long[FIRST_STATES * (words + 1)];
    }

    /** Adds the state that {@code packed} begins with. */
    void add(long[] packed, int before, long times) {
        long left = times;
        while (left > MOST_TIMES) {
            append(packed, before, MOST_TIMES);
            left -= MOST_TIMES;
        }
        append(packed, before, left);
    }

    private void append(long[] packed, int before, long times) {
        int at = at(size);
        if (at == content.length) {
            content = Arrays.copyOf(content, 2 * content.length);
        }
        for (int word = 0; word < words; word++) {
            content[at + word] = packed[word];
        }
        content[at + words] = times << 32 | before & 0xFFFF_FFFFL;
        size++;
    }

    /** How many states there are. */
    int size() {
        return size;
    }

    /** The array in which the states stand. */
    long[] content() {
        return content;
    }

    /** Where a state begins. */
    int at(int index) {
        return index * (words + 1);
    }

    /** The id of the state before. */
    int before(int index) {
        return (int) content[at(index) + words];
    }

    /** How often the step was taken. */
    long times(int index) {
        return content[at(index) + words] >>> 32;
    }

    /** Makes room for others. */
    void clear() {
        size = 0;
    }
}
