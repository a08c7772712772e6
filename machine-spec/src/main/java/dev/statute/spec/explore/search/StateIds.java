package dev.statute.spec.explore.search;

/**
 * How stored states are named while the search runs: partition and number in the partition in one int, so that ids stay
 * what they are while all partitions grow.
 *
 * @param partitions how many partitions there are
 */
record StateIds(int partitions) {
    /** Stands for no state. */
    static final int NONE = -1;

    int id(int partition, int number) {
        return number * partitions + partition;
    }

    int partition(int id) {
        return id % partitions;
    }

    int number(int id) {
        return id / partitions;
    }

    /** The partition that owns the states of a hash; it depends on the highest bits, which tables use least. */
    int owner(long hash) {
        return (int) ((hash >>> 32) * partitions >>> 32);
    }
}
