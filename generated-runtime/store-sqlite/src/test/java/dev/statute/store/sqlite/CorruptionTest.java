package dev.statute.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.SessionRuntime;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.SessionId;
import dev.statute.session.store.RuntimeStoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was damaged is refused by name, is not mended in silence, and harms no other session. */
class CorruptionTest {
    private static final String FIRST =
            StoredSessions.runtime(StoredSessions.FIRST).value();
    private static final String SECOND =
            StoredSessions.runtime(StoredSessions.SECOND).value();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("sessions.db");
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file)) {
            StoredSessions.fill(store);
        }
    }

    private void change(String... statements) throws SQLException {
        try (RawFile raw = RawFile.open(file)) {
            for (String statement : statements) {
                raw.execute(statement);
            }
        }
    }

    /** The first session is refused with these words, whatever is stored of it stays, and the second one goes on. */
    private void firstIsRefused(String... words) throws SQLException {
        List<String> before = rows();
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file)) {
            SessionRuntime runtime = StoredSessions.on(store);
            assertThatThrownBy(() -> runtime.register(StoredSessions.FIRST))
                    .isInstanceOf(RuntimeDriverException.class)
                    .hasMessageContainingAll(words);
            assertThat(runtime.contains(StoredSessions.FIRST)).isFalse();

            runtime.register(StoredSessions.SECOND);
            assertThat(runtime.activeInputs(StoredSessions.SECOND)).hasSize(6);
        }
        assertThat(rows()).isEqualTo(before);
    }

    /** The rows of the first session, whichever runtime they say they belong to. */
    private List<String> rows() throws SQLException {
        try (RawFile raw = RawFile.open(file);
                Statement statement = raw.connection().createStatement();
                ResultSet found = statement.executeQuery("SELECT hex(record) || seal FROM inputs UNION ALL"
                        + " SELECT hex(record) || seal FROM lifecycles UNION ALL SELECT hex(record) || seal FROM snapshots"
                        + " UNION ALL SELECT hex(record) || seal FROM receipts")) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    private static String of(String runtime) {
        return "(SELECT runtime FROM runtimes WHERE runtime_id = '" + runtime + "')";
    }

    private static String oneActiveInputOf(String runtime) {
        return "(SELECT min(position) FROM inputs WHERE active = 1 AND runtime = " + of(runtime) + ")";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "record = CAST(replace(CAST(record AS TEXT), 'waits 0', 'waits 1') AS BLOB)",
                "record = x'7B7D'",
                "record = zeroblob(length(record))",
                "seal = seal + 1",
                "idempotency_key = 'another'",
                "idempotency_key = NULL",
                "input_id = zeroblob(16)"
            })
    void aChangedInputIsRefused(String change) throws SQLException {
        change("UPDATE inputs SET " + change + " WHERE position = " + oneActiveInputOf(FIRST));

        firstIsRefused("the input", FIRST, "damaged or belongs elsewhere");
    }

    @Test
    void inputsThatHaveChangedPlacesAreRefused() throws SQLException {
        String one = oneActiveInputOf(FIRST);
        String other = "(SELECT max(position) FROM inputs WHERE active = 1 AND runtime = " + of(FIRST) + ")";
        change(
                "CREATE TEMP TABLE swap AS SELECT position, record, seal FROM inputs",
                "UPDATE inputs SET record = (SELECT record FROM swap WHERE position = " + other
                        + "), seal = (SELECT seal" + " FROM swap WHERE position = " + other + ") WHERE position = "
                        + one);

        firstIsRefused("the input", FIRST, "damaged or belongs elsewhere");
    }

    @Test
    void inputsOfAnotherRuntimeAreRefused() throws SQLException {
        change("UPDATE inputs SET runtime = " + of(FIRST) + " WHERE position = " + oneActiveInputOf(SECOND));
        List<String> before = rows();

        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file)) {
            assertThatThrownBy(() -> StoredSessions.on(store).register(StoredSessions.FIRST))
                    .hasMessageContainingAll("the input", FIRST, "belongs elsewhere");
        }
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lifecycles", "snapshots"})
    void recordsOfAnotherRuntimeAreRefused(String table) throws SQLException {
        change("UPDATE " + table + " SET record = (SELECT record FROM " + table + " WHERE runtime = " + of(SECOND)
                + "), seal = (SELECT seal FROM " + table + " WHERE runtime = " + of(SECOND) + ") WHERE runtime = "
                + of(FIRST));

        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file)) {
            assertThatThrownBy(() -> StoredSessions.dump(store, StoredSessions.FIRST))
                    .isInstanceOf(RuntimeStoreException.class)
                    .hasMessageContainingAll(FIRST, "belongs elsewhere");
            StoredSessions.dump(store, StoredSessions.SECOND);
        }
    }

    @Test
    void aStateThatWasChangedIsRefused() throws SQLException {
        change(
                "UPDATE lifecycles SET record = CAST(replace(CAST(record AS TEXT), 'idle', 'stop') AS BLOB) WHERE runtime = "
                        + of(FIRST));

        firstIsRefused("the state of " + FIRST, "damaged or belongs elsewhere");
    }

    @Test
    void runtimesThatHaveChangedNamesAreRefused() throws SQLException {
        change(
                "UPDATE runtimes SET runtime_id = 'x' WHERE runtime_id = '" + FIRST + "'",
                "UPDATE runtimes SET runtime_id = '" + FIRST + "' WHERE runtime_id = '" + SECOND + "'",
                "UPDATE runtimes SET runtime_id = '" + SECOND + "' WHERE runtime_id = 'x'");

        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file)) {
            for (SessionId session : StoredSessions.BOTH) {
                assertThatThrownBy(() -> StoredSessions.on(store).register(session))
                        .hasMessageContainingAll(StoredSessions.runtime(session).value(), "belongs elsewhere");
            }
        }
    }

    @Test
    void aReceiptThatWasChangedIsRefused() throws SQLException {
        change("UPDATE receipts SET record = CAST(replace(CAST(record AS TEXT), '\"message_count\":1',"
                + " '\"message_count\":2') AS BLOB)");

        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file)) {
            assertThatThrownBy(() -> StoredSessions.dump(store, StoredSessions.FIRST))
                    .isInstanceOf(RuntimeStoreException.class)
                    .hasMessageContainingAll("the receipt 0 of the run", FIRST, "damaged");
        }
    }

    @Test
    void loginsThatWereChangedAreRefused() throws SQLException {
        change("UPDATE logins SET record = x'00'");

        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file)) {
            assertThatThrownBy(store::loadAuthOauthFlowSnapshot).hasMessageContainingAll("the login flows", "damaged");
            assertThatThrownBy(() -> store.updateAuthOauthFlowSnapshot(present -> new byte[1]))
                    .hasMessageContainingAll("the login flows", "damaged");
        }
    }

    /** What one flipped byte has led to. */
    private enum Outcome {
        REFUSED_AT_OPENING,
        REFUSED_AT_READING,
        HARMLESS
    }

    @Test
    void aFlippedByteIsNoticedOrChangesNothing() throws IOException {
        byte[] sound = Files.readAllBytes(file);
        List<String> dumps = dumps();
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        int places = Integer.getInteger("statute.corruption.places", 400);
        long seed = Long.getLong("statute.corruption.seed", 20261122L);
        Random random = new Random(seed);
        for (int i = 0; i < places; i++) {
            int place = i < 100 ? i : random.nextInt(sound.length);
            byte[] damaged = sound.clone();
            damaged[place] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            Files.write(file, damaged);
            Outcome outcome = outcome("byte " + place + " of seed " + seed, dumps);
            outcomes.merge(outcome, 1, Integer::sum);
        }
        System.out.println("Flipped bits: " + outcomes);
        assertThat(outcomes).containsKeys(Outcome.values());
    }

    private List<String> dumps() {
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file)) {
            return StoredSessions.BOTH.stream()
                    .map(session -> StoredSessions.dump(store, session))
                    .toList();
        }
    }

    private Outcome outcome(String place, List<String> expected) {
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file)) {
            boolean refused = false;
            for (int i = 0; i < expected.size(); i++) {
                Optional<String> dump = dump(store, StoredSessions.BOTH.get(i));
                refused |= dump.isEmpty();
                if (dump.isPresent()) {
                    assertThat(dump.get()).as(place).isEqualTo(expected.get(i));
                }
            }
            return refused ? Outcome.REFUSED_AT_READING : Outcome.HARMLESS;
        } catch (RuntimeStoreException refusal) {
            assertThat(refusal).as(place).hasMessageContaining("sessions.db");
            return Outcome.REFUSED_AT_OPENING;
        }
    }

    private static Optional<String> dump(SqliteRuntimeStore store, SessionId session) {
        try {
            return Optional.of(StoredSessions.dump(store, session));
        } catch (RuntimeStoreException refusal) {
            assertThat(refusal.kind()).isEqualTo(RuntimeStoreException.Kind.READ_FAILED);
            return Optional.empty();
        }
    }

    @Test
    void aLogThatWasCutIsNoticed() throws IOException {
        Path copy = folder.resolve("copy.db");
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file)) {
            store.persistAuthOauthFlowSnapshot("more".getBytes(StandardCharsets.UTF_8));
            for (String part : List.of("", "-wal", "-witness")) {
                Files.copy(folder.resolve("sessions.db" + part), folder.resolve("copy.db" + part));
            }
        }
        Path log = folder.resolve("copy.db-wal");
        byte[] whole = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> SqliteRuntimeStore.open(copy))
                .isInstanceOf(RuntimeStoreException.class)
                .hasMessageContainingAll("copy.db", "has lost what it has acknowledged", "copy.db-wal");

        Files.write(log, whole);
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(copy)) {
            assertThat(store.loadAuthOauthFlowSnapshot()).contains("more".getBytes(StandardCharsets.UTF_8));
        }
    }
}
