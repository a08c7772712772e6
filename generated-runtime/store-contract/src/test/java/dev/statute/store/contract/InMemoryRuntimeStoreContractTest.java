package dev.statute.store.contract;

import dev.statute.session.store.InMemoryRuntimeStore;

/** The store in memory keeps the contract. */
class InMemoryRuntimeStoreContractTest extends RuntimeStoreContract {
    @Override
    protected TestedStore testedStore() {
        return TestedStore.inMemory(InMemoryRuntimeStore::new);
    }
}
