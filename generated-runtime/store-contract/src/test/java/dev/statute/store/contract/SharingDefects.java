package dev.statute.store.contract;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.InMemoryRuntimeStore;
import dev.statute.session.store.InputStatePersistenceRecord;
import dev.statute.session.store.MachineLifecycleCommit;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.types.RunId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What stores do wrong with what several people have to do with, and with what has to outlive them. */
final class SharingDefects {
    private static final AtomicInteger HANDLES = new AtomicInteger();

    /** Each with the test that is named for the rule. */
    static final List<Defect> ALL = List.of(
            // Operations that are not stored cannot be removed.
            new Defect(
                    "fails to remove nothing",
                    RuntimeStoreContract.Operations.class,
                    "operations_are_removed_and_removing_them_again_changes_nothing",
                    store -> new DelegatingStore(store) {
                        @Override
                        public void deleteOpsLifecycle(LogicalRuntimeId runtimeId) {
                            if (kept.loadOpsLifecycle(runtimeId).isEmpty()) {
                                throw RuntimeStoreException.notFound("operations");
                            }
                            kept.deleteOpsLifecycle(runtimeId);
                        }
                    }),

            // Whoever changes what he has read changes what is stored.
            new Defect(
                    "hands its own bytes out",
                    RuntimeStoreContract.Operations.class,
                    "bytes_of_operations_are_copied_on_their_way_in_and_out",
                    store -> new DelegatingStore(store) {
                        private final Map<LogicalRuntimeId, byte[]> own = new HashMap<>();

                        @Override
                        public void persistOpsLifecycle(LogicalRuntimeId runtimeId, byte[] snapshot) {
                            own.put(runtimeId, snapshot);
                        }

                        @Override
                        public Optional<byte[]> loadOpsLifecycle(LogicalRuntimeId runtimeId) {
                            return Optional.ofNullable(own.get(runtimeId));
                        }
                    }),

            // The failure of an update is told as another one.
            new Defect(
                    "wraps the failures of updates",
                    RuntimeStoreContract.LoginFlows.class,
                    "an_update_that_fails_changes_nothing_and_its_failure_comes_out_as_it_is",
                    store -> new DelegatingStore(store) {
                        @Override
                        public byte[] updateAuthOauthFlowSnapshot(Function<Optional<byte[]>, byte[]> update) {
                            try {
                                return kept.updateAuthOauthFlowSnapshot(update);
                            } catch (IllegalStateException failure) {
                                throw RuntimeStoreException.writeFailed("the update")
                                        .causedBy(failure);
                            }
                        }
                    }),

            // Between reading and writing somebody else writes.
            new Defect(
                    "updates in two steps",
                    RuntimeStoreContract.LoginFlows.class,
                    "of_updates_at_the_same_time_none_is_lost",
                    store -> new DelegatingStore(store) {
                        @Override
                        public byte[] updateAuthOauthFlowSnapshot(Function<Optional<byte[]>, byte[]> update) {
                            byte[] next = update.apply(kept.loadAuthOauthFlowSnapshot());
                            Defect.letOthersWork();
                            kept.persistAuthOauthFlowSnapshot(next);
                            return next;
                        }
                    }),

            // Two writers of one runtime are not kept apart.
            new Defect(
                    "lets everybody write",
                    RuntimeStoreContract.TakeOvers.class,
                    "whoever_had_a_runtime_before_is_refused_at_every_write",
                    store -> new DelegatingStore(store) {
                        @Override
                        public RuntimeStore takeOver(LogicalRuntimeId runtimeId) {
                            return this;
                        }
                    }),

            // Two writers compare, and then both replace.
            new Defect(
                    "compares before it writes",
                    RuntimeStoreContract.Threads.class,
                    "of_threads_that_replace_one_session_one_succeeds",
                    store -> new DelegatingStore(store) {
                        @Override
                        public boolean replaceSessionSnapshotIfCurrent(
                                LogicalRuntimeId runtimeId, SessionSnapshot expected, SessionSnapshot replacement) {
                            if (!kept.loadSessionSnapshot(runtimeId).equals(Optional.of(expected))) {
                                return false;
                            }
                            Defect.letOthersWork();
                            kept.clearSessionSnapshot(runtimeId);
                            kept.commitSessionSnapshot(runtimeId, new SessionDelta(replacement));
                            return true;
                        }
                    }),

            // Inputs of one write become visible one after the other.
            new Defect(
                    "writes inputs one by one",
                    RuntimeStoreContract.Threads.class,
                    "whoever_reads_while_somebody_writes_sees_a_write_as_a_whole",
                    store -> new DelegatingStore(store) {
                        @Override
                        public void commitMachineLifecycle(
                                LogicalRuntimeId runtimeId,
                                MachineLifecycleCommit commit,
                                List<InputStatePersistenceRecord> inputs) {
                            for (InputStatePersistenceRecord input : inputs) {
                                kept.persistInputState(runtimeId, input);
                                Defect.letOthersWork();
                            }
                            kept.commitMachineLifecycle(runtimeId, commit, List.of());
                        }
                    }),

            // Every handle is somebody else's.
            new Defect(
                    "names every handle differently",
                    RuntimeStoreContract.Handles.class,
                    "handles_on_the_same_data_have_the_same_name",
                    store -> new DelegatingStore(store) {
                        @Override
                        public Optional<String> authAuthorityKey() {
                            return Optional.of("handle " + HANDLES.incrementAndGet());
                        }
                    }),

            // What is stored ends with the handle.
            new Defect(
                    "forgets everything",
                    RuntimeStoreContract.Handles.class,
                    "everything_outlives_the_store",
                    store -> new DelegatingStore(new InMemoryRuntimeStore(LineSession.READER)) {}),

            // A receipt that is stored covers nothing.
            new Defect(
                    "loses receipts",
                    RuntimeStoreContract.Drivers.class,
                    "a11_what_a_stored_receipt_covers_is_done_and_not_done_again",
                    store -> new DelegatingStore(store) {
                        @Override
                        public Optional<RunBoundaryReceipt> loadBoundaryReceipt(
                                LogicalRuntimeId runtimeId, RunId runId, long sequence) {
                            return Optional.empty();
                        }
                    }),

            // Something small that no rule has a test of its own for: the inputs of a boundary without a session stay
            // as they are.
            new Defect(
                    "forgets the inputs of some boundaries",
                    RuntimeStoreContract.Walks.class,
                    "the_store_answers_as_the_one_in_memory_does",
                    store -> new DelegatingStore(store) {
                        @Override
                        public boolean atomicApply(
                                LogicalRuntimeId runtimeId,
                                Optional<SessionDelta> delta,
                                RunBoundaryReceipt receipt,
                                List<InputStatePersistenceRecord> inputs,
                                Optional<SessionId> sessionStoreKey) {
                            return kept.atomicApply(
                                    runtimeId,
                                    delta,
                                    receipt,
                                    receipt.sequence() == 3 && inputs.size() == 3 ? List.of() : inputs,
                                    sessionStoreKey);
                        }
                    }));

    private SharingDefects() {}
}
