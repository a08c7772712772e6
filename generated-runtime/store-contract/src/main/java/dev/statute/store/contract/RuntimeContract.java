package dev.statute.store.contract;

import static dev.statute.store.contract.Names.RUNTIME;
import static dev.statute.store.contract.SampleInputs.keyed;
import static dev.statute.store.contract.SampleInputs.prompt;
import static dev.statute.store.contract.Written.queued;
import static dev.statute.store.contract.Written.receipt;
import static dev.statute.store.contract.Written.retired;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.LogicalRuntimeId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runtimes, which see nothing of each other whatever their ids are. */
abstract class RuntimeContract extends ContractGroup {
    RuntimeContract(StoreBench bench) {
        super(bench);
    }

    private static LineSession sessionOf(int number) {
        return LineSession.of("session of " + number).as(Names.session(number));
    }

    private void fill(LogicalRuntimeId runtime, int number) {
        store().atomicApply(
                        runtime,
                        Optional.of(sessionOf(number).delta()),
                        receipt(number % 2, Names.input(number)),
                        List.of(queued(keyed(prompt(number), "k"))),
                        Optional.empty());
        store().commitMachineLifecycle(runtime, retired(), List.of());
        if (bench().tested().has(StoreOption.OPERATIONS)) {
            store().persistOpsLifecycle(runtime, new byte[] {(byte) number});
        }
    }

    private void hasWhatItWasFilledWith(LogicalRuntimeId runtime, int number) {
        Stored stored = stored(runtime);
        assertThat(stored.inputs())
                .containsExactly(queued(keyed(prompt(number), "k")).stored());
        assertThat(stored.active()).isEqualTo(stored.inputs());
        assertThat(stored.receipts()).containsExactly(receipt(number % 2, Names.input(number)));
        assertThat(stored.session()).contains(sessionOf(number).snapshot());
        assertThat(stored.lifecycle()).contains(Stored.hex(retired().storeRecord()));
        if (bench().tested().has(StoreOption.OPERATIONS)) {
            assertThat(stored.operations()).contains(Stored.hex(new byte[] {(byte) number}));
        }
        assertThat(store().loadInputStateByKey(runtime, new IdempotencyKey("k")))
                .contains(queued(keyed(prompt(number), "k")).stored());
    }

    @Test
    void b4_ids_of_runtimes_are_compared_as_they_are() {
        areOthers(HostileTexts.sound());
    }

    @Test
    void ids_of_runtimes_that_are_no_sound_unicode_are_compared_as_they_are() {
        areOthers(HostileTexts.unsound());
    }

    private void areOthers(List<String> names) {
        for (int number = 0; number < names.size(); number++) {
            fill(LogicalRuntimeId.of(names.get(number)), number);
        }

        for (int number = 0; number < names.size(); number++) {
            hasWhatItWasFilledWith(LogicalRuntimeId.of(names.get(number)), number);
        }
    }

    @Test
    void ids_that_begin_alike_are_others() {
        List<LogicalRuntimeId> runtimes = List.of(
                LogicalRuntimeId.of("rt"),
                LogicalRuntimeId.of("rt:"),
                LogicalRuntimeId.of("rt:session"),
                RUNTIME,
                LogicalRuntimeId.of(RUNTIME + "0"));
        for (int number = 0; number < runtimes.size(); number++) {
            fill(runtimes.get(number), number);
        }

        store().clearSessionSnapshot(runtimes.get(0));

        for (int number = 1; number < runtimes.size(); number++) {
            hasWhatItWasFilledWith(runtimes.get(number), number);
        }
    }

    @Test
    void nothing_is_stored_under_the_bare_id_of_a_session() {
        Stored nothing = stored(LogicalRuntimeId.of("unknown"));
        fill(RUNTIME, 1);

        assertThat(stored(LogicalRuntimeId.legacySessionUuidAlias(Names.session(1))))
                .isEqualTo(nothing);
    }

    @Test
    void whoever_only_reads_a_runtime_stores_nothing_of_it() {
        LogicalRuntimeId unknown = LogicalRuntimeId.of("unknown");
        Stored first = stored(unknown);

        assertThat(first.inputs()).isEmpty();
        assertThat(first.session()).isEmpty();
        assertThat(first.lifecycle()).isEmpty();
        assertThat(first.operations()).isEmpty();
        assertThat(stored(unknown)).isEqualTo(first);
    }
}
