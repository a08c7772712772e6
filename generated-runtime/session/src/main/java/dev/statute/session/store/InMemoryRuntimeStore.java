package dev.statute.session.store;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * Keeps runtimes until the process ends. Every operation is one critical section; inputs are given back in the order in which
 * they were first stored.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class InMemoryRuntimeStore implements RuntimeStore {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<LogicalRuntimeId, RuntimeRecords> runtimes = new HashMap<>();
    private final SessionGuard guard;
    private Optional<byte[]> oauthFlows = Optional.empty();

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
        this.guard = new SessionGuard(reader);
    }

    /**
     * Stores a record as if another version of this library had written it. For tests and for migrations; drivers do not
     * write so.
     */
    public void importInputState(LogicalRuntimeId runtimeId, StoredInput input) {
        in(runtimeId, records -> records.putInput(input));
    }

    /** Stores the bytes of a state as if another version of this library had written them. For tests and for migrations. */
    public void importMachineLifecycleRecord(LogicalRuntimeId runtimeId, byte[] bytes) {
        in(runtimeId, records -> records.lifecycle = Optional.of(bytes.clone()));
    }

    @Override
    public void persistAuthOauthFlowSnapshot(byte[] snapshot) {
        locked(() -> oauthFlows = Optional.of(snapshot.clone()));
    }

    @Override
    public Optional<byte[]> loadAuthOauthFlowSnapshot() {
        return locked(() -> oauthFlows.map(byte[]::clone));
    }

    @Override
    public byte[] updateAuthOauthFlowSnapshot(Function<Optional<byte[]>, byte[]> update) {
        return locked(() -> {
            byte[] next = update.apply(oauthFlows.map(byte[]::clone)).clone();
            oauthFlows = Optional.of(next);
            return next.clone();
        });
    }

    @Override
    public void commitSessionSnapshot(LogicalRuntimeId runtimeId, SessionDelta delta) {
        in(runtimeId, records -> {
            guard.requireContinuation(records.session, delta.sessionSnapshot());
            records.session = Optional.of(delta.sessionSnapshot());
            return records;
        });
    }

    @Override
    public void commitSessionTranscriptRewriteSnapshot(
            LogicalRuntimeId runtimeId, SessionDelta delta, TranscriptRewrite rewrite) {
        in(runtimeId, records -> {
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
        return in(runtimeId, records -> {
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
        return in(runtimeId, RuntimeRecords::inputs);
    }

    @Override
    public InputPage loadNonTerminalInputs(LogicalRuntimeId runtimeId, Optional<InputId> after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("A page has 1 input or more, not " + limit + ".");
        }
        return in(runtimeId, records -> records.activeAfter(after, limit));
    }

    @Override
    public Optional<StoredInput> loadInputState(LogicalRuntimeId runtimeId, InputId inputId) {
        return in(runtimeId, records -> records.input(inputId));
    }

    @Override
    public Optional<StoredInput> loadInputStateByKey(LogicalRuntimeId runtimeId, IdempotencyKey key) {
        return in(runtimeId, records -> records.inputWithKey(key));
    }

    @Override
    public void persistInputState(LogicalRuntimeId runtimeId, InputStatePersistenceRecord input) {
        in(runtimeId, records -> records.putInput(input.stored()));
    }

    @Override
    public Optional<RunBoundaryReceipt> loadBoundaryReceipt(LogicalRuntimeId runtimeId, RunId runId, long sequence) {
        return in(runtimeId, records -> records.receipt(runId, sequence));
    }

    @Override
    public Optional<SessionSnapshot> loadSessionSnapshot(LogicalRuntimeId runtimeId) {
        return in(runtimeId, records -> records.session);
    }

    @Override
    public void clearSessionSnapshot(LogicalRuntimeId runtimeId) {
        in(runtimeId, records -> records.session = Optional.empty());
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
        return in(runtimeId, records -> records.lifecycle.map(byte[]::clone));
    }

    @Override
    public void commitMachineLifecycle(
            LogicalRuntimeId runtimeId, MachineLifecycleCommit commit, List<InputStatePersistenceRecord> inputs) {
        in(runtimeId, records -> {
            records.lifecycle = Optional.of(commit.storeRecord());
            inputs.forEach(input -> records.putInput(input.stored()));
            return records;
        });
    }

    @Override
    public void persistOpsLifecycle(LogicalRuntimeId runtimeId, byte[] snapshot) {
        in(runtimeId, records -> records.operations = Optional.of(snapshot.clone()));
    }

    @Override
    public Optional<byte[]> loadOpsLifecycle(LogicalRuntimeId runtimeId) {
        return in(runtimeId, records -> records.operations.map(byte[]::clone));
    }

    @Override
    public void deleteOpsLifecycle(LogicalRuntimeId runtimeId) {
        in(runtimeId, records -> records.operations = Optional.empty());
    }

    private boolean swap(LogicalRuntimeId runtimeId, SessionSnapshot expected, Optional<SessionSnapshot> replacement) {
        return in(runtimeId, records -> {
            if (!records.session.equals(Optional.of(expected))) {
                return false;
            }
            records.session = replacement;
            return true;
        });
    }

    private <T> T in(LogicalRuntimeId runtimeId, Function<RuntimeRecords, T> operation) {
        Objects.requireNonNull(runtimeId, "runtimeId");
        return locked(() -> operation.apply(runtimes.computeIfAbsent(runtimeId, unknown -> new RuntimeRecords())));
    }

    private <T> T locked(Supplier<T> operation) {
        lock.lock();
        try {
            return operation.get();
        } finally {
            lock.unlock();
        }
    }
}
