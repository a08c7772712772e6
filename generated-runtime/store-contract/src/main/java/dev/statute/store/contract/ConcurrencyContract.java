package dev.statute.store.contract;

import static dev.statute.session.store.RuntimeStoreException.Kind.WRITE_FAILED;
import static dev.statute.store.contract.Names.RUNTIME;
import static dev.statute.store.contract.Names.input;
import static dev.statute.store.contract.SampleInputs.prompt;
import static dev.statute.store.contract.Written.queued;
import static dev.statute.store.contract.Written.receipt;
import static dev.statute.store.contract.Written.retired;
import static dev.statute.store.contract.Written.staged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.ledger.InputState;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.InputStatePersistenceRecord;
import dev.statute.session.store.MachineLifecycleCommit;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Several threads with one store, through two handles if there can be two. */
abstract class ConcurrencyContract extends ContractGroup {
    private static final int WORKERS = 4;
    private static final int EACH = 25;
    private static final int READS = 200;
    private static final int WRITES = 1000;

    ConcurrencyContract(StoreBench bench) {
        super(bench);
    }

    private RuntimeStore handle(int worker) {
        return worker % 2 == 0 ? store() : bench().secondHandle();
    }

    private List<RuntimeStore> handlesOfWorkers() {
        return List.of(handle(0), handle(1), handle(2), handle(3));
    }

    /** Made before the threads begin, so that they do nothing but write. */
    private static List<InputStatePersistenceRecord> records() {
        List<InputStatePersistenceRecord> records = new ArrayList<>();
        for (int number = 0; number < WORKERS * EACH; number++) {
            records.add(queued(prompt(number)));
        }
        return records;
    }

    @Test
    void of_inputs_that_threads_store_in_one_runtime_none_is_lost() {
        List<RuntimeStore> handles = handlesOfWorkers();
        List<InputStatePersistenceRecord> records = records();

        Together.run(WORKERS, worker -> {
            for (int count = 0; count < EACH; count++) {
                handles.get(worker).persistInputState(RUNTIME, records.get(count * WORKERS + worker));
            }
        });

        assertThat(stored(RUNTIME).inputs())
                .containsExactlyInAnyOrderElementsOf(records.stream()
                        .map(InputStatePersistenceRecord::stored)
                        .toList());
        assertThat(stored(RUNTIME).active()).isEqualTo(stored(RUNTIME).inputs());
    }

    @Test
    void inputs_that_one_thread_stores_stay_in_its_order() {
        List<RuntimeStore> handles = handlesOfWorkers();
        List<InputStatePersistenceRecord> records = records();

        Together.run(WORKERS, worker -> {
            for (int count = 0; count < EACH; count++) {
                handles.get(worker).persistInputState(RUNTIME, records.get(worker * EACH + count));
            }
        });

        for (int worker = 0; worker < WORKERS; worker++) {
            List<InputState> own = states(records.subList(worker * EACH, (worker + 1) * EACH).stream()
                    .map(InputStatePersistenceRecord::stored)
                    .toList());
            assertThat(states(RUNTIME)).containsSubsequence(own);
        }
    }

    @Test
    void of_inputs_that_threads_store_in_runtimes_of_their_own_none_is_lost() {
        List<RuntimeStore> handles = handlesOfWorkers();
        List<InputStatePersistenceRecord> records = records();

        Together.run(WORKERS, worker -> {
            LogicalRuntimeId own = LogicalRuntimeId.of("rt:" + worker);
            for (InputStatePersistenceRecord input : records.subList(worker * EACH, (worker + 1) * EACH)) {
                handles.get(worker).persistInputState(own, input);
                handles.get(worker).commitMachineLifecycle(own, retired(), List.of());
            }
        });

        for (int worker = 0; worker < WORKERS; worker++) {
            assertThat(stored(LogicalRuntimeId.of("rt:" + worker)).inputs())
                    .isEqualTo(records.subList(worker * EACH, (worker + 1) * EACH).stream()
                            .map(InputStatePersistenceRecord::stored)
                            .toList());
        }
    }

    @Test
    void of_threads_that_store_one_receipt_one_succeeds_and_nothing_of_the_others_is_stored() {
        List<RuntimeStore> handles = handlesOfWorkers();
        List<InputStatePersistenceRecord> records = records();
        for (int round = 0; round < EACH; round++) {
            AtomicInteger successes = new AtomicInteger();
            List<InputStatePersistenceRecord> inputs = records.subList(round * WORKERS, (round + 1) * WORKERS);
            int sequence = round;
            List<RunBoundaryReceipt> receipts = inputs.stream()
                    .map(input -> receipt(sequence, input.stored().state().inputId()))
                    .toList();
            Together.run(WORKERS, worker -> {
                try {
                    handles.get(worker)
                            .atomicApply(
                                    RUNTIME,
                                    Optional.empty(),
                                    receipts.get(worker),
                                    List.of(inputs.get(worker)),
                                    Optional.empty());
                    successes.incrementAndGet();
                } catch (RuntimeStoreException refusal) {
                    assertThat(refusal.kind()).isEqualTo(WRITE_FAILED);
                }
            });

            assertThat(successes).as("how many have stored the receipt").hasValue(1);
            assertThat(stored(RUNTIME).inputs()).hasSize(round + 1);
            assertThat(store().loadInputState(
                                    RUNTIME,
                                    store().loadBoundaryReceipt(RUNTIME, Names.run(1), round)
                                            .orElseThrow()
                                            .contributingInputIds()
                                            .get(0)))
                    .as("the input of the receipt that is stored")
                    .isPresent();
        }
    }

    @Test
    void of_threads_that_replace_one_session_one_succeeds() {
        List<RuntimeStore> handles = handlesOfWorkers();
        commit(LineSession.of("begin"));
        for (int round = 0; round < EACH; round++) {
            SessionSnapshot expected = store().loadSessionSnapshot(RUNTIME).orElseThrow();
            AtomicInteger winner = new AtomicInteger(-1);
            AtomicInteger winners = new AtomicInteger();
            int number = round;
            Together.run(WORKERS, worker -> {
                SessionSnapshot own = LineSession.of(number + " by " + worker).snapshot();
                if (handles.get(worker).replaceSessionSnapshotIfCurrent(RUNTIME, expected, own)) {
                    winner.set(worker);
                    winners.incrementAndGet();
                }
            });

            assertThat(winners).as("how many have replaced the session").hasValue(1);
            assertThat(store().loadSessionSnapshot(RUNTIME))
                    .contains(LineSession.of(number + " by " + winner.get()).snapshot());
        }
    }

    @Test
    void whoever_reads_while_somebody_writes_sees_a_write_as_a_whole() {
        List<RuntimeStore> handles = handlesOfWorkers();
        List<InputStatePersistenceRecord> waiting = List.of(queued(prompt(1)), queued(prompt(2)), queued(prompt(3)));
        List<InputStatePersistenceRecord> running = List.of(staged(prompt(1)), staged(prompt(2)), staged(prompt(3)));
        // As everything that is written, these are made before, so that there are many writes for each reading.
        MachineLifecycleCommit retired = retired();
        Iterator<RunBoundaryReceipt> receipts = Written.receipts(WRITES).iterator();
        store().commitMachineLifecycle(RUNTIME, retired, waiting);
        AtomicBoolean reading = new AtomicBoolean(true);
        CountDownLatch writing = new CountDownLatch(1);

        Together.run(2, worker -> {
            if (worker == 1) {
                try {
                    writing.await();
                    for (int count = 0; count < READS; count++) {
                        assertOnePhase(states(handles.get(1).loadInputStates(RUNTIME)));
                        assertOnePhase(states(handles.get(1)
                                .loadNonTerminalInputs(RUNTIME, Optional.empty(), WORKERS)
                                .inputs()));
                    }
                } finally {
                    reading.set(false);
                }
            }
            while (worker == 0 && reading.get() && receipts.hasNext()) {
                writing.countDown();
                handles.get(0).commitMachineLifecycle(RUNTIME, retired, running);
                handles.get(0).atomicApply(RUNTIME, Optional.empty(), receipts.next(), waiting, Optional.empty());
            }
        });
    }

    private static void assertOnePhase(List<InputState> inputs) {
        assertThat(inputs).hasSize(3);
        assertThat(inputs.stream().map(InputState::phase).distinct())
                .as("the phases of inputs that are written together")
                .hasSize(1);
    }

    @Test
    void what_was_written_is_read_by_everybody_from_then_on() {
        for (int number = 0; number < EACH; number++) {
            handle(number).persistInputState(RUNTIME, queued(prompt(number)));

            assertThat(handle(number + 1).loadInputState(RUNTIME, input(number)))
                    .isPresent();
        }
    }
}
