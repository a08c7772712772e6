package dev.statute.spec.explore.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Expands states and takes in what follows from them. In a search with several threads each worker owns one partition;
 * it may also expand all partitions alone while the others rest.
 */
final class Worker implements Behaviour.Successors {
    /** Looking at the clock costs as much as expanding a small state, so it is done once in so much work. */
    private static final int WORK_BETWEEN_TICKS = 4096;

    private static final int WORK_PER_STATE = 16;
    /** A round ends when so many states are on their way: what travels should still fit into a cache. */
    private static final int STATES_PER_ROUND = 1 << 14;

    private final int index;
    private final List<Partition> partitions;
    private final StateIds ids;
    private final int words;
    private final Behaviour behaviour;
    private final Limits limits;
    private final long deepest;
    private final Place expanding = new Place();
    private final Place outside = new Place();
    /** Two sets of boxes, one for each partition: one is filled while the other one is emptied. */
    private final List<List<Outbox>> outboxes = new ArrayList<>();

    private Runnable ticking = () -> {};
    private List<Outbox> outgoing = List.of();
    private int sent;
    private int depth;
    private int work;
    private long filtered;
    private long tooDeep;
    private volatile long publishedGenerated;

    /**
     * @param deepest the last level whose states are stored
     */
    Worker(int index, List<Partition> partitions, int words, Behaviour behaviour, Limits limits, long deepest) {
        this.index = index;
        this.partitions = partitions;
        this.ids = new StateIds(partitions.size());
        this.words = words;
        this.behaviour = behaviour;
        this.limits = limits;
        this.deepest = deepest;
        for (int set = 0; set < 2; set++) {
            List<Outbox> boxes = new ArrayList<>();
            partitions.forEach(partition -> boxes.add(new Outbox(words)));
            outboxes.add(boxes);
        }
    }

    /** What to do now and then, besides looking at the budget. */
    void setTicking(Runnable ticking) {
        this.ticking = ticking;
    }

    /** Takes in an initial state. */
    void start(long[] packed) {
        depth = 0;
        arrive(packed, 0, PackedHash.of(packed, 0, words), StateIds.NONE, 1);
    }

    /** Prepares for a level. */
    void enterLevel(int level) {
        depth = level;
    }

    /** Expands what the level has in all partitions. */
    void expandAlone() {
        for (Partition partition : partitions) {
            while (partition.waitingInLevel() > 0 && !limits.isOver()) {
                expandNext(partition);
            }
        }
        partitions.forEach(Partition::publish);
    }

    /**
     * Expands what the level has in the own partition, while the other workers do the same with theirs. All of them go
     * through the same rounds: expand, meet, take in what the others have sent. So numbers and predecessors depend on the
     * number of threads, but not on their timing.
     */
    void expandTogether(List<Worker> workers, Rounds rounds) throws InterruptedException {
        boolean another = true;
        for (int round = 0; another; round++) {
            int set = round % 2;
            boolean more = expandRound(outboxes.get(set));
            another = rounds.meet(more);
            for (Worker other : workers) {
                other.outboxes.get(set).get(index).drain(this::receive);
            }
        }
        partitions.get(index).publish();
    }

    private boolean expandRound(List<Outbox> boxes) {
        Partition own = partitions.get(index);
        outgoing = boxes;
        sent = 0;
        while (own.waitingInLevel() > 0 && sent < STATES_PER_ROUND && !limits.isOver()) {
            expandNext(own);
        }
        outgoing = List.of();
        return own.waitingInLevel() > 0 && !limits.isOver();
    }

    private void expandNext(Partition partition) {
        PackedStates states = partition.visited().states();
        int state = partition.next();
        int id = ids.id(partition.index(), state);
        expanding.move(states.chunk(state), states.offset(state), depth, id, true);
        behaviour.expand(expanding, this);
        work += WORK_PER_STATE;
        if (work >= WORK_BETWEEN_TICKS) {
            tick();
        }
    }

    @Override
    public void reached(long[] packed, long times) {
        work++;
        long hash = PackedHash.of(packed, 0, words);
        int owner = ids.owner(hash);
        if (owner == index || outgoing.isEmpty()) {
            arrive(packed, 0, hash, expanding.id, times);
        } else {
            outgoing.get(owner).add(packed, expanding.id, times);
            sent++;
        }
    }

    private void receive(long[] packed, int at, int before, long times) {
        arrive(packed, at, PackedHash.of(packed, at, words), before, times);
    }

    private void arrive(long[] packed, int at, long hash, int before, long times) {
        Partition partition = partitions.get(ids.owner(hash));
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
        } else if (partition.claimRoom(limits, partitions.size())) {
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

    /** Looks at the budget, and lets others know how far this worker has come. */
    void tick() {
        work = 0;
        if (outgoing.isEmpty()) {
            partitions.forEach(Partition::publish);
        } else {
            partitions.get(index).publish();
        }
        publishedGenerated = behaviour.generated();
        limits.check(partitions.stream().mapToLong(Partition::publishedBytes).sum());
        ticking.run();
    }

    /** How many generated states the filter refused. */
    long filtered() {
        return filtered;
    }

    /** How many generated states were too deep to be stored. */
    long tooDeep() {
        return tooDeep;
    }

    /** How many steps this worker had seen when it last told. */
    long publishedGenerated() {
        return publishedGenerated;
    }
}
