package dev.statute.session.store;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.ledger.InputState;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * The stores on which the tests of this module run: those of a {@link TestStoreFactory} that is there as a service, or else
 * stores in memory. So whoever makes a store runs the same tests on it.
 */
public final class TestStores {
    private static final TestStoreFactory FACTORY =
            ServiceLoader.load(TestStoreFactory.class).findFirst().orElseGet(InMemoryTestStores::new);

    private TestStores() {}

    /** A store in which nothing is, and that takes any bytes for a session. */
    public static RuntimeStore empty() {
        return empty(TranscriptReader.OPAQUE);
    }

    /**
     * A store in which nothing is.
     *
     * @param transcripts reads the transcripts of sessions
     */
    public static RuntimeStore empty(TranscriptReader transcripts) {
        return FACTORY.empty(transcripts);
    }

    /** Has a store only as long as it is used. For properties, which need many. */
    public static <T> T using(Function<RuntimeStore, T> use) {
        return using(TranscriptReader.OPAQUE, use);
    }

    /** The same with a store that reads sessions. */
    public static <T> T using(TranscriptReader transcripts, Function<RuntimeStore, T> use) {
        RuntimeStore store = empty(transcripts);
        try {
            return use.apply(store);
        } finally {
            FACTORY.release(store);
        }
    }

    /** Stores an input as if another process had written it, in a runtime that nobody has taken over. */
    public static void importInputState(RuntimeStore store, LogicalRuntimeId runtimeId, InputState state) {
        FACTORY.importInputState(store, runtimeId, state);
    }

    /** Stores the bytes of a state in the same way. */
    public static void importMachineLifecycleRecord(RuntimeStore store, LogicalRuntimeId runtimeId, byte[] bytes) {
        FACTORY.importMachineLifecycleRecord(store, runtimeId, bytes);
    }
}
