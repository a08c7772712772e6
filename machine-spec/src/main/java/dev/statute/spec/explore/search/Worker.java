package dev.statute.spec.explore.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Expands states and sends what follows from them to the partitions that own it. In a search with several threads each
 * worker owns one partition; it may also expand all partitions alone while the others rest.
 */
final class Worker implements Behaviour.Successors {
    /** Looking at the clock costs as much as expanding a small state, so it is done once in so much work. */
    private static final int WORK_BETWEEN_TICKS = 4096;

    private static final int WORK_PER_STATE = 16;
    /** A round ends when so many states are on their way to others: what travels should still fit into a cache. */
    private static final int STATES_PER_ROUND = 1 << 14;
    /** So many states are taken in at a time if they need not travel. */
    private static final int STATES_AT_HOME = 256;

    private final int index;
    private final List<Partition> partitions;
    private final StateIds ids;
    private final int words;
    private final Behaviour behaviour;
    private final Intake intake;
    private final Limits limits;
    private final Place expanding = new Place();
    /** Two sets of boxes, one for each partition: one is filled while the other one is emptied by the owners. */
    private final List<List<Outbox>> outboxes = new ArrayList<>();

    private Runnable ticking = () -> {};
    private List<Outbox> outgoing;
    private boolean alone = true;
    private int sent;
    private int depth;
    private int work;
    private volatile long publishedGenerated;

    /**
     * @param deepest the last level whose states are stored
     */
    Worker(int index, List<Partition> partitions, int words, Behaviour behaviour, Limits limits, long deepest) {
        this.index = index;
        this.partitions = List.copyOf(partitions);
        this.ids = new StateIds(partitions.size());
        this.words = words;
        this.behaviour = behaviour;
        this.intake = new Intake(words, behaviour, limits, partitions.size(), deepest);
        this.limits = limits;
        for (int set = 0; set < 2; set++) {
            List<Outbox> boxes = new ArrayList<>();
            partitions.forEach(partition -> boxes.add(new Outbox(words)));
            outboxes.add(boxes);
        }
        this.outgoing = outboxes.get(0);
    }

    /** What to do now and then, besides looking at the budget. */
    void setTicking(Runnable action) {
        ticking = action;
    }

    /** Takes in an initial state. */
    void start(long[] packed) {
        expanding.move(packed, 0, 0, StateIds.NONE, false);
        reached(packed, 1);
        absorbAll();
    }

    /** Prepares for a level. */
    void enterLevel(int level) {
        depth = level;
        intake.enterLevel(level);
    }

    /** Expands what the level has in all partitions. */
    void expandAlone() {
        for (Partition partition : partitions) {
            while (partition.waitingInLevel() > 0 && !limits.isOver()) {
                expandNext(partition);
            }
        }
        absorbAll();
        partitions.forEach(Partition::publish);
    }

    private void absorbAll() {
        for (Partition partition : partitions) {
            intake.absorb(outgoing.get(partition.index()), partition);
        }
    }

    /**
     * Expands what the level has in the own partition, while the other workers do the same with theirs. All of them go
     * through the same rounds: expand, meet, take in what the others have sent. So numbers and predecessors depend on the
     * number of threads, but not on their timing.
     */
    void expandTogether(List<Worker> workers, Rounds rounds) throws InterruptedException {
        alone = false;
        boolean another = true;
        for (int round = 0; another; round++) {
            int set = round % 2;
            outgoing = outboxes.get(set);
            boolean more = expandRound();
            another = rounds.meet(more);
            for (Worker other : workers) {
                intake.absorb(other.outboxes.get(set).get(index), partitions.get(index));
            }
        }
        alone = true;
        partitions.get(index).publish();
    }

    private boolean expandRound() {
        Partition own = partitions.get(index);
        sent = 0;
        while (own.waitingInLevel() > 0 && sent < STATES_PER_ROUND && !limits.isOver()) {
            expandNext(own);
        }
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
        int owner = partitions.size() == 1 ? 0 : ids.owner(PackedHash.of(packed, 0, words));
        Outbox box = outgoing.get(owner);
        box.add(packed, expanding.id, times);
        if (!alone && owner != index) {
            sent++;
        } else if (box.size() >= STATES_AT_HOME) {
            intake.absorb(box, partitions.get(owner));
        }
    }

    /** Looks at the budget, and lets others know how far this worker has come. */
    void tick() {
        work = 0;
        if (alone) {
            partitions.forEach(Partition::publish);
        } else {
            partitions.get(index).publish();
        }
        publishedGenerated = behaviour.generated();
        limits.check(partitions.stream().mapToLong(Partition::publishedBytes).sum());
        ticking.run();
    }

    /** What this worker has taken in. */
    Intake intake() {
        return intake;
    }

    /** How many steps this worker had seen when it last told. */
    long publishedGenerated() {
        return publishedGenerated;
    }
}
