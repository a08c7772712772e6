package dev.statute.store.contract;

import static dev.statute.session.store.RuntimeStoreException.Kind.TAKEN_OVER;
import static dev.statute.store.contract.Names.OTHER;
import static dev.statute.store.contract.Names.RUNTIME;
import static dev.statute.store.contract.SampleInputs.prompt;
import static dev.statute.store.contract.Written.queued;
import static dev.statute.store.contract.Written.retired;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who writes a runtime. Through two handles, if there can be two. */
abstract class TakeOverContract extends ContractGroup {
    private static final int RIVALS = 4;

    TakeOverContract(StoreBench bench) {
        super(bench);
    }

    @BeforeEach
    void keepsWritersApart() {
        requires(StoreOption.TAKE_OVER);
    }

    /** Stores something of everything that a runtime has. */
    private void fill(LogicalRuntimeId runtime) {
        persist(runtime, queued(prompt(1)));
        store().commitSessionSnapshot(runtime, Writes.BEFORE.delta());
        store().commitMachineLifecycle(runtime, retired(), List.of());
        if (bench().tested().has(StoreOption.OPERATIONS)) {
            store().persistOpsLifecycle(runtime, new byte[] {1});
        }
    }

    private void eachWriteIsRefused(RuntimeStore former) {
        Map<String, Consumer<RuntimeStore>> writes = Writes.of(RUNTIME, bench().tested());
        writes.forEach((name, write) -> refused(TAKEN_OVER, () -> write.accept(former)));
    }

    private void writes(RuntimeStore owner, LogicalRuntimeId runtime, int number) {
        owner.persistInputState(runtime, queued(prompt(number)));
        assertThat(store().loadInputState(runtime, Names.input(number)))
                .contains(queued(prompt(number)).stored());
    }

    @Test
    void whoever_takes_a_runtime_over_writes_it_in_every_way() {
        fill(RUNTIME);
        RuntimeStore owner = bench().secondHandle().takeOver(RUNTIME);

        Map<String, Consumer<RuntimeStore>> writes = Writes.of(RUNTIME, bench().tested());
        writes.forEach((name, write) -> {
            owner.clearSessionSnapshot(RUNTIME);
            owner.commitSessionSnapshot(RUNTIME, Writes.BEFORE.delta());
            Stored before = stored(RUNTIME);
            write.accept(owner);
            assertThat(stored(RUNTIME)).as("what is stored after " + name).isNotEqualTo(before);
        });
    }

    @Test
    void whoever_had_a_runtime_before_is_refused_at_every_write() {
        fill(RUNTIME);
        RuntimeStore former = store().takeOver(RUNTIME);
        RuntimeStore owner = bench().secondHandle().takeOver(RUNTIME);

        eachWriteIsRefused(former);

        writes(owner, RUNTIME, 2);
    }

    @Test
    void whoever_has_not_taken_a_runtime_over_that_somebody_has_is_refused_at_every_write() {
        fill(RUNTIME);
        RuntimeStore owner = bench().secondHandle().takeOver(RUNTIME);

        eachWriteIsRefused(store());
        eachWriteIsRefused(bench().secondHandle());

        writes(owner, RUNTIME, 2);
    }

    @Test
    void a_runtime_that_nobody_has_taken_over_is_written_by_anybody() {
        writes(store(), RUNTIME, 1);
        writes(bench().secondHandle(), RUNTIME, 2);
        writes(store(), RUNTIME, 3);
    }

    @Test
    void whoever_had_a_runtime_before_reads_it_as_it_is_now() {
        fill(RUNTIME);
        RuntimeStore former = bench().secondHandle().takeOver(RUNTIME);
        RuntimeStore owner = store().takeOver(RUNTIME);
        writes(owner, RUNTIME, 2);

        assertThat(Stored.of(former, bench().tested(), RUNTIME)).isEqualTo(stored(RUNTIME));
    }

    @Test
    void whoever_takes_a_runtime_over_finds_what_is_stored_and_changes_nothing_of_it() {
        fill(RUNTIME);
        Stored before = stored(RUNTIME);

        RuntimeStore owner = store().takeOver(RUNTIME);

        assertThat(Stored.of(owner, bench().tested(), RUNTIME)).isEqualTo(before);
        assertThat(stored(RUNTIME)).isEqualTo(before);
    }

    @Test
    void a_runtime_of_which_nothing_is_stored_can_be_taken_over() {
        Stored nothing = stored(OTHER);
        RuntimeStore former = store().takeOver(RUNTIME);
        RuntimeStore owner = bench().secondHandle().takeOver(RUNTIME);

        assertThat(stored(RUNTIME)).isEqualTo(nothing);
        refused(TAKEN_OVER, () -> former.persistInputState(RUNTIME, queued(prompt(1))));
        writes(owner, RUNTIME, 1);
    }

    @Test
    void other_runtimes_are_written_as_before() {
        LogicalRuntimeId similar =
                LogicalRuntimeId.of(RUNTIME.value().substring(0, RUNTIME.value().length() - 1));
        RuntimeStore ownerOfOther = store().takeOver(OTHER);
        RuntimeStore former = store().takeOver(RUNTIME);
        bench().secondHandle().takeOver(RUNTIME);

        writes(ownerOfOther, OTHER, 1);
        writes(former, similar, 2);
        writes(store(), similar, 3);
        failsAs(TAKEN_OVER, () -> former.persistInputState(OTHER, queued(prompt(4))));
    }

    @Test
    void a_view_of_the_store_gives_views_too() {
        RuntimeStore first = store().takeOver(RUNTIME);
        RuntimeStore second = first.takeOver(RUNTIME);
        refused(TAKEN_OVER, () -> first.persistInputState(RUNTIME, queued(prompt(1))));
        writes(second, RUNTIME, 2);

        RuntimeStore third = first.takeOver(RUNTIME);
        refused(TAKEN_OVER, () -> second.persistInputState(RUNTIME, queued(prompt(3))));
        writes(third, RUNTIME, 4);
    }

    @Test
    void whoever_has_one_runtime_can_take_another_one_over() {
        RuntimeStore ownerOfOne = store().takeOver(RUNTIME);
        RuntimeStore ownerOfOther = ownerOfOne.takeOver(OTHER);

        writes(ownerOfOne, RUNTIME, 1);
        writes(ownerOfOther, OTHER, 2);
        refused(TAKEN_OVER, () -> ownerOfOther.persistInputState(RUNTIME, queued(prompt(3))));
        failsAs(TAKEN_OVER, () -> ownerOfOne.persistInputState(OTHER, queued(prompt(4))));
    }

    @Test
    void the_login_flows_belong_to_nobody() {
        requires(StoreOption.LOGIN_FLOWS);
        RuntimeStore former = store().takeOver(RUNTIME);
        RuntimeStore owner = bench().secondHandle().takeOver(RUNTIME);

        former.persistAuthOauthFlowSnapshot(new byte[] {1});
        owner.updateAuthOauthFlowSnapshot(present -> new byte[] {(byte) (present.orElseThrow()[0] + 1)});

        assertThat(store().loadAuthOauthFlowSnapshot().orElseThrow()).containsExactly(2);
    }

    @Test
    void a_view_of_the_store_has_the_name_of_the_store() {
        assertThat(store().takeOver(RUNTIME).authAuthorityKey()).isEqualTo(store().authAuthorityKey());
    }

    @Test
    void that_a_runtime_was_taken_over_outlives_the_store() {
        fill(RUNTIME);
        store().takeOver(RUNTIME);
        if (!bench().tested().isDurable()) {
            return;
        }
        bench().reopen();

        eachWriteIsRefused(store());
        writes(store().takeOver(RUNTIME), RUNTIME, 2);
    }

    @Test
    void of_several_who_take_a_runtime_over_at_the_same_time_one_has_it() {
        List<RuntimeStore> handles = List.of(store(), bench().secondHandle());
        List<RuntimeStore> views = Collections.synchronizedList(new ArrayList<>());
        Together.run(RIVALS, rival -> {
            RuntimeStore view = handles.get(rival % 2).takeOver(RUNTIME);
            views.add(view);
            try {
                view.persistInputState(RUNTIME, queued(prompt(rival)));
            } catch (RuntimeStoreException refusal) {
                assertThat(refusal.kind()).isEqualTo(TAKEN_OVER);
            }
        });

        int owners = 0;
        for (RuntimeStore view : views) {
            try {
                view.persistInputState(RUNTIME, queued(prompt(RIVALS)));
                owners++;
            } catch (RuntimeStoreException refusal) {
                assertThat(refusal.kind()).isEqualTo(TAKEN_OVER);
            }
        }
        assertThat(owners).as("how many have the runtime").isEqualTo(1);
    }
}
