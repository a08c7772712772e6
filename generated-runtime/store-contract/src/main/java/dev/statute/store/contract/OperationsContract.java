package dev.statute.store.contract;

import static dev.statute.store.contract.Names.OTHER;
import static dev.statute.store.contract.Names.RUNTIME;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The snapshot of the operations of a runtime. */
abstract class OperationsContract extends ContractGroup {
    OperationsContract(StoreBench bench) {
        super(bench);
    }

    @BeforeEach
    void storesOperations() {
        requires(StoreOption.OPERATIONS);
    }

    private byte[] loaded() {
        return store().loadOpsLifecycle(RUNTIME).orElseThrow();
    }

    @Test
    void operations_that_are_not_stored_are_an_empty_answer() {
        assertThat(store().loadOpsLifecycle(RUNTIME)).isEmpty();
    }

    @Test
    void operations_come_back_byte_for_byte_and_the_last_snapshot_counts() {
        store().persistOpsLifecycle(RUNTIME, AnyBytes.every());
        assertThat(loaded()).isEqualTo(AnyBytes.every());

        store().persistOpsLifecycle(RUNTIME, new byte[0]);
        assertThat(loaded()).isEmpty();

        store().persistOpsLifecycle(RUNTIME, AnyBytes.many());
        assertThat(loaded()).isEqualTo(AnyBytes.many());
    }

    @Test
    void operations_are_removed_and_removing_them_again_changes_nothing() {
        store().deleteOpsLifecycle(RUNTIME);
        store().persistOpsLifecycle(RUNTIME, new byte[] {1});
        store().deleteOpsLifecycle(RUNTIME);
        store().deleteOpsLifecycle(RUNTIME);

        assertThat(store().loadOpsLifecycle(RUNTIME)).isEmpty();
    }

    @Test
    void operations_belong_to_their_runtime() {
        store().persistOpsLifecycle(RUNTIME, new byte[] {1});
        store().persistOpsLifecycle(OTHER, new byte[] {2});
        store().deleteOpsLifecycle(OTHER);

        assertThat(loaded()).containsExactly(1);
        assertThat(store().loadOpsLifecycle(OTHER)).isEmpty();
    }

    @Test
    void operations_leave_everything_else_alone() {
        commit(LineSession.of("hello"));
        store().persistOpsLifecycle(RUNTIME, new byte[] {1});
        store().clearSessionSnapshot(RUNTIME);

        assertThat(loaded()).containsExactly(1);
        commit(LineSession.of("hello"));
        store().deleteOpsLifecycle(RUNTIME);
        assertThat(store().loadSessionSnapshot(RUNTIME)).isPresent();
    }

    @Test
    void bytes_of_operations_are_copied_on_their_way_in_and_out() {
        byte[] handedIn = {1, 2, 3};
        store().persistOpsLifecycle(RUNTIME, handedIn);
        handedIn[0] = 9;
        assertThat(loaded()).containsExactly(1, 2, 3);

        loaded()[0] = 9;
        assertThat(loaded()).containsExactly(1, 2, 3);
    }
}
