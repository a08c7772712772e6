package dev.statute.store.contract;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.InputStatePersistenceRecord;
import dev.statute.session.store.SessionGuard;
import dev.statute.session.types.RunId;
import java.util.List;
import java.util.Optional;

/** What stores do wrong with boundaries. */
final class BoundaryDefects {
    /** Each with the test that is named for the rule. */
    static final List<Defect> ALL = List.of(
            // Receipts run ahead of the session.
            new Defect(
                    "stores the receipt of a passed boundary",
                    RuntimeStoreContract.Boundaries.class,
                    "of_a_boundary_that_the_session_has_passed_nothing_is_stored",
                    store -> new DelegatingStore(store) {
                        @Override
                        public boolean atomicApply(
                                LogicalRuntimeId runtimeId,
                                Optional<SessionDelta> delta,
                                RunBoundaryReceipt receipt,
                                List<InputStatePersistenceRecord> inputs,
                                Optional<SessionId> sessionStoreKey) {
                            boolean stored = kept.atomicApply(runtimeId, delta, receipt, inputs, sessionStoreKey);
                            if (!stored) {
                                kept.atomicApply(runtimeId, Optional.empty(), receipt, List.of(), Optional.empty());
                            }
                            return stored;
                        }
                    }),

            // The id of a session becomes a second name of it.
            new Defect(
                    "knows sessions by their ids",
                    RuntimeStoreContract.Boundaries.class,
                    "the_key_of_a_session_is_no_second_name_for_it",
                    store -> new DelegatingStore(store) {
                        @Override
                        public boolean atomicApply(
                                LogicalRuntimeId runtimeId,
                                Optional<SessionDelta> delta,
                                RunBoundaryReceipt receipt,
                                List<InputStatePersistenceRecord> inputs,
                                Optional<SessionId> sessionStoreKey) {
                            boolean stored = kept.atomicApply(runtimeId, delta, receipt, inputs, sessionStoreKey);
                            sessionStoreKey.ifPresent(key -> delta.ifPresent(session ->
                                    kept.commitSessionSnapshot(LogicalRuntimeId.legacySessionUuidAlias(key), session)));
                            return stored;
                        }
                    }),

            // A session in which nothing was said stands in the way of a run.
            new Defect(
                    "forgets the rule of placeholders",
                    RuntimeStoreContract.Boundaries.class,
                    "a_session_in_which_nothing_was_said_gives_way_to_a_boundary",
                    store -> new DelegatingStore(store) {
                        private final SessionGuard guard = new SessionGuard(LineSession.READER);

                        @Override
                        public boolean atomicApply(
                                LogicalRuntimeId runtimeId,
                                Optional<SessionDelta> delta,
                                RunBoundaryReceipt receipt,
                                List<InputStatePersistenceRecord> inputs,
                                Optional<SessionId> sessionStoreKey) {
                            Optional<SessionSnapshot> present = kept.loadSessionSnapshot(runtimeId);
                            delta.filter(session -> !guard.isBehind(present, session.sessionSnapshot()))
                                    .ifPresent(
                                            session -> guard.requireContinuation(present, session.sessionSnapshot()));
                            return kept.atomicApply(runtimeId, delta, receipt, inputs, sessionStoreKey);
                        }
                    }),

            // A part of a boundary is stored although the whole is refused.
            new Defect(
                    "stores inputs before the receipt",
                    RuntimeStoreContract.Boundaries.class,
                    "b13_a_receipt_that_is_stored_takes_back_all_that_came_with_it",
                    store -> new DelegatingStore(store) {
                        @Override
                        public boolean atomicApply(
                                LogicalRuntimeId runtimeId,
                                Optional<SessionDelta> delta,
                                RunBoundaryReceipt receipt,
                                List<InputStatePersistenceRecord> inputs,
                                Optional<SessionId> sessionStoreKey) {
                            inputs.forEach(input -> kept.persistInputState(runtimeId, input));
                            return kept.atomicApply(runtimeId, delta, receipt, inputs, sessionStoreKey);
                        }
                    }),

            // A session is stored in the place of another one.
            new Defect(
                    "leaves the key of a session unread",
                    RuntimeStoreContract.Boundaries.class,
                    "b10_of_a_boundary_of_another_session_than_expected_nothing_is_stored",
                    store -> new DelegatingStore(store) {
                        @Override
                        public boolean atomicApply(
                                LogicalRuntimeId runtimeId,
                                Optional<SessionDelta> delta,
                                RunBoundaryReceipt receipt,
                                List<InputStatePersistenceRecord> inputs,
                                Optional<SessionId> sessionStoreKey) {
                            return kept.atomicApply(runtimeId, delta, receipt, inputs, Optional.empty());
                        }
                    }),

            // Two numbers become one.
            new Defect(
                    "keeps numbers in too few bits",
                    RuntimeStoreContract.Boundaries.class,
                    "b17_the_smallest_and_the_largest_numbers_are_kept_apart",
                    store -> new DelegatingStore(store) {
                        @Override
                        public Optional<RunBoundaryReceipt> loadBoundaryReceipt(
                                LogicalRuntimeId runtimeId, RunId runId, long sequence) {
                            return kept.loadBoundaryReceipt(runtimeId, runId, (long) (double) sequence);
                        }
                    }));

    private BoundaryDefects() {}
}
