package dev.statute.spec.explore.search;

import java.util.Arrays;

/**
 * States after that one thread has found for another: packed, each followed by one long for the id of the state before and
 * how often the step was taken. Written by one thread, then read by the other, then used again.
 */
final class Outbox {
    private static final int FIRST_STATES = 64;
    private static final long MOST_TIMES = Integer.MAX_VALUE;

    private final int words;
    private long[] content;
    private int length;

    Outbox(int words) {
        this.words = words;
        this.content = new long[FIRST_STATES * (words + 1)];
    }

    void add(long[] packed, int before, long times) {
        long left = times;
        while (left > MOST_TIMES) {
            append(packed, before, MOST_TIMES);
            left -= MOST_TIMES;
        }
        append(packed, before, left);
    }

    private void append(long[] packed, int before, long times) {
        if (length == content.length) {
            content = Arrays.copyOf(content, 2 * length);
        }
        System.arraycopy(packed, 0, content, length, words);
        content[length + words] = times << 32 | before & 0xFFFF_FFFFL;
        length += words + 1;
    }

    /** Takes what an outbox holds. */
    interface Reader {
        /** A state after, which stands in {@code packed} from {@code at}. */
        void read(long[] packed, int at, int before, long times);
    }

    /** Reads everything in the order in which it was added, and empties the box. */
    void drain(Reader reader) {
        for (int at = 0; at < length; at += words + 1) {
            long note = content[at + words];
            reader.read(content, at, (int) note, note >>> 32);
        }
        length = 0;
    }
}
