package dev.statute.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.RuntimeStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those who write at the same time share transactions and a file, and none has to do with what befalls another. */
class ManyWritersTest {
    private static final LogicalRuntimeId RUNTIME = LogicalRuntimeId.of("rt:one");
    private static final LogicalRuntimeId OTHER = LogicalRuntimeId.of("rt:two");

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    private Path folder;

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    private Path file() {
        return folder.resolve("sessions.db");
    }

    @Test
    void anInterruptedWriterWritesAndHarmsNobody() {
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file())) {
            Thread.currentThread().interrupt();
            store.persistOpsLifecycle(RUNTIME, new byte[] {1});
            assertThat(Thread.interrupted()).as("it stays interrupted").isTrue();

            store.persistOpsLifecycle(RUNTIME, new byte[] {2});
        }
        Thread.currentThread().interrupt();
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file())) {
            assertThat(Thread.interrupted()).isTrue();
            assertThat(store.loadOpsLifecycle(RUNTIME)).contains(new byte[] {2});
        }
    }

    @Test
    void whatAReaderOfTranscriptsThrowsFailsItsWriteAlone() throws Exception {
        // One look comes before the write, then it is tried beside the other one, and then alone.
        AtomicInteger looks = new AtomicInteger();
        try (SqliteRuntimeStore store = SqliteRuntimeStore.builder(file())
                .transcripts(snapshot -> {
                    if (looks.incrementAndGet() != 1 && looks.get() <= 3) {
                        throw new AssertionError("I cannot read this.");
                    }
                    return Optional.empty();
                })
                .open()) {
            SessionDelta delta = new SessionDelta(SessionSnapshot.of(new byte[] {1}));
            Holder holder = hold(store);
            Future<?> unreadable = waiting(() -> {
                store.commitSessionSnapshot(RUNTIME, delta);
                return true;
            });
            Future<?> beside = waiting(() -> {
                store.persistOpsLifecycle(OTHER, new byte[] {1});
                return true;
            });
            holder.release(() -> {});

            assertThatThrownBy(unreadable::get).hasRootCauseMessage("I cannot read this.");
            beside.get();
            assertThat(store.loadSessionSnapshot(RUNTIME)).isEmpty();
            assertThat(store.loadOpsLifecycle(OTHER)).isPresent();

            store.commitSessionSnapshot(RUNTIME, delta);
            assertThat(store.loadSessionSnapshot(RUNTIME)).contains(delta.sessionSnapshot());
        }
    }

    @Test
    void severalMayMakeAFileAtTheSameTime() throws Exception {
        for (int round = 0; round < 40; round++) {
            Path file = folder.resolve("round-" + round + ".db");
            CountDownLatch start = new CountDownLatch(1);
            all(
                    8,
                    number -> {
                        start.await();
                        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file)) {
                            store.persistOpsLifecycle(LogicalRuntimeId.of("rt:" + number), new byte[] {1});
                        }
                        return number;
                    },
                    start);
        }
    }

    @Test
    void aProcessThatWritesMuchLetsAnotherOneWrite() throws Exception {
        try (SqliteRuntimeStore busy = SqliteRuntimeStore.open(file());
                SqliteRuntimeStore calm = SqliteRuntimeStore.open(file())) {
            AtomicInteger writes = new AtomicInteger();
            CountDownLatch start = new CountDownLatch(1);
            Future<?> calmOne = threads.submit(() -> {
                start.await();
                for (int i = 0; i < 100; i++) {
                    calm.persistOpsLifecycle(OTHER, new byte[] {(byte) i});
                }
                return true;
            });
            all(
                    8,
                    number -> {
                        start.await();
                        while (!calmOne.isDone()) {
                            writes.incrementAndGet();
                            busy.persistOpsLifecycle(LogicalRuntimeId.of("rt:busy-" + number), new byte[] {1});
                        }
                        return number;
                    },
                    start);
            calmOne.get();
            assertThat(writes.get()).as("writes of the busy one meanwhile").isLessThan(100 * 50);
        }
    }

    /** Does something. */
    private interface Work {
        Object of(int number) throws Exception;
    }

    private void all(int count, Work work, CountDownLatch start) throws Exception {
        List<Future<Object>> under = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            int mine = number;
            Callable<Object> call = () -> work.of(mine);
            under.add(threads.submit(call));
        }
        start.countDown();
        for (Future<Object> each : under) {
            each.get();
        }
    }

    @Test
    void nobodyIsRefusedForWhatWasUndone() throws Exception {
        AtomicBoolean failing = new AtomicBoolean();
        WriteProbe breaking = new WriteProbe() {
            @Override
            public void before(Sql sql) {
                if (sql == Sql.COMMIT && failing.get()) {
                    throw new IllegalStateException("the disk is gone");
                }
            }
        };
        try (SqliteRuntimeStore store = SqliteRuntimeStore.builder(file()).open(breaking)) {
            RuntimeStore owned = store.takeOver(RUNTIME);
            Holder holder = hold(store);
            Future<?> first = waiting(() -> {
                store.persistOpsLifecycle(OTHER, new byte[] {1});
                return true;
            });
            Future<?> takeOver = waiting(() -> store.takeOver(RUNTIME));
            Future<?> write = waiting(() -> {
                owned.persistOpsLifecycle(RUNTIME, new byte[] {1});
                return true;
            });
            holder.release(() -> failing.set(true));

            assertThatThrownBy(first::get).hasRootCauseMessage("the disk is gone");
            assertThatThrownBy(takeOver::get).hasRootCauseMessage("the disk is gone");
            assertThatThrownBy(write::get).as("the owner still is the owner").hasRootCauseMessage("the disk is gone");
            failing.set(false);
            owned.persistOpsLifecycle(RUNTIME, new byte[] {2});
        }
    }

    /** Somebody who has the file, and has not said yet what he stores. In the end he stores nothing. */
    private record Holder(CompletableFuture<Runnable> told, Future<?> work) {
        /** Lets those go on who wait, after something else. */
        void release(Runnable first) {
            told.complete(first);
            assertThatThrownBy(work::get).hasRootCauseMessage("nothing to store");
        }
    }

    private Holder hold(RuntimeStore store) throws InterruptedException {
        CompletableFuture<Runnable> told = new CompletableFuture<>();
        CountDownLatch held = new CountDownLatch(1);
        Future<?> work = threads.submit(() -> store.updateAuthOauthFlowSnapshot(present -> {
            held.countDown();
            told.join().run();
            throw new IllegalArgumentException("nothing to store");
        }));
        held.await();
        return new Holder(told, work);
    }

    /** Begins something that has to wait for its turn to write, and does. */
    private Future<?> waiting(Callable<?> write) throws InterruptedException {
        CompletableFuture<Object> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(write.call());
            } catch (Exception | Error failure) {
                result.completeExceptionally(failure);
            }
        });
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return result;
    }
}
