package dev.statute.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.driver.DriverContext;
import dev.statute.session.driver.DriverOptions;
import dev.statute.session.driver.PersistentRuntimeDriver;
import dev.statute.session.driver.RecoveryReport;
import dev.statute.session.driver.RuntimeDriver;
import dev.statute.session.input.IdSource;
import dev.statute.session.input.InputFactory;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.store.InMemoryBlobStore;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.StoreProxy;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunApplyBoundary;
import dev.statute.session.types.RunId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that comes back several times in a row comes back the same. */
class RepeatedRecoveryTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final IdSource IDS = IdSource.timeOrdered(CLOCK, new SecureRandom());

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("sessions.db");
    }

    /**
     * What came of one process that recovers a session.
     *
     * @param report what it was told
     * @param stored what is stored afterwards
     * @param commits how often it has written
     * @param inputs how many inputs it has written
     */
    private record Recovered(RecoveryReport report, String stored, long commits, long inputs) {}

    private static RuntimeDriver driver(RuntimeStore owned) {
        return new PersistentRuntimeDriver(
                new DriverContext(StoredSessions.runtime(StoredSessions.FIRST), CLOCK, IDS, DriverOptions.DEFAULT),
                owned,
                new InMemoryBlobStore());
    }

    private Recovered recover() throws SQLException {
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file())) {
            RuntimeStore owned = store.takeOver(StoredSessions.runtime(StoredSessions.FIRST));
            AtomicLong inputs = new AtomicLong();
            RuntimeStore counting = StoreProxy.around(owned, call -> {
                if (call.operation().equals("commitMachineLifecycle")) {
                    inputs.addAndGet(((List<?>) call.arguments()[2]).size());
                }
                return call.make();
            });
            long before = commits();
            RecoveryReport report = driver(counting).recover();
            String stored = StoredSessions.dump(store, StoredSessions.FIRST) + rows();
            return new Recovered(report, stored, commits() - before, inputs.get());
        }
    }

    /** The rows of the inputs, byte by byte. */
    private String rows() throws SQLException {
        try (RawFile raw = RawFile.readOnly(file())) {
            return raw.text(
                    "SELECT group_concat(position || ' ' || hex(input_id) || ' ' || active || ' ' || hex(record)"
                            + " || ' ' || seal) FROM inputs");
        }
    }

    private long commits() throws SQLException {
        try (RawFile raw = RawFile.readOnly(file())) {
            return Long.parseLong(raw.text("SELECT commits FROM store"));
        }
    }

    /** Begins a run of the next inputs, and leaves it without an end. */
    private static RunId begin(RuntimeDriver driver) {
        RunId run = IDS.nextRunId();
        driver.startRun(run);
        driver.stageBatch(run, driver.nextBatch());
        return run;
    }

    private void leaveInTheMiddle() {
        InputFactory inputs = new InputFactory(CLOCK, IDS);
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file())) {
            StoredSessions.fill(store);
            RuntimeDriver driver = driver(store.takeOver(StoredSessions.runtime(StoredSessions.FIRST)));
            driver.recover();
            List<InputId> batch = driver.nextBatch();
            RunId run = begin(driver);
            driver.boundaryApplied(
                    new RunBoundaryReceiptDraft(run, RunApplyBoundary.RUN_START, batch, Optional.empty(), 1),
                    0,
                    Optional.empty());
            for (int number = 0; number < 3; number++) {
                driver.accept(inputs.prompt("late " + number));
            }
        }
    }

    @Test
    void recovering_again_finds_the_same_and_writes_no_input() throws SQLException {
        leaveInTheMiddle();

        Recovered first = recover();
        Recovered second = recover();
        Recovered third = recover();

        assertThat(first.inputs())
                .as("inputs that the first recovery has brought back")
                .isPositive();
        assertThat(second.stored()).isEqualTo(first.stored());
        assertThat(third).isEqualTo(second);
        writesOnlyTheState(second);
        assertThat(second.report().inputsRecovered()).isEqualTo(8);
    }

    /** The state is stored with every recovery, as it was. */
    private static void writesOnlyTheState(Recovered again) {
        assertThat(again.commits()).isEqualTo(1);
        assertThat(again.inputs()).isZero();
    }

    @Test
    void recovering_again_counts_an_attempt_that_was_broken_off_once() throws SQLException {
        InputFactory inputs = new InputFactory(CLOCK, IDS);
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file())) {
            RuntimeDriver driver = driver(store.takeOver(StoredSessions.runtime(StoredSessions.FIRST)));
            driver.accept(inputs.prompt("half done"));
            driver.accept(inputs.prompt("not begun"));
            begin(driver);
        }

        Recovered first = recover();
        Recovered second = recover();

        assertThat(first.inputs()).isEqualTo(1);
        writesOnlyTheState(second);
        assertThat(second.report()).isEqualTo(first.report());
        assertThat(second.stored()).isEqualTo(first.stored());
        assertThat(recover()).isEqualTo(second);
    }
}
