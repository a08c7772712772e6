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
    private final StoreOpener opener;
    private final boolean durable;
    private final InputOrder order;
    private final Set<StoreOption> missing;

    private TestedStore(StoreOpener opener, boolean durable, InputOrder order, Set<StoreOption> missing) {
        this.opener = Objects.requireNonNull(opener, "opener");
        this.durable = durable;
        this.order = Objects.requireNonNull(order, "order");
        this.missing = Set.copyOf(missing);
    }

    /** A store whose data ends with it. Every one that is opened is empty. */
    public static TestedStore inMemory(Function<TranscriptReader, RuntimeStore> opener) {
        return new TestedStore(
                (folder, transcripts) -> opener.apply(transcripts), false, InputOrder.FIRST_STORED, Set.of());
    }

    /** A store whose data outlives it. The suite opens several handles on the same data, and closes and opens it again. */
    public static TestedStore durable(StoreOpener opener) {
        return new TestedStore(opener, true, InputOrder.FIRST_STORED, Set.of());
    }

    /** The same store, which gives inputs back in another order than that in which they were first stored. */
    public TestedStore ordered(InputOrder changed) {
        return new TestedStore(opener, durable, changed, missing);
    }

    /** The same store, which leaves one thing more out. */
    public TestedStore without(StoreOption option) {
        Set<StoreOption> more = EnumSet.of(option);
        more.addAll(missing);
        return new TestedStore(opener, durable, order, more);
    }

    StoreOpener opener() {
        return opener;
    }

    boolean isDurable() {
        return durable;
    }

    InputOrder order() {
        return order;
    }

    boolean has(StoreOption option) {
        return !missing.contains(option);
    }
}
