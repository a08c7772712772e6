package dev.statute.session.store;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.ledger.InputState;

/** Stores in memory, which need not be released. */
final class InMemoryTestStores implements TestStoreFactory {
    @Override
    public RuntimeStore empty(TranscriptReader transcripts) {
        return new InMemoryRuntimeStore(transcripts);
    }

    @Override
    public void importInputState(RuntimeStore store, LogicalRuntimeId runtimeId, InputState state) {
        StoredInput stored = new StoredInput(state, StoredInput.PRESENT_VERSION);
        ((InMemoryRuntimeStore) store).importInputState(runtimeId, stored);
    }

    @Override
    public void importMachineLifecycleRecord(RuntimeStore store, LogicalRuntimeId runtimeId, byte[] bytes) {
        ((InMemoryRuntimeStore) store).importMachineLifecycleRecord(runtimeId, bytes);
    }

    @Override
    public void release(RuntimeStore store) {
        // It ends with whoever uses it.
    }
}
