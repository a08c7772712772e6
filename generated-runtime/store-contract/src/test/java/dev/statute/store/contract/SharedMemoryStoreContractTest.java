package dev.statute.store.contract;

import dev.statute.session.store.InMemoryRuntimeStore;
import dev.statute.session.store.RuntimeStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the suite asks of data that outlives its stores, asked of data that several handles share. */
class SharedMemoryStoreContractTest extends RuntimeStoreContract {
    private final Map<Path, RuntimeStore> data = new HashMap<>();

    @Override
    protected TestedStore testedStore() {
        return TestedStore.durable((folder, transcripts) ->
                        data.computeIfAbsent(folder, unknown -> new InMemoryRuntimeStore(transcripts)))
                .walks(300);
    }
}
