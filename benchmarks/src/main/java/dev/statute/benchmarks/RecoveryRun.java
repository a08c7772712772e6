package dev.statute.benchmarks;

import dev.statute.session.SessionRuntime;
import dev.statute.session.driver.DriverContext;
import dev.statute.session.driver.DriverOptions;
import dev.statute.session.driver.PersistentRuntimeDriver;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.store.InMemoryBlobStore;
import dev.statute.session.store.RuntimeBinding;
import dev.statute.session.store.RuntimeStore;
import dev.statute.store.sqlite.SqliteRuntimeStore;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Fills a file with one session in another JVM, then opens it and registers the session. Prints the milliseconds by the clock to
 * open the file with a check of all of it and without, those to register the session, the megabytes of heap that are used
 * afterwards, and the bytes of the file.
 */
final class RecoveryRun {
    private RecoveryRun() {}

    /** Takes how many inputs wait, and how many have ended. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path file = folder.path().resolve("sessions.db");
            SessionId session = new SessionId(new SessionLoad().ids.nextUuid());
            Forks.run(List.of("-Xmx2g"), Filling.class, file.toString(), session.toString(), args[0], args[1]);
            System.out.println(recover(file, session, Integer.parseInt(args[0])));
        }
    }

    private static String recover(Path file, SessionId session, int waiting) throws IOException {
        long begin = System.nanoTime();
        SqliteRuntimeStore.open(file).close();
        double checked = (System.nanoTime() - begin) / 1e6;
        begin = System.nanoTime();
        try (SqliteRuntimeStore store =
                SqliteRuntimeStore.builder(file).integrityCheck(false).open()) {
            double unchecked = (System.nanoTime() - begin) / 1e6;
            SessionRuntime runtime =
                    SessionRuntime.persistentWithoutBlobs(store).build();
            begin = System.nanoTime();
            runtime.register(session);
            double recovery = (System.nanoTime() - begin) / 1e6;
            if (runtime.activeInputs(session).size() != waiting) {
                throw new IllegalStateException("not all inputs have come back");
            }
            double heap = HeapSpace.used() / 1e6;
            Reference.reachabilityFence(runtime);
            return checked + " " + unchecked + " " + recovery + " " + heap + " " + Files.size(file);
        }
    }

    /** Fills a file. */
    static final class Filling {
        private Filling() {}

        /** Takes the file, the session, how many inputs wait, and how many have ended. */
        public static void main(String[] args) {
            LogicalRuntimeId runtime = LogicalRuntimeId.forSession(new SessionId(UUID.fromString(args[1])));
            try (SqliteRuntimeStore store = SqliteRuntimeStore.open(Path.of(args[0]));
                    LateWrites writes = new LateWrites(store, runtime)) {
                fill(runtime, writes.store(), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            }
        }

        private static void fill(LogicalRuntimeId runtime, RuntimeStore store, int waiting, int ended) {
            SessionLoad load = new SessionLoad();
            PersistentRuntimeDriver driver = new PersistentRuntimeDriver(
                    new DriverContext(runtime, load.clock, load.ids, DriverOptions.DEFAULT),
                    store,
                    new InMemoryBlobStore());
            for (int i = 0; i < ended; i++) {
                driver.accept(load.prompt());
                load.runNext(driver);
                load.listen(driver);
            }
            // A state that is stored lets all inputs be written together.
            driver.bind(RuntimeBinding.NONE);
            for (int i = 0; i < waiting; i++) {
                driver.accept(load.prompt());
                load.listen(driver);
            }
        }
    }
}
