package dev.statute.store.contract;

import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.TranscriptReader;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * What the suite has to know of a store: how to open it, whether what it stores outlives it, and what it leaves out. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class TestedStore {
    private static final int WALKS_IN_MEMORY = 300;
    private static final int WALKS_ON_DISK = 40;

    private final StoreOpener opener;
    private final boolean durable;
    private final InputOrder order;
    private final Set<StoreOption> missing;
    private final int walks;

    private TestedStore(StoreOpener opener, boolean durable, InputOrder order, Set<StoreOption> missing, int walks) {
        this.opener = Objects.requireNonNull(opener, "opener");
        this.durable = durable;
        this.order = Objects.requireNonNull(order, "order");
        this.missing = Set.copyOf(missing);
        this.walks = walks;
    }

    /** A store whose data ends with it. Every one that is opened is empty. It is taken on 300 random walks. */
    public static TestedStore inMemory(Function<TranscriptReader, RuntimeStore> opener) {
        return new TestedStore(
                (folder, transcripts) -> opener.apply(transcripts),
                false,
                InputOrder.FIRST_STORED,
                Set.of(),
                WALKS_IN_MEMORY);
    }

    /**
     * A store whose data outlives it. The suite opens several handles on the same data, and closes and opens it again. It is
     * taken on 40 random walks, since each step may have to wait for a disk.
     */
    public static TestedStore durable(StoreOpener opener) {
        return new TestedStore(opener, true, InputOrder.FIRST_STORED, Set.of(), WALKS_ON_DISK);
    }

    /** The same store, which gives inputs back in another order than that in which they were first stored. */
    public TestedStore ordered(InputOrder changed) {
        return new TestedStore(opener, durable, changed, missing, walks);
    }

    /** The same store, which leaves one thing more out. */
    public TestedStore without(StoreOption option) {
        Set<StoreOption> more = EnumSet.of(option);
        more.addAll(missing);
        return new TestedStore(opener, durable, order, more, walks);
    }

    /**
     * The same store, which is taken on another number of random walks of 60 steps. Each walk begins with an empty store, and the
     * walks of a smaller number are the first ones of a larger.
     *
     * @param changed 1 or more
     */
    public TestedStore walks(int changed) {
        if (changed < 1) {
            throw new IllegalArgumentException("A store is taken on 1 walk or more, not " + changed + ".");
        }
        return new TestedStore(opener, durable, order, missing, changed);
    }

    StoreOpener opener() {
        return opener;
    }

    boolean isDurable() {
        return durable;
    }

    int walks() {
        return walks;
    }

    InputOrder order() {
        return order;
    }

    boolean has(StoreOption option) {
        return !missing.contains(option);
    }
}
