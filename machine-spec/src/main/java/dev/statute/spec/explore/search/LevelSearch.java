package dev.statute.spec.explore.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A breadth-first search, level by level, of whatever a {@link Behaviour} says follows from packed states. */
final class LevelSearch {
    /** A level of fewer states is expanded by one thread: waking the others would cost more than they could do. */
    private static final int SMALL_LEVEL = 512;

    private final List<Partition> partitions = new ArrayList<>();
    private final List<Worker> workers = new ArrayList<>();
    private final List<Behaviour> behaviours;
    private final Limits limits;
    private final BooleanSupplier satisfied;
    private int depth;
    private long processorNanos;

    /**
     * @param behaviours one for each thread
     * @param words the number of longs that a state takes
     * @param deepest the last level whose states are stored
     * @param satisfied asked after each level: whether no more is wanted
     */
    LevelSearch(
            List<? extends Behaviour> behaviours,
            int words,
            Limits limits,
            Progress progress,
            long deepest,
            BooleanSupplier satisfied) {
        this.behaviours = List.copyOf(behaviours);
        this.limits = limits;
        this.satisfied = satisfied;
        for (int i = 0; i < behaviours.size(); i++) {
            partitions.add(new Partition(i, words));
        }
        for (Behaviour behaviour : behaviours) {
            workers.add(new Worker(workers.size(), partitions, words, behaviour, limits, deepest));
        }
        workers.get(0).setTicking(new Reporter(this, progress, limits)::tick);
    }

    /** Takes in an initial state, which {@code packed} begins with. */
    void start(long[] packed) {
        workers.get(0).start(packed);
    }

    /** Searches until nothing new follows, no more is wanted or the budget has run out; once. */
    void run() {
        try (Crew crew = new Crew(workers)) {
            try {
                expandAll(crew);
            } finally {
                processorNanos = crew.processorNanos();
            }
        }
        if (limits.isOver()) {
            lookAtWhatIsLeft();
        }
    }

    private void expandAll(Crew crew) {
        for (int waiting = endLevel();
                waiting > 0 && !limits.isOver() && !satisfied.getAsBoolean();
                waiting = endLevel()) {
            depth++;
            workers.forEach(worker -> worker.enterLevel(depth));
            workers.get(0).tick();
            if (workers.size() == 1 || waiting < SMALL_LEVEL) {
                workers.get(0).expandAlone();
            } else {
                crew.expandTogether();
            }
            if (!limits.isOver()) {
                behaviours.forEach(behaviour -> behaviour.levelEnded(depth));
            }
        }
    }

    private int endLevel() {
        int waiting = 0;
        for (Partition partition : partitions) {
            if (partition.waitingInLevel() == 0) {
                partition.endLevel();
            }
            waiting += partition.waitingInLevel();
        }
        return waiting;
    }

    private void lookAtWhatIsLeft() {
        StateIds ids = new StateIds(partitions.size());
        Place place = new Place();
        for (Partition partition : partitions) {
            PackedStates states = partition.visited().states();
            for (int state = 0; state < states.size(); state++) {
                if (!partition.isExpanded(state)) {
                    place.move(
                            states.chunk(state),
                            states.offset(state),
                            partition.depth(state),
                            ids.id(partition.index(), state),
                            true);
                    behaviours.get(0).look(place);
                }
            }
        }
    }

    /** The states. */
    List<Partition> partitions() {
        return partitions;
    }

    /** The workers. */
    List<Worker> workers() {
        return workers;
    }

    /** The level that is being expanded or was the last to be. */
    int depth() {
        return depth;
    }

    /** The processor time of other threads than that of the caller, in nanoseconds. */
    long processorNanos() {
        return processorNanos;
    }
}
