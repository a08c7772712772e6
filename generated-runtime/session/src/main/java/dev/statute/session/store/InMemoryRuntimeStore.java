package dev.statute.session.store;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * Keeps runtimes until the process ends. Every operation is one critical section; inputs are given back in the order in which
 * they were first stored. An object is what somebody uses of a store: whoever has taken a runtime over has another object than
 * whoever had it before, and what is stored is the same for all of them.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class InMemoryRuntimeStore implements RuntimeStore {
    private final RuntimeTables tables;
    private final SessionGuard guard;
    private final Optional<RuntimeClaim> claim;

    /** A store that takes any bytes for a session, and cannot tell whether one continues another. */
    public InMemoryRuntimeStore() {
        this(TranscriptReader.OPAQUE);
    }

    /**
     * A store that takes only sessions that continue what it has.
     *
     * @param reader reads the transcripts of sessions
     */
    public InMemoryRuntimeStore(TranscriptReader reader) {
        this(new RuntimeTables(), new SessionGuard(reader), Optional.empty());
    }

    private InMemoryRuntimeStore(RuntimeTables tables, SessionGuard guard, Optional<RuntimeClaim> claim) {
        this.tables = tables;
        this.guard = guard;
        this.claim = claim;
    }

    @Override
    public RuntimeStore takeOver(LogicalRuntimeId runtimeId) {
        long number = tables.in(runtimeId, records -> ++records.owner);
        return new InMemoryRuntimeStore(tables, guard, Optional.of(new RuntimeClaim(runtimeId, number)));
    }

    /**
     * Stores a record as if another version of this library had written it. For tests and for migrations; drivers do not
     * write so, and nobody is asked whose the runtime is.
     */
    public void importInputState(LogicalRuntimeId runtimeId, StoredInput input) {
        tables.in(runtimeId, records -> records.putInput(input));
    }

    /** Stores the bytes of a state as if another version of this library had written them. For tests and for migrations. */
    public void importMachineLifecycleRecord(LogicalRuntimeId runtimeId, byte[] bytes) {
        tables.in(runtimeId, records -> records.lifecycle = Optional.of(bytes.clone()));
    }

    @Override
    public void persistAuthOauthFlowSnapshot(byte[] snapshot) {
        tables.updateOauthFlows(before -> snapshot);
    }

    @Override
    public Optional<byte[]> loadAuthOauthFlowSnapshot() {
        return tables.oauthFlows();
    }

    @Override
    public byte[] updateAuthOauthFlowSnapshot(Function<Optional<byte[]>, byte[]> update) {
        return tables.updateOauthFlows(update);
    }

    @Override
    public void commitSessionSnapshot(LogicalRuntimeId runtimeId, SessionDelta delta) {
        writing(runtimeId, records -> {
            guard.requireContinuation(records.session, delta.sessionSnapshot());
            records.session = Optional.of(delta.sessionSnapshot());
            return records;
        });
    }

    @Override
    public void commitSessionTranscriptRewriteSnapshot(
            LogicalRuntimeId runtimeId, SessionDelta delta, TranscriptRewrite rewrite) {
        writing(runtimeId, records -> {
            guard.requireRewrite(records.session, delta.sessionSnapshot(), rewrite);
            records.session = Optional.of(delta.sessionSnapshot());
            return records;
        });
    }

    @Override
    public boolean atomicApply(
            LogicalRuntimeId runtimeId,
            Optional<SessionDelta> delta,
            RunBoundaryReceipt receipt,
            List<InputStatePersistenceRecord> inputs,
            Optional<SessionId> sessionStoreKey) {
        Optional<SessionSnapshot> incoming = delta.map(SessionDelta::sessionSnapshot);
        incoming.ifPresent(snapshot -> guard.requireSession(snapshot, sessionStoreKey));
        return writing(runtimeId, records -> {
            if (incoming.isPresent() && guard.isBehind(records.session, incoming.get())) {
                return false;
            }
            records.putReceipt(receipt);
            records.session = incoming.or(() -> records.session);
            inputs.forEach(input -> records.putInput(input.stored()));
            return true;
        });
    }

    @Override
    public List<StoredInput> loadInputStates(LogicalRuntimeId runtimeId) {
        return reading(runtimeId, RuntimeRecords::inputs);
    }

    @Override
    public InputPage loadNonTerminalInputs(LogicalRuntimeId runtimeId, Optional<InputId> after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("A page has 1 input or more, not " + limit + ".");
        }
        return reading(runtimeId, records -> records.activeAfter(after, limit));
    }

    @Override
    public Optional<StoredInput> loadInputState(LogicalRuntimeId runtimeId, InputId inputId) {
        return reading(runtimeId, records -> records.input(inputId));
    }

    @Override
    public Optional<StoredInput> loadInputStateByKey(LogicalRuntimeId runtimeId, IdempotencyKey key) {
        return reading(runtimeId, records -> records.inputWithKey(key));
    }

    @Override
    public void persistInputState(LogicalRuntimeId runtimeId, InputStatePersistenceRecord input) {
        writing(runtimeId, records -> records.putInput(input.stored()));
    }

    @Override
    public Optional<RunBoundaryReceipt> loadBoundaryReceipt(LogicalRuntimeId runtimeId, RunId runId, long sequence) {
        return reading(runtimeId, records -> records.receipt(runId, sequence));
    }

    @Override
    public Optional<SessionSnapshot> loadSessionSnapshot(LogicalRuntimeId runtimeId) {
        return reading(runtimeId, records -> records.session);
    }

    @Override
    public void clearSessionSnapshot(LogicalRuntimeId runtimeId) {
        writing(runtimeId, records -> records.session = Optional.empty());
    }

    @Override
    public boolean replaceSessionSnapshotIfCurrent(
            LogicalRuntimeId runtimeId, SessionSnapshot expected, SessionSnapshot replacement) {
        guard.requireSession(replacement, Optional.empty());
        return swap(runtimeId, expected, Optional.of(replacement));
    }

    @Override
    public boolean clearSessionSnapshotIfCurrent(LogicalRuntimeId runtimeId, SessionSnapshot expected) {
        return swap(runtimeId, expected, Optional.empty());
    }

    @Override
    public Optional<byte[]> loadMachineLifecycleRecord(LogicalRuntimeId runtimeId) {
        return reading(runtimeId, records -> records.lifecycle.map(byte[]::clone));
    }

    @Override
    public void commitMachineLifecycle(
            LogicalRuntimeId runtimeId, MachineLifecycleCommit commit, List<InputStatePersistenceRecord> inputs) {
        writing(runtimeId, records -> {
            records.lifecycle = Optional.of(commit.storeRecord());
            inputs.forEach(input -> records.putInput(input.stored()));
            return records;
        });
    }

    @Override
    public void persistOpsLifecycle(LogicalRuntimeId runtimeId, byte[] snapshot) {
        writing(runtimeId, records -> records.operations = Optional.of(snapshot.clone()));
    }

    @Override
    public Optional<byte[]> loadOpsLifecycle(LogicalRuntimeId runtimeId) {
        return reading(runtimeId, records -> records.operations.map(byte[]::clone));
    }

    @Override
    public void deleteOpsLifecycle(LogicalRuntimeId runtimeId) {
        writing(runtimeId, records -> records.operations = Optional.empty());
    }

    private boolean swap(LogicalRuntimeId runtimeId, SessionSnapshot expected, Optional<SessionSnapshot> replacement) {
        return writing(runtimeId, records -> {
            if (!records.session.equals(Optional.of(expected))) {
                return false;
            }
            records.session = replacement;
            return true;
        });
    }

    private <T> T reading(LogicalRuntimeId runtimeId, Function<RuntimeRecords, T> operation) {
        return tables.in(runtimeId, operation);
    }

    /** Whether the writer has the runtime is asked in the step that writes: nobody can take it over in between. */
    private <T> T writing(LogicalRuntimeId runtimeId, Function<RuntimeRecords, T> operation) {
        return tables.in(runtimeId, records -> {
            RuntimeClaim.require(claim, runtimeId, records.owner);
            return operation.apply(records);
        });
    }
}
