package dev.statute.spec.explore.encode;

/**
 * Room that an encoding has reserved for something, and may turn out to be too little.
 *
 * @param name of what it is reserved for
 * @param size how much there is
 * @param growth all that is reserved
 */
record Room(String name, long size, Growth growth) {
    /** Reserves as much as earlier attempts needed, and as guessed at least. */
    static Room of(String name, long guess, Growth growth) {
        return new Room(name, growth.room(name, guess), growth);
    }

    /** What to throw if more is needed. */
    GrowthNeededException needed(long size) {
        return new GrowthNeededException(growth.with(name, size));
    }
}
