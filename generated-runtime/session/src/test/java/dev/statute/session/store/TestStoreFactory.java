package dev.statute.session.store;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.ledger.InputState;

/** Makes the stores on which tests run. A module that has another store than the one in memory provides one as a service. */
public interface TestStoreFactory {
    /**
     * A store of its own, in which nothing is.
     *
     * @param transcripts reads the transcripts of sessions
     */
    RuntimeStore empty(TranscriptReader transcripts);

    /**
     * Stores an input as if another process had written it, in a runtime that nobody has taken over.
     *
     * @param store one that {@link #empty} has given
     */
    void importInputState(RuntimeStore store, LogicalRuntimeId runtimeId, InputState state);

    /** Stores the bytes of a state in the same way. */
    void importMachineLifecycleRecord(RuntimeStore store, LogicalRuntimeId runtimeId, byte[] bytes);

    /** Lets go of a store that is not used any more. */
    void release(RuntimeStore store);
}
