package dev.statute.spec.explore.search;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The budget of a search while it is used up. Thread-safe. */
final class Limits {
    private static final long LARGEST_LUMP = 1024;

    private final Budget budget;
    private final LongSupplier clock;
    private final long start;
    private final AtomicReference<Budget.@Nullable Limit> ranOut = new AtomicReference<>();
    private final AtomicLong room = new AtomicLong();

    /**
     * Starts the clock.
     *
     * @param clock monotonic, in nanoseconds
     */
    Limits(Budget budget, LongSupplier clock) {
        this.budget = budget;
        this.clock = clock;
        this.start = clock.getAsLong();
        startAgain();
    }

    /** Gives room and memory back; time goes on. */
    void startAgain() {
        ranOut.set(null);
        room.set(Math.min(budget.states(), VisitedStates.MOST_STATES));
    }

    /**
     * Takes room for some states, as many as a partition can use without asking again soon; 0 if all room is taken. The
     * lumps shrink with what is left, so that hardly any room is left over in one partition when another one needs it.
     *
     * @param partitions how many ask
     */
    long takeRoom(int partitions) {
        while (true) {
            long left = room.get();
            if (left == 0) {
                return 0;
            }
            long lump = partitions == 1 ? left : Math.max(1, Math.min(LARGEST_LUMP, left / (8L * partitions)));
            if (room.compareAndSet(left, left - lump)) {
                return lump;
            }
        }
    }

    /** Notes that something ran out; the first note stays. */
    void runOut(Budget.Limit limit) {
        ranOut.compareAndSet(null, limit);
    }

    /** What ran out. */
    Optional<Budget.Limit> ranOut() {
        return Optional.ofNullable(ranOut.get());
    }

    /** Whether something ran out, which ends the search. */
    boolean isOver() {
        return ranOut.get() != null;
    }

    /** Looks at clock and memory. */
    void check(long bytes) {
        if (bytes > budget.bytes()) {
            runOut(Budget.Limit.MEMORY);
        } else if (elapsed().compareTo(budget.time()) > 0) {
            runOut(Budget.Limit.TIME);
        }
    }

    /** Since the start. */
    Duration elapsed() {
        return Duration.ofNanos(clock.getAsLong() - start);
    }
}
