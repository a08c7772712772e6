package dev.statute.spec.explore.search;

/** A packed state and where the search has met it. One object serves many states in turn. */
final class Place {
    /** The array in which the state stands. */
    long[] packed = {};
    /** Where in {@link #packed} the state begins. */
    int at;
    /** The breadth-first level of the state, 1 for an initial one. */
    int depth;
    /** The {@link StateIds id} of the state or, if it is not stored, of the state that it follows from. */
    int id;
    /** Whether the state is stored. */
    boolean stored;

    /** Moves to another state. */
    void move(long[] toPacked, int toAt, int toDepth, int toId, boolean isStored) {
        packed = toPacked;
        at = toAt;
        depth = toDepth;
        id = toId;
        stored = isStored;
    }
}
