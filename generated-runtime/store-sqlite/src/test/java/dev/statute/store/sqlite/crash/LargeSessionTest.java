package dev.statute.store.sqlite.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.SessionRuntime;
import dev.statute.session.driver.DriverContext;
import dev.statute.session.driver.DriverOptions;
import dev.statute.session.driver.PersistentRuntimeDriver;
import dev.statute.session.driver.RuntimeDriver;
import dev.statute.session.input.IdSource;
import dev.statute.session.input.InputFactory;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.ledger.InputState;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.store.InMemoryBlobStore;
import dev.statute.session.store.InMemoryRuntimeStore;
import dev.statute.session.store.StoredInput;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunApplyBoundary;
import dev.statute.session.types.RunId;
import dev.statute.store.sqlite.SqliteRuntimeStore;
import dev.statute.store.sqlite.SqliteTestStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A session comes back in a process that has no room for all the inputs that have ended. */
class LargeSessionTest {
    private static final int ENDED = Integer.getInteger("statute.recovery.inputs", 30_000);
    private static final int WAITING = 100;
    private static final int TOGETHER = 10_000;
    private static final String TEXT = "a request of a user ".repeat(30);
    private static final SessionId SESSION = Inputs.sessions().get(0);
    private static final LogicalRuntimeId RUNTIME = LogicalRuntimeId.forSession(SESSION);

    private final Clock clock = Clock.systemUTC();
    private final IdSource ids = IdSource.timeOrdered(clock, new SecureRandom());
    private final InputFactory inputs = new InputFactory(clock, ids);
    private Path folder;

    @BeforeEach
    void begin() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "large")
                .toAbsolutePath();
    }

    @AfterEach
    void end() throws IOException {
        Folders.delete(folder);
    }

    /** Inputs that have ended, as a driver leaves them. */
    private List<InputState> ended(int count) {
        InMemoryRuntimeStore memory = new InMemoryRuntimeStore();
        DriverContext context = new DriverContext(RUNTIME, clock, ids, DriverOptions.DEFAULT);
        RuntimeDriver driver = new PersistentRuntimeDriver(context, memory, new InMemoryBlobStore());
        for (int number = 0; number < count; number++) {
            driver.accept(inputs.prompt(TEXT));
            RunId run = ids.nextRunId();
            driver.startRun(run);
            List<InputId> batch = driver.nextBatch();
            driver.stageBatch(run, batch);
            driver.commitRun(
                    new RunBoundaryReceiptDraft(run, RunApplyBoundary.RUN_START, batch, Optional.empty(), 1),
                    0,
                    Optional.empty());
            driver.takePostAdmissionSignal();
            driver.drainEvents();
            driver.drainNotices();
        }
        return memory.loadInputStates(RUNTIME).stream().map(StoredInput::state).toList();
    }

    private void fill(Path file) {
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file)) {
            for (int left = ENDED; left > 0; left -= TOGETHER) {
                SqliteTestStores.importInputStates(store, RUNTIME, ended(Math.min(left, TOGETHER)));
            }
            SessionRuntime runtime =
                    SessionRuntime.persistentWithoutBlobs(store).build();
            runtime.register(SESSION);
            for (int number = 0; number < WAITING; number++) {
                runtime.acceptWithoutWake(SESSION, inputs.prompt(TEXT));
            }
        }
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void a_session_comes_back_without_the_inputs_that_have_ended() throws Exception {
        Path file = folder.resolve("sessions.db");
        fill(file);
        assertThat(Files.size(file)).as("bytes of the file").isGreaterThan(ENDED * 1_200L);

        try (Child small = Child.start(
                folder.resolve("small"),
                RecoveryChild.class,
                "-Xmx64m",
                file.toString(),
                SESSION.value().toString())) {
            Optional<String> said = small.next();

            assertThat(said).as(small.errors()).contains(RecoveryChild.RECOVERED + " " + WAITING);
        }
    }
}
