package dev.statute.store.sqlite;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.InputPage;
import dev.statute.session.store.InputStatePersistenceRecord;
import dev.statute.session.store.MachineLifecycleCommit;
import dev.statute.session.store.RuntimeClaim;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.StoredInput;
import dev.statute.session.store.TranscriptRewrite;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a store does, for one who has taken a runtime over or for one who has not. */
abstract sealed class SqliteRecords implements RuntimeStore permits SqliteRuntimeStore, SqliteOwnedRuntime {
    private final StoreFile file;

    SqliteRecords(StoreFile file) {
        this.file = file;
    }

    /** What whoever uses this has taken over. */
    abstract Optional<RuntimeClaim> claim();

    StoreFile file() {
        return file;
    }

    /** Done to a runtime, which has a number. */
    private interface RuntimeWrite<T> {
        T in(Database database, long runtime) throws SQLException;
    }

    private <T> T write(LogicalRuntimeId runtimeId, RuntimeWrite<T> write) {
        return file.writer().write(database -> write.in(database, Runtimes.requireOwned(database, runtimeId, claim())));
    }

    @Override
    public Optional<String> authAuthorityKey() {
        return Optional.of("sqlite:" + file.path());
    }

    @Override
    public RuntimeStore takeOver(LogicalRuntimeId runtimeId) {
        return new SqliteOwnedRuntime(file, file.writer().write(database -> Runtimes.takeOver(database, runtimeId)));
    }

    @Override
    public void persistAuthOauthFlowSnapshot(byte[] snapshot) {
        byte[] kept = snapshot.clone();
        file.writer().write(database -> Logins.put(database, kept, file.limits()));
    }

    @Override
    public Optional<byte[]> loadAuthOauthFlowSnapshot() {
        return file.readers().read(Logins::read);
    }

    @Override
    public byte[] updateAuthOauthFlowSnapshot(Function<Optional<byte[]>, byte[]> update) {
        return file.writer().writeHere(database -> {
            byte[] next = update.apply(Logins.read(database)).clone();
            return Logins.put(database, next, file.limits()).clone();
        });
    }

    @Override
    public void commitSessionSnapshot(LogicalRuntimeId runtimeId, SessionDelta delta) {
        SessionSnapshot next = delta.sessionSnapshot();
        file.guard().requireSession(next, Optional.empty());
        Sealed content = sealed(Document.SNAPSHOT, runtimeId, next.bytes());
        write(runtimeId, (database, runtime) -> {
            file.guard().requireContinuation(storedForGuard(database, runtimeId), next);
            Document.SNAPSHOT.put(database, runtime, content);
            return content;
        });
    }

    @Override
    public void commitSessionTranscriptRewriteSnapshot(
            LogicalRuntimeId runtimeId, SessionDelta delta, TranscriptRewrite rewrite) {
        SessionSnapshot next = delta.sessionSnapshot();
        Sealed content = sealed(Document.SNAPSHOT, runtimeId, next.bytes());
        write(runtimeId, (database, runtime) -> {
            file.guard().requireRewrite(storedForGuard(database, runtimeId), next, rewrite);
            Document.SNAPSHOT.put(database, runtime, content);
            return content;
        });
    }

    @Override
    public boolean atomicApply(
            LogicalRuntimeId runtimeId,
            Optional<SessionDelta> delta,
            RunBoundaryReceipt receipt,
            List<InputStatePersistenceRecord> inputs,
            Optional<SessionId> sessionStoreKey) {
        Optional<SessionSnapshot> next = delta.map(SessionDelta::sessionSnapshot);
        next.ifPresent(snapshot -> file.guard().requireSession(snapshot, sessionStoreKey));
        Optional<Sealed> content = next.map(snapshot -> sealed(Document.SNAPSHOT, runtimeId, snapshot.bytes()));
        ReceiptRow receiptRow = ReceiptRow.of(runtimeId, receipt, file.limits());
        List<InputRow> rows = rows(runtimeId, inputs);
        return write(runtimeId, (database, runtime) -> {
            if (next.isPresent() && file.guard().isBehind(storedForGuard(database, runtimeId), next.get())) {
                return false;
            }
            if (content.isPresent()) {
                Document.SNAPSHOT.put(database, runtime, content.get());
            }
            receiptRow.put(database, runtimeId, runtime);
            putAll(database, runtime, rows);
            return true;
        });
    }

    /** A guard who does not look at sessions need not have one read. */
    private Optional<SessionSnapshot> storedForGuard(Database database, LogicalRuntimeId runtimeId)
            throws SQLException {
        return file.guard().readsSessions()
                ? Document.SNAPSHOT.read(database, runtimeId).map(SessionSnapshot::of)
                : Optional.empty();
    }

    private Sealed sealed(Document document, LogicalRuntimeId runtimeId, byte[] bytes) {
        return document.seal(runtimeId, bytes, file.limits());
    }

    private List<InputRow> rows(LogicalRuntimeId runtimeId, List<InputStatePersistenceRecord> inputs) {
        return inputs.stream()
                .map(input -> InputRow.of(runtimeId, input, file.limits()))
                .toList();
    }

    private static void putAll(Database database, long runtime, List<InputRow> rows) throws SQLException {
        for (InputRow row : rows) {
            row.put(database, runtime);
        }
    }

    @Override
    public List<StoredInput> loadInputStates(LogicalRuntimeId runtimeId) {
        return file
                .readers()
                .read(database -> database.all(InputRow::read, Sql.READ_INPUTS, runtimeId.value()))
                .stream()
                .map(row -> row.stored(runtimeId))
                .toList();
    }

    @Override
    public InputPage loadNonTerminalInputs(LogicalRuntimeId runtimeId, Optional<InputId> after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("A page has 1 input or more, not " + limit + ".");
        }
        List<InputRow> rows = file.readers().read(database -> page(database, runtimeId, after, limit + 1L));
        // Reading the records is most of the work when a session with many inputs comes back.
        List<StoredInput> page = rows.subList(0, Math.min(limit, rows.size())).parallelStream()
                .map(row -> row.stored(runtimeId))
                .toList();
        return new InputPage(
                page,
                rows.size() > limit ? Optional.of(page.get(limit - 1).state().inputId()) : Optional.empty());
    }

    private static List<InputRow> page(
            Database database, LogicalRuntimeId runtimeId, Optional<InputId> after, long limit) throws SQLException {
        long from = after.isPresent() ? position(database, runtimeId, after.get()) : Long.MIN_VALUE;
        return database.all(InputRow::read, Sql.READ_ACTIVE_INPUTS, runtimeId.value(), from, limit);
    }

    private static long position(Database database, LogicalRuntimeId runtimeId, InputId input) throws SQLException {
        return database.first(row -> row.getLong(1), Sql.READ_POSITION, runtimeId.value(), Uuids.bytes(input.value()))
                .orElse(Long.MIN_VALUE);
    }

    @Override
    public Optional<StoredInput> loadInputState(LogicalRuntimeId runtimeId, InputId inputId) {
        return input(runtimeId, Sql.READ_INPUT, Uuids.bytes(inputId.value()));
    }

    @Override
    public Optional<StoredInput> loadInputStateByKey(LogicalRuntimeId runtimeId, IdempotencyKey key) {
        return input(runtimeId, Sql.READ_INPUT_BY_KEY, key.value());
    }

    private Optional<StoredInput> input(LogicalRuntimeId runtimeId, Sql sql, Object name) {
        return file.readNewest(database -> database.first(InputRow::read, sql, runtimeId.value(), name))
                .map(row -> row.stored(runtimeId));
    }

    @Override
    public void persistInputState(LogicalRuntimeId runtimeId, InputStatePersistenceRecord input) {
        InputRow row = InputRow.of(runtimeId, input, file.limits());
        write(runtimeId, (database, runtime) -> {
            row.put(database, runtime);
            return row;
        });
    }

    @Override
    public Optional<RunBoundaryReceipt> loadBoundaryReceipt(LogicalRuntimeId runtimeId, RunId runId, long sequence) {
        return file.readers().read(database -> ReceiptRow.read(database, runtimeId, runId, sequence));
    }

    @Override
    public Optional<SessionSnapshot> loadSessionSnapshot(LogicalRuntimeId runtimeId) {
        return load(Document.SNAPSHOT, runtimeId).map(SessionSnapshot::of);
    }

    @Override
    public void clearSessionSnapshot(LogicalRuntimeId runtimeId) {
        clear(Sql.CLEAR_SNAPSHOT, runtimeId);
    }

    @Override
    public boolean replaceSessionSnapshotIfCurrent(
            LogicalRuntimeId runtimeId, SessionSnapshot expected, SessionSnapshot replacement) {
        file.guard().requireSession(replacement, Optional.empty());
        Sealed content = sealed(Document.SNAPSHOT, runtimeId, replacement.bytes());
        return ifCurrent(runtimeId, expected, (database, runtime) -> Document.SNAPSHOT.put(database, runtime, content));
    }

    @Override
    public boolean clearSessionSnapshotIfCurrent(LogicalRuntimeId runtimeId, SessionSnapshot expected) {
        return ifCurrent(runtimeId, expected, (database, runtime) -> database.run(Sql.CLEAR_SNAPSHOT, runtime));
    }

    /** Done to a session. */
    private interface Change {
        void in(Database database, long runtime) throws SQLException;
    }

    private boolean ifCurrent(LogicalRuntimeId runtimeId, SessionSnapshot expected, Change change) {
        byte[] bytes = expected.bytes();
        return write(runtimeId, (database, runtime) -> {
            boolean current = Document.SNAPSHOT
                    .read(database, runtimeId)
                    .filter(stored -> Arrays.equals(stored, bytes))
                    .isPresent();
            if (current) {
                change.in(database, runtime);
            }
            return current;
        });
    }

    @Override
    public Optional<byte[]> loadMachineLifecycleRecord(LogicalRuntimeId runtimeId) {
        return load(Document.LIFECYCLE, runtimeId);
    }

    @Override
    public void commitMachineLifecycle(
            LogicalRuntimeId runtimeId, MachineLifecycleCommit commit, List<InputStatePersistenceRecord> inputs) {
        Sealed content = sealed(Document.LIFECYCLE, runtimeId, commit.storeRecord());
        List<InputRow> rows = rows(runtimeId, inputs);
        write(runtimeId, (database, runtime) -> {
            Document.LIFECYCLE.put(database, runtime, content);
            putAll(database, runtime, rows);
            return content;
        });
    }

    @Override
    public void persistOpsLifecycle(LogicalRuntimeId runtimeId, byte[] snapshot) {
        Sealed content = sealed(Document.OPERATIONS, runtimeId, snapshot.clone());
        write(runtimeId, (database, runtime) -> {
            Document.OPERATIONS.put(database, runtime, content);
            return content;
        });
    }

    @Override
    public Optional<byte[]> loadOpsLifecycle(LogicalRuntimeId runtimeId) {
        return load(Document.OPERATIONS, runtimeId);
    }

    @Override
    public void deleteOpsLifecycle(LogicalRuntimeId runtimeId) {
        clear(Sql.CLEAR_OPERATIONS, runtimeId);
    }

    private Optional<byte[]> load(Document document, LogicalRuntimeId runtimeId) {
        return file.readers().read(database -> document.read(database, runtimeId));
    }

    private void clear(Sql what, LogicalRuntimeId runtimeId) {
        write(runtimeId, (database, runtime) -> {
            database.run(what, runtime);
            return runtime;
        });
    }
}
