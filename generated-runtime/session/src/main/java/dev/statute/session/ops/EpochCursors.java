package dev.statute.session.ops;

import dev.statute.session.loop.WakeCursorStore;
import dev.statute.session.operation.OpsCursors;
import dev.statute.session.types.WakeCursors;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apiguardian.api.API;

/**
 * How far the readers of a feed have come, as all parts of a session share it. It belongs to an epoch. Safe for use by several
 * threads.
 *
 * <p>They are there from the beginning of the epoch. So a session that has not followed its feed yet finds them at 0, and not
 * at the end of the feed: what ends before it first looks is not lost.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class EpochCursors implements WakeCursorStore {
    private final AtomicReference<OpsCursors> present;

    /**
     * @param start where they begin
     */
    public EpochCursors(OpsCursors start) {
        this.present = new AtomicReference<>(start);
    }

    /** Where they are. */
    public OpsCursors get() {
        return Objects.requireNonNull(present.get());
    }

    /** The agent has been told of everything up to a number; it never goes back. */
    public void agentApplied(long upTo) {
        present.updateAndGet(cursors -> new OpsCursors(
                Math.max(cursors.agentApplied(), upTo), cursors.runtimeObserved(), cursors.runtimeInjected()));
    }

    @Override
    public Optional<WakeCursors> load() {
        return Optional.of(get().wake());
    }

    @Override
    public void store(WakeCursors wake) {
        present.updateAndGet(cursors -> new OpsCursors(cursors.agentApplied(), wake.observed(), wake.lastInjected()));
    }
}
