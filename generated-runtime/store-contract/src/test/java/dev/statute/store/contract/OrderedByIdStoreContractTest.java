package dev.statute.store.contract;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.store.InMemoryRuntimeStore;
import dev.statute.session.store.InputPage;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.StoredInput;
import dev.statute.session.types.InputId;
import java.util.List;
import java.util.Optional;

/** A store that gives inputs back in the order of their ids keeps the contract as well. */
class OrderedByIdStoreContractTest extends RuntimeStoreContract {
    @Override
    protected TestedStore testedStore() {
        return TestedStore.inMemory(transcripts -> new ById(new InMemoryRuntimeStore(transcripts)))
                .ordered(InputOrder.INPUT_ID);
    }

    private static final class ById extends DelegatingStore {
        ById(RuntimeStore kept) {
            super(kept);
        }

        @Override
        public RuntimeStore takeOver(LogicalRuntimeId runtimeId) {
            return new ById(super.takeOver(runtimeId));
        }

        @Override
        public List<StoredInput> loadInputStates(LogicalRuntimeId runtimeId) {
            return InputOrder.INPUT_ID.sorted(super.loadInputStates(runtimeId));
        }

        @Override
        public InputPage loadNonTerminalInputs(LogicalRuntimeId runtimeId, Optional<InputId> after, int limit) {
            if (limit < 1) {
                throw new IllegalArgumentException("A page has 1 input or more.");
            }
            List<StoredInput> following = loadInputStates(runtimeId).stream()
                    .filter(input -> !input.state().isTerminal())
                    .filter(input ->
                            after.isEmpty() || text(input.state().inputId()).compareTo(text(after.get())) > 0)
                    .toList();
            List<StoredInput> page = following.subList(0, Math.min(limit, following.size()));
            return new InputPage(
                    page,
                    page.size() < following.size()
                            ? Optional.of(page.get(limit - 1).state().inputId())
                            : Optional.empty());
        }

        private static String text(InputId id) {
            return id.value().toString();
        }
    }
}
