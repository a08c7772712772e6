package dev.statute.store.contract;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.InputPage;
import dev.statute.session.store.InputStatePersistenceRecord;
import dev.statute.session.store.MachineLifecycleCommit;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.StoredInput;
import dev.statute.session.store.TranscriptRewrite;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A store that leaves everything to another one. Whoever extends it changes something of that. */
abstract class DelegatingStore implements RuntimeStore {
    final RuntimeStore kept;

    DelegatingStore(RuntimeStore kept) {
        this.kept = kept;
    }

    @Override
    public Optional<String> authAuthorityKey() {
        return kept.authAuthorityKey();
    }

    @Override
    public RuntimeStore takeOver(LogicalRuntimeId runtimeId) {
        return kept.takeOver(runtimeId);
    }

    @Override
    public void persistAuthOauthFlowSnapshot(byte[] snapshot) {
        kept.persistAuthOauthFlowSnapshot(snapshot);
    }

    @Override
    public Optional<byte[]> loadAuthOauthFlowSnapshot() {
        return kept.loadAuthOauthFlowSnapshot();
    }

    @Override
    public byte[] updateAuthOauthFlowSnapshot(Function<Optional<byte[]>, byte[]> update) {
        return kept.updateAuthOauthFlowSnapshot(update);
    }

    @Override
    public void commitSessionSnapshot(LogicalRuntimeId runtimeId, SessionDelta delta) {
        kept.commitSessionSnapshot(runtimeId, delta);
    }

    @Override
    public void commitSessionTranscriptRewriteSnapshot(
            LogicalRuntimeId runtimeId, SessionDelta delta, TranscriptRewrite rewrite) {
        kept.commitSessionTranscriptRewriteSnapshot(runtimeId, delta, rewrite);
    }

    @Override
    public boolean atomicApply(
            LogicalRuntimeId runtimeId,
            Optional<SessionDelta> delta,
            RunBoundaryReceipt receipt,
            List<InputStatePersistenceRecord> inputs,
            Optional<SessionId> sessionStoreKey) {
        return kept.atomicApply(runtimeId, delta, receipt, inputs, sessionStoreKey);
    }

    @Override
    public List<StoredInput> loadInputStates(LogicalRuntimeId runtimeId) {
        return kept.loadInputStates(runtimeId);
    }

    @Override
    public InputPage loadNonTerminalInputs(LogicalRuntimeId runtimeId, Optional<InputId> after, int limit) {
        return kept.loadNonTerminalInputs(runtimeId, after, limit);
    }

    @Override
    public Optional<StoredInput> loadInputState(LogicalRuntimeId runtimeId, InputId inputId) {
        return kept.loadInputState(runtimeId, inputId);
    }

    @Override
    public Optional<StoredInput> loadInputStateByKey(LogicalRuntimeId runtimeId, IdempotencyKey key) {
        return kept.loadInputStateByKey(runtimeId, key);
    }

    @Override
    public void persistInputState(LogicalRuntimeId runtimeId, InputStatePersistenceRecord input) {
        kept.persistInputState(runtimeId, input);
    }

    @Override
    public Optional<RunBoundaryReceipt> loadBoundaryReceipt(LogicalRuntimeId runtimeId, RunId runId, long sequence) {
        return kept.loadBoundaryReceipt(runtimeId, runId, sequence);
    }

    @Override
    public Optional<SessionSnapshot> loadSessionSnapshot(LogicalRuntimeId runtimeId) {
        return kept.loadSessionSnapshot(runtimeId);
    }

    @Override
    public void clearSessionSnapshot(LogicalRuntimeId runtimeId) {
        kept.clearSessionSnapshot(runtimeId);
    }

    @Override
    public boolean replaceSessionSnapshotIfCurrent(
            LogicalRuntimeId runtimeId, SessionSnapshot expected, SessionSnapshot replacement) {
        return kept.replaceSessionSnapshotIfCurrent(runtimeId, expected, replacement);
    }

    @Override
    public boolean clearSessionSnapshotIfCurrent(LogicalRuntimeId runtimeId, SessionSnapshot expected) {
        return kept.clearSessionSnapshotIfCurrent(runtimeId, expected);
    }

    @Override
    public Optional<byte[]> loadMachineLifecycleRecord(LogicalRuntimeId runtimeId) {
        return kept.loadMachineLifecycleRecord(runtimeId);
    }

    @Override
    public void commitMachineLifecycle(
            LogicalRuntimeId runtimeId, MachineLifecycleCommit commit, List<InputStatePersistenceRecord> inputs) {
        kept.commitMachineLifecycle(runtimeId, commit, inputs);
    }

    @Override
    public void persistOpsLifecycle(LogicalRuntimeId runtimeId, byte[] snapshot) {
        kept.persistOpsLifecycle(runtimeId, snapshot);
    }

    @Override
    public Optional<byte[]> loadOpsLifecycle(LogicalRuntimeId runtimeId) {
        return kept.loadOpsLifecycle(runtimeId);
    }

    @Override
    public void deleteOpsLifecycle(LogicalRuntimeId runtimeId) {
        kept.deleteOpsLifecycle(runtimeId);
    }
}
