package dev.statute.store.contract;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.InMemoryRuntimeStore;
import dev.statute.session.store.InputStatePersistenceRecord;
import dev.statute.session.store.MachineLifecycleCommit;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.store.StoredInput;
import dev.statute.session.store.TranscriptRewrite;
import dev.statute.session.types.InputId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stores do wrong with sessions, states and the names of runtimes. */
final class SessionDefects {
    /** Each with the test that is named for the rule. */
    static final List<Defect> ALL = List.of(
            // Runtimes whose ids begin alike share their operations.
            new Defect(
                    "cuts the ids of runtimes",
                    RuntimeStoreContract.Runtimes.class,
                    "ids_that_begin_alike_are_others",
                    store -> new DelegatingStore(store) {
                        private LogicalRuntimeId cut(LogicalRuntimeId runtimeId) {
                            String text = runtimeId.value();
                            return LogicalRuntimeId.of(text.substring(0, Math.min(text.length(), 47)));
                        }

                        @Override
                        public void persistOpsLifecycle(LogicalRuntimeId runtimeId, byte[] snapshot) {
                            kept.persistOpsLifecycle(cut(runtimeId), snapshot);
                        }

                        @Override
                        public Optional<byte[]> loadOpsLifecycle(LogicalRuntimeId runtimeId) {
                            return kept.loadOpsLifecycle(cut(runtimeId));
                        }
                    }),

            // What has the length of the expected session is taken for it.
            new Defect(
                    "compares the lengths of sessions",
                    RuntimeStoreContract.Snapshots.class,
                    "a33_another_session_than_the_expected_one_is_not_replaced",
                    store -> new DelegatingStore(store) {
                        @Override
                        public boolean replaceSessionSnapshotIfCurrent(
                                LogicalRuntimeId runtimeId, SessionSnapshot expected, SessionSnapshot replacement) {
                            SessionSnapshot taken = kept.loadSessionSnapshot(runtimeId)
                                    .filter(present -> present.size() == expected.size())
                                    .orElse(expected);
                            return kept.replaceSessionSnapshotIfCurrent(runtimeId, taken, replacement);
                        }
                    }),

            // The session is removed whatever is expected.
            new Defect(
                    "removes any session",
                    RuntimeStoreContract.Snapshots.class,
                    "a33_another_session_than_the_expected_one_is_not_removed",
                    store -> new DelegatingStore(store) {
                        @Override
                        public boolean clearSessionSnapshotIfCurrent(
                                LogicalRuntimeId runtimeId, SessionSnapshot expected) {
                            boolean present =
                                    kept.loadSessionSnapshot(runtimeId).isPresent();
                            kept.clearSessionSnapshot(runtimeId);
                            return present;
                        }
                    }),

            // Sessions are not read before they replace others.
            new Defect(
                    "takes anything for a session",
                    RuntimeStoreContract.Snapshots.class,
                    "b9_what_is_no_session_is_not_stored",
                    store -> new DelegatingStore(store) {
                        private final RuntimeStore credulous = new InMemoryRuntimeStore();

                        @Override
                        public void commitSessionSnapshot(LogicalRuntimeId runtimeId, SessionDelta delta) {
                            credulous.commitSessionSnapshot(runtimeId, delta);
                        }

                        @Override
                        public Optional<SessionSnapshot> loadSessionSnapshot(LogicalRuntimeId runtimeId) {
                            return credulous.loadSessionSnapshot(runtimeId);
                        }
                    }),

            // Whoever sends a torn session hears that somebody was faster, and sends it again for ever.
            new Defect(
                    "looks at revisions first",
                    RuntimeStoreContract.Rewrites.class,
                    "a_history_that_does_not_fit_is_found_before_another_revision",
                    store -> new DelegatingStore(store) {
                        @Override
                        public void commitSessionTranscriptRewriteSnapshot(
                                LogicalRuntimeId runtimeId, SessionDelta delta, TranscriptRewrite rewrite) {
                            String present = kept.loadSessionSnapshot(runtimeId)
                                    .map(session -> LineSession.read(session).revision())
                                    .orElse("none");
                            if (!present.equals(rewrite.parentRevision())) {
                                throw RuntimeStoreException.transcriptRevisionConflict(
                                        rewrite.parentRevision(), present);
                            }
                            kept.commitSessionTranscriptRewriteSnapshot(runtimeId, delta, rewrite);
                        }
                    }),

            // A state takes the inputs away that do not come with it.
            new Defect(
                    "drops inputs that do not come with a state",
                    RuntimeStoreContract.States.class,
                    "inputs_that_do_not_come_with_a_state_stay_as_they_are",
                    store -> new DelegatingStore(store) {
                        private final Set<InputId> dropped = new HashSet<>();

                        @Override
                        public void commitMachineLifecycle(
                                LogicalRuntimeId runtimeId,
                                MachineLifecycleCommit commit,
                                List<InputStatePersistenceRecord> inputs) {
                            kept.loadInputStates(runtimeId)
                                    .forEach(input -> dropped.add(input.state().inputId()));
                            inputs.forEach(input ->
                                    dropped.remove(input.stored().state().inputId()));
                            kept.commitMachineLifecycle(runtimeId, commit, inputs);
                        }

                        @Override
                        public List<StoredInput> loadInputStates(LogicalRuntimeId runtimeId) {
                            return kept.loadInputStates(runtimeId).stream()
                                    .filter(input ->
                                            !dropped.contains(input.state().inputId()))
                                    .toList();
                        }
                    }));

    private SessionDefects() {}
}
