package dev.statute.store.contract;

import static dev.statute.session.store.RuntimeStoreException.Kind.WRITE_FAILED;
import static dev.statute.store.contract.Names.OTHER;
import static dev.statute.store.contract.Names.RUNTIME;
import static dev.statute.store.contract.SampleInputs.keyed;
import static dev.statute.store.contract.SampleInputs.prompt;
import static dev.statute.store.contract.Written.consumed;
import static dev.statute.store.contract.Written.queued;
import static dev.statute.store.contract.Written.receipt;
import static dev.statute.store.contract.Written.retired;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.input.IdempotencyKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Data that outlives the store, and several handles on it. */
abstract class HandleContract extends ContractGroup {
    HandleContract(StoreBench bench) {
        super(bench);
    }

    private void durable() {
        appliesIf(bench().tested().isDurable(), "its data ends with it");
    }

    private void fill() {
        persist(RUNTIME, queued(keyed(prompt(2), "k")), queued(prompt(1)));
        apply(LineSession.of("hello"), receipt(0, Names.input(1)), consumed(prompt(1)));
        store().commitMachineLifecycle(RUNTIME, retired(), List.of());
        if (bench().tested().has(StoreOption.OPERATIONS)) {
            store().persistOpsLifecycle(RUNTIME, AnyBytes.every());
        }
        if (bench().tested().has(StoreOption.LOGIN_FLOWS)) {
            store().persistAuthOauthFlowSnapshot(AnyBytes.every());
        }
    }

    @Test
    void everything_outlives_the_store() {
        durable();
        fill();
        Stored before = stored(RUNTIME);

        bench().reopen();

        assertThat(stored(RUNTIME)).isEqualTo(before);
        assertThat(before.inputs()).isEqualTo(inOrder(queued(keyed(prompt(2), "k")), consumed(prompt(1))));
        assertThat(store().loadInputStateByKey(RUNTIME, new IdempotencyKey("k")))
                .contains(queued(keyed(prompt(2), "k")).stored());
        if (bench().tested().has(StoreOption.LOGIN_FLOWS)) {
            assertThat(store().loadAuthOauthFlowSnapshot().orElseThrow()).isEqualTo(AnyBytes.every());
        }
    }

    @Test
    void after_the_store_was_opened_again_inputs_go_on_in_their_order() {
        durable();
        persist(RUNTIME, queued(prompt(2)), queued(prompt(5)));
        persist(OTHER, queued(prompt(1)));
        bench().reopen();
        persist(RUNTIME, queued(prompt(3)), consumed(prompt(2)));
        bench().reopen();
        persist(RUNTIME, queued(prompt(1)));

        assertThat(stored(RUNTIME).inputs())
                .isEqualTo(inOrder(consumed(prompt(2)), queued(prompt(5)), queued(prompt(3)), queued(prompt(1))));
    }

    @Test
    void after_the_store_was_opened_again_what_is_forbidden_is_forbidden() {
        durable();
        fill();
        bench().reopen();

        refused(WRITE_FAILED, () -> apply(LineSession.of("hello", "world"), receipt(0), queued(prompt(3))));
        refused(WRITE_FAILED, () -> commit(LineSession.of("moon")));
    }

    @Test
    void what_one_handle_writes_another_one_reads() {
        durable();
        assertThat(bench().secondHandle().loadSessionSnapshot(RUNTIME)).isEmpty();
        fill();

        assertThat(Stored.of(bench().secondHandle(), bench().tested(), RUNTIME)).isEqualTo(stored(RUNTIME));
        assertThat(bench().secondHandle().loadInputStateByKey(RUNTIME, new IdempotencyKey("k")))
                .isPresent();
    }

    @Test
    void the_last_write_counts_through_whichever_handle_it_came() {
        durable();
        store().persistInputState(RUNTIME, queued(keyed(prompt(1), "k")));
        bench().secondHandle().persistInputState(RUNTIME, queued(keyed(prompt(2), "k")));
        bench().secondHandle().persistInputState(RUNTIME, consumed(keyed(prompt(1), "k")));
        store().persistInputState(RUNTIME, consumed(keyed(prompt(2), "k")));

        assertThat(stored(RUNTIME).inputs())
                .isEqualTo(inOrder(consumed(keyed(prompt(1), "k")), consumed(keyed(prompt(2), "k"))));
        assertThat(bench().secondHandle().loadInputStateByKey(RUNTIME, new IdempotencyKey("k")))
                .contains(consumed(keyed(prompt(2), "k")).stored());
    }

    @Test
    void handles_on_the_same_data_have_the_same_name() {
        durable();
        Optional<String> name = store().authAuthorityKey();
        assertThat(bench().secondHandle().authAuthorityKey()).isEqualTo(name);

        bench().reopen();

        assertThat(store().authAuthorityKey()).isEqualTo(name);
    }

    @Test
    void handles_on_other_data_have_another_name() {
        try (StoreBench another = bench().another()) {
            Optional<String> name = store().authAuthorityKey();
            assertThat(name.isPresent() && another.store().authAuthorityKey().equals(name))
                    .as("whether two sets of data have one name")
                    .isFalse();
        }
    }

    @Test
    void a_store_whose_data_ends_with_it_has_no_name() {
        appliesIf(!bench().tested().isDurable(), "its data outlives it");

        assertThat(store().authAuthorityKey()).isEmpty();
    }

    @Test
    void other_data_has_nothing_of_these() {
        fill();
        try (StoreBench another = bench().another()) {
            assertThat(another.store().loadInputStates(RUNTIME)).isEmpty();
            assertThat(another.store().loadSessionSnapshot(RUNTIME)).isEmpty();
        }
    }
}
