package dev.statute.store.contract;

import static dev.statute.store.contract.Names.OTHER;
import static dev.statute.store.contract.Names.RUNTIME;
import static dev.statute.store.contract.SampleInputs.prompt;
import static dev.statute.store.contract.Written.abandoned;
import static dev.statute.store.contract.Written.bound;
import static dev.statute.store.contract.Written.consumed;
import static dev.statute.store.contract.Written.queued;
import static dev.statute.store.contract.Written.receipt;
import static dev.statute.store.contract.Written.retired;
import static dev.statute.store.contract.Written.staged;
import static dev.statute.store.contract.Written.stopped;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.store.RuntimeBinding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The state of a runtime, and the inputs that are stored with it. */
abstract class LifecycleContract extends ContractGroup {
    LifecycleContract(StoreBench bench) {
        super(bench);
    }

    @Test
    void b2_a_state_that_is_not_stored_is_an_empty_answer() {
        persist(RUNTIME, queued(prompt(1)));

        assertThat(store().loadMachineLifecycleRecord(RUNTIME)).isEmpty();
    }

    @Test
    void b14_a_state_is_stored_with_its_binding_and_an_input() {
        RuntimeBinding binding = new RuntimeBinding(
                Optional.of(LogicalRuntimeId.of("rt:ägent \"1\"")),
                Optional.of(Long.MAX_VALUE),
                Optional.of(1L),
                Optional.of("epoch"));
        store().commitMachineLifecycle(RUNTIME, bound(binding), List.of(queued(prompt(1))));

        assertThat(store().loadMachineLifecycleRecord(RUNTIME).orElseThrow())
                .as("the bytes of the state")
                .isEqualTo(bound(binding).storeRecord());
        assertThat(store().loadInputStates(RUNTIME))
                .containsExactly(queued(prompt(1)).stored());
    }

    @Test
    void a_state_comes_back_byte_for_byte_and_the_last_one_counts() {
        store().commitMachineLifecycle(RUNTIME, retired(), List.of());
        assertThat(store().loadMachineLifecycleRecord(RUNTIME).orElseThrow())
                .isEqualTo(retired().storeRecord());

        store().commitMachineLifecycle(RUNTIME, stopped(), List.of());
        assertThat(store().loadMachineLifecycleRecord(RUNTIME).orElseThrow())
                .isEqualTo(stopped().storeRecord());
    }

    @Test
    void inputs_that_do_not_come_with_a_state_stay_as_they_are() {
        persist(RUNTIME, queued(prompt(1)), queued(prompt(2)), consumed(prompt(3)));

        store().commitMachineLifecycle(RUNTIME, retired(), List.of(abandoned(prompt(2)), queued(prompt(4))));

        assertThat(stored(RUNTIME).inputs())
                .isEqualTo(inOrder(queued(prompt(1)), abandoned(prompt(2)), consumed(prompt(3)), queued(prompt(4))));
        assertThat(stored(RUNTIME).active()).isEqualTo(inOrder(queued(prompt(1)), queued(prompt(4))));
    }

    @Test
    void of_an_input_that_is_given_twice_the_last_record_counts() {
        store().commitMachineLifecycle(RUNTIME, retired(), List.of(queued(prompt(1)), staged(prompt(1))));

        assertThat(stored(RUNTIME).inputs()).containsExactly(staged(prompt(1)).stored());
    }

    @Test
    void a_state_leaves_the_session_and_the_receipts_alone() {
        apply(LineSession.of("hello"), receipt(0));
        Stored before = stored(RUNTIME);

        store().commitMachineLifecycle(RUNTIME, retired(), List.of());

        Stored after = stored(RUNTIME);
        assertThat(after.session()).isEqualTo(before.session());
        assertThat(after.receipts()).isEqualTo(before.receipts());
    }

    @Test
    void a_session_and_a_boundary_leave_the_state_alone() {
        store().commitMachineLifecycle(RUNTIME, retired(), List.of());

        apply(LineSession.of("hello"), receipt(0), consumed(prompt(1)));
        store().clearSessionSnapshot(RUNTIME);

        assertThat(stored(RUNTIME).lifecycle()).contains(Stored.hex(retired().storeRecord()));
        assertThat(stored(RUNTIME).receipts()).containsExactly(receipt(0));
        assertThat(stored(RUNTIME).inputs()).hasSize(1);
    }

    @Test
    void a_state_belongs_to_its_runtime() {
        store().commitMachineLifecycle(RUNTIME, retired(), List.of());
        store().commitMachineLifecycle(OTHER, stopped(), List.of());

        assertThat(store().loadMachineLifecycleRecord(RUNTIME).orElseThrow())
                .isEqualTo(retired().storeRecord());
        assertThat(store().loadMachineLifecycleRecord(OTHER).orElseThrow())
                .isEqualTo(stopped().storeRecord());
    }

    @Test
    void bytes_of_a_state_that_were_handed_out_are_a_copy() {
        store().commitMachineLifecycle(RUNTIME, retired(), List.of());

        store().loadMachineLifecycleRecord(RUNTIME).orElseThrow()[0]++;

        assertThat(store().loadMachineLifecycleRecord(RUNTIME).orElseThrow())
                .isEqualTo(retired().storeRecord());
    }
}
