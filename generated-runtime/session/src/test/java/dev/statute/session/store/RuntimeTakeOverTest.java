package dev.statute.session.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.input.LogicalRuntimeId;
import org.junit.jupiter.api.Test;

/** How the store in memory says whose a runtime is. Who may write one, the contract of stores asks of this one too. */
class RuntimeTakeOverTest {
    private static final LogicalRuntimeId RUNTIME = LogicalRuntimeId.of("rt:one");

    @Test
    void whoever_is_refused_is_told_which_runtime_he_does_not_have() {
        InMemoryRuntimeStore store = new InMemoryRuntimeStore();
        store.takeOver(RUNTIME);

        assertThatThrownBy(() -> store.clearSessionSnapshot(RUNTIME))
                .isInstanceOf(RuntimeStoreException.class)
                .hasMessageContaining(RUNTIME.value());
    }
}
