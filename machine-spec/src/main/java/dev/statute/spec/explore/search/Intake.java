package dev.statute.spec.explore.search;

/**
 * Takes states into partitions: new ones are stored, unless they are outside of what the search stores. Belongs to one
 * thread.
 *
 * <p>Most states that arrive are known, and finding one waits for memory twice: for the entry of the table and for the
 * state. So states are looked up in batches, one wait after the other for all of them together, and what a processor can
 * overlap, it does.
 */
final class Intake {
    private static final int BATCH = 32;

    private final int words;
    private final Behaviour behaviour;
    private final Limits limits;
    private final int partitions;
    private final long deepest;
    private final Place outside = new Place();
    private final long[] hashes = new long[BATCH];
    private final int[] guesses = new int[BATCH];
    private final boolean[] known = new boolean[BATCH];
    private int depth;
    private long filtered;
    private long tooDeep;

    /**
     * @param partitions how many there are
     * @param deepest the last level whose states are stored
     */
    Intake(int words, Behaviour behaviour, Limits limits, int partitions, long deepest) {
        this.words = words;
        this.behaviour = behaviour;
        this.limits = limits;
        this.partitions = partitions;
        this.deepest = deepest;
    }

    /** Prepares for what follows from the states of a level; 0 for the initial states. */
    void enterLevel(int level) {
        depth = level;
    }

    /** Takes in all states of a box, which are those of one partition, in their order, and empties the box. */
    void absorb(Outbox box, Partition partition) {
        for (int first = 0; first < box.size(); first += BATCH) {
            int count = Math.min(BATCH, box.size() - first);
            lookUp(box, first, count, partition.visited());
            for (int i = 0; i < count; i++) {
                if (!known[i]) {
                    int index = first + i;
                    long[] content = box.content();
                    arrive(content, box.at(index), hashes[i], box.before(index), box.times(index), partition);
                }
            }
        }
        box.clear();
    }

    private void lookUp(Outbox box, int first, int count, VisitedStates visited) {
        long[] content = box.content();
        for (int i = 0; i < count; i++) {
            hashes[i] = PackedHash.of(content, box.at(first + i), words);
        }
        for (int i = 0; i < count; i++) {
            guesses[i] = visited.guess(hashes[i]);
        }
        for (int i = 0; i < count; i++) {
            int guess = guesses[i];
            known[i] = guess != VisitedStates.ABSENT && visited.states().equal(guess, content, box.at(first + i));
        }
    }

    private void arrive(long[] packed, int at, long hash, int before, long times, Partition partition) {
        VisitedStates visited = partition.visited();
        if (visited.find(packed, at, hash) != VisitedStates.ABSENT) {
            return;
        }
        if (!behaviour.admits(packed, at)) {
            filtered += times;
            lookOutside(packed, at, before);
        } else if (depth >= deepest) {
            tooDeep += times;
            lookOutside(packed, at, before);
        } else if (partition.claimRoom(limits, partitions)) {
            visited.add(packed, at, hash, before);
        } else {
            limits.runOut(Budget.Limit.STATES);
            lookOutside(packed, at, before);
        }
    }

    private void lookOutside(long[] packed, int at, int before) {
        outside.move(packed, at, depth + 1, before, false);
        behaviour.look(outside);
    }

    /** How many generated states the filter refused. */
    long filtered() {
        return filtered;
    }

    /** How many generated states were too deep to be stored. */
    long tooDeep() {
        return tooDeep;
    }
}
