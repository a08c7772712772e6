package dev.statute.store.sqlite;

import dev.statute.store.contract.RuntimeStoreContract;
import dev.statute.store.contract.TestedStore;

class SqliteStoreContractTest extends RuntimeStoreContract {
    @Override
    protected TestedStore testedStore() {
        return TestedStore.durable((folder, transcripts) -> SqliteRuntimeStore.builder(folder.resolve("sessions.db"))
                        .transcripts(transcripts)
                        .open())
                .walks(Integer.getInteger("statute.contract.walks", 40));
    }
}
