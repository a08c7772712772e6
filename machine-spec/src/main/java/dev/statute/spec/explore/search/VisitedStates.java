package dev.statute.spec.explore.search;

/**
 * An exact set of packed states, numbered from 0 in the order of their arrival, each with the state it was first reached
 * from. Open addressing over a table of ints: the low bits of an entry are the number of a state plus one, the bits above,
 * which the number cannot need yet, hold a piece of its hash, so that hardly ever a state is read that is another one.
 * Not thread-safe.
 */
final class VisitedStates {
    /** Stands for a state that is not in the set. */
    static final int ABSENT = -1;

    /** The most states that a set can hold. */
    static final int MOST_STATES = 700_000_000;

    private static final int FIRST_CAPACITY = 1 << 10;

    private final PackedStates states;
    private final IntList predecessors = new IntList();
    /** A power of two long, at most 7/10 full. */
    private int[] table = new int[FIRST_CAPACITY];

    private int room = roomOf(FIRST_CAPACITY);

    /**
     * @param words the number of longs that a state takes
     */
    VisitedStates(int words) {
        this.states = new PackedStates(words);
    }

    /** How many states there are. */
    int size() {
        return states.size();
    }

    /** The states. */
    PackedStates states() {
        return states;
    }

    /** What was given as the predecessor of a state. */
    int predecessor(int state) {
        return predecessors.get(state);
    }

    /**
     * The number of the state that stands in {@code packed} from {@code at}, or {@link #ABSENT}.
     *
     * @param hash its {@link PackedHash}
     */
    int find(long[] packed, int at, long hash) {
        int[] entries = table;
        int numberBits = entries.length - 1;
        int tag = (int) (hash >>> 32) & ~numberBits;
        for (int slot = (int) hash & numberBits; ; slot = (slot + 1) & numberBits) {
            int entry = entries[slot];
            if (entry == 0) {
                return ABSENT;
            }
            if ((entry & ~numberBits) == tag) {
                int state = (entry & numberBits) - 1;
                if (states.equal(state, packed, at)) {
                    return state;
                }
            }
        }
    }

    /**
     * The number of a state that has probably this hash, and that {@link #find} would look at first; {@link #ABSENT} if no
     * state has it. It reads no state.
     */
    int guess(long hash) {
        int[] entries = table;
        int numberBits = entries.length - 1;
        int tag = (int) (hash >>> 32) & ~numberBits;
        int slot = (int) hash & numberBits;
        int entry = entries[slot];
        while (entry != 0 && (entry & ~numberBits) != tag) {
            slot = (slot + 1) & numberBits;
            entry = entries[slot];
        }
        return (entry & numberBits) - 1;
    }

    /**
     * Adds a state that is absent.
     *
     * @param hash its {@link PackedHash}
     * @param predecessor kept as it is
     */
    void add(long[] packed, int at, long hash, int predecessor) {
        if (states.size() == room) {
            grow();
        }
        enter(table, hash, states.size());
        states.add(packed, at);
        predecessors.add(predecessor);
    }

    /** The memory taken, in bytes. */
    long bytes() {
        return states.bytes() + predecessors.bytes() + (long) table.length * Integer.BYTES;
    }

    private void grow() {
        int[] larger = new int[2 * table.length];
        for (int state = 0; state < states.size(); state++) {
            enter(larger, states.hash(state), state);
        }
        table = larger;
        room = roomOf(larger.length);
    }

    private static void enter(int[] entries, long hash, int state) {
        int numberBits = entries.length - 1;
        int slot = (int) hash & numberBits;
        while (entries[slot] != 0) {
            slot = (slot + 1) & numberBits;
        }
        entries[slot] = (int) (hash >>> 32) & ~numberBits | (state + 1);
    }

    private static int roomOf(int capacity) {
        return (int) (capacity * 7L / 10);
    }
}
