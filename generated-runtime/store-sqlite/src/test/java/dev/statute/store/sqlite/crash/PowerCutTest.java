package dev.statute.store.sqlite.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.SessionRuntime;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.store.sqlite.ProbedStore;
import dev.statute.store.sqlite.SqliteRuntimeStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a power cut takes, which no kill does: what was written and not synchronized. It is played by cutting the log, or by zeros in
 * its place, wherever a page begins and at some places between.
 */
@ExtendWith(CrashReport.Publication.class)
class PowerCutTest {
    private static final int INPUTS = 8;

    private final CrashReport report = CrashReport.ofBuild();
    private final Random random = new Random(5);

    @TempDir
    private Path folder;

    private StoredFile file;
    /** What the file has said after each commit, and what it said before the first one. */
    private final List<String> moments = new ArrayList<>();

    private int cuts;

    @BeforeEach
    void makeFile() {
        file = new StoredFile(folder.resolve("sessions.db"));
        SqliteRuntimeStore.open(file.database()).close();
    }

    /** Remembers what is stored, as soon as somebody may be told of it. */
    private void remember(String point) {
        if (point.equals(ProbedStore.BEFORE_ACKNOWLEDGEMENT)) {
            moments.add(dump(file));
        }
    }

    private static String dump(StoredFile stored) {
        try {
            return stored.dump();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Sessions that take inputs and do them, one after the other. */
    private void play(SqliteRuntimeStore store) {
        SessionRuntime runtime = SessionRuntime.persistent(store, store.blobs())
                .loopExecutor(Runnable::run)
                .build();
        Attachments attachments = new Attachments(runtime, store, new Voice(line -> {}), 1, false);
        Inputs inputs = new Inputs(1);
        List<SessionId> sessions = Inputs.sessions();
        sessions.forEach(attachments::attach);
        for (int number = 0; number < INPUTS; number++) {
            runtime.accept(sessions.get(number % sessions.size()), inputs.next(random));
        }
        runtime.retire(sessions.get(0));
        sessions.forEach(runtime::unregister);
    }

    /** The positions where the log is cut: where frames begin, and some within each of them. */
    private Set<Integer> positions(WalFile log) {
        Set<Integer> positions = new LinkedHashSet<>(List.of(0, WalFile.HEADER_BYTES / 2));
        for (int frame = 0; frame < log.frames(); frame++) {
            positions.add(log.start(frame));
            positions.add(log.start(frame) + 1 + random.nextInt(log.frameBytes() - 1));
        }
        positions.add(log.start(log.frames()));
        return positions;
    }

    @Test
    void whatIsLeftIsWhatWasStoredAtSomeCommit() throws IOException {
        moments.add(dump(file));
        try (SqliteRuntimeStore store = ProbedStore.open(file.database(), this::remember)) {
            play(store);
            WalFile log = new WalFile(Files.readAllBytes(file.wal()));
            assertThat(log.commitsWithin(log.frames()))
                    .as("commits in the log")
                    .isEqualTo(moments.size() - 1)
                    .isGreaterThan(INPUTS);
            for (int position : positions(log)) {
                int frames = Math.max(0, (position - WalFile.HEADER_BYTES) / log.frameBytes());
                int commits = log.commitsWithin(frames);
                playCut(log.cutAt(position), commits, "cut at " + position);
                playCut(log.zeroedFrom(position), commits, "zeros from " + position);
            }
            for (int frame = 0; frame < log.frames(); frame++) {
                playCut(
                        log.zeroed(log.start(frame), log.start(frame + 1)),
                        log.commitsWithin(frame),
                        "without frame " + frame);
            }
        }
        report.add(CrashReport.Count.POWER_CUTS, cuts);
    }

    /** The witness may have been lost too. If it was not, it knows what is missing. */
    private void playCut(byte[] log, int commits, String what) throws IOException {
        Path place = folder.resolve("cut-" + cuts++);
        StoredFile copy = file.copyTo(place);
        Files.write(copy.wal(), log);
        if (commits < moments.size() - 1) {
            assertThatThrownBy(() -> SqliteRuntimeStore.open(copy.database()))
                    .as(what)
                    .isInstanceOf(RuntimeStoreException.class)
                    .hasMessageContainingAll("has lost what it has acknowledged", "sessions.db-wal", "cut");
            report.add(CrashReport.Count.REFUSED_CUTS, 1);
        } else {
            SqliteRuntimeStore.open(copy.database()).close();
        }
        Files.delete(copy.witness());
        try (SqliteRuntimeStore reopened = SqliteRuntimeStore.open(copy.database())) {
            assertThat(dump(copy)).as("%s, with %s", what, reopened).isEqualTo(moments.get(commits));
        }
        Folders.delete(place);
    }

    @Test
    void aCheckpointThatWasCutLosesNothing() throws IOException, SQLException {
        try (SqliteRuntimeStore store = ProbedStore.open(file.database(), this::remember)) {
            play(store);
            String stored = dump(file);
            StoredFile before = file.copyTo(folder.resolve("before"));
            file.checkpoint();
            byte[] older = Files.readAllBytes(before.database());
            byte[] newer = Files.readAllBytes(file.database());
            assertThat(newer).as("the file after the checkpoint").isNotEqualTo(older);
            for (int pages = 0; pages * StoredFile.PAGE_BYTES < newer.length; pages++) {
                int position = pages * StoredFile.PAGE_BYTES;
                StoredFile copy = before.copyTo(folder.resolve("checkpoint-" + pages));
                Files.write(copy.database(), mixed(older, newer, position));
                try (SqliteRuntimeStore reopened = SqliteRuntimeStore.open(copy.database())) {
                    assertThat(dump(copy))
                            .as("%s pages were copied, %s", pages, reopened)
                            .isEqualTo(stored);
                }
                cuts++;
            }
        }
        report.add(CrashReport.Count.POWER_CUTS, cuts);
    }

    /** The first bytes are new, and the others, as many as there were, are old. */
    private static byte[] mixed(byte[] older, byte[] newer, int position) {
        byte[] mixed = Arrays.copyOf(newer, Math.max(position, older.length));
        if (position < older.length) {
            System.arraycopy(older, position, mixed, position, older.length - position);
        }
        return mixed;
    }

    @Test
    void theFirstCommitOfAllIsThereOrNot() throws IOException {
        StoredFile fresh = new StoredFile(folder.resolve("fresh.db"));
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(fresh.database())) {
            String made = dump(fresh);
            WalFile log = new WalFile(Files.readAllBytes(fresh.wal()));
            assertThat(log.commitsWithin(log.frames()))
                    .as("commits of %s", store)
                    .isEqualTo(1);
            for (int position : positions(log)) {
                StoredFile copy = fresh.copyTo(folder.resolve("fresh-" + position));
                Files.write(copy.wal(), log.cutAt(position));
                Files.deleteIfExists(copy.witness());
                try (SqliteRuntimeStore reopened = SqliteRuntimeStore.open(copy.database())) {
                    boolean whole = position == log.start(log.frames());
                    assertThat(dump(copy).equals(made))
                            .as("the same store, %s", reopened)
                            .isEqualTo(whole);
                    assertThat(reopened.loadInputStates(Inputs.runtimes().get(0)))
                            .isEmpty();
                }
                cuts++;
            }
        }
        report.add(CrashReport.Count.POWER_CUTS, cuts);
    }

    @Test
    void nothingIsAcknowledgedBeforeItIsInTheFile() throws IOException {
        LogicalRuntimeId runtimeId = LogicalRuntimeId.of("rt:one");
        AtomicInteger number = new AtomicInteger();
        List<StoredFile> copies = new ArrayList<>();
        try (SqliteRuntimeStore store = ProbedStore.open(file.database(), point -> {
            if (point.equals(ProbedStore.BEFORE_ACKNOWLEDGEMENT)) {
                copies.add(copied(number.get()));
            }
        })) {
            for (int value = 0; value < 5; value++) {
                number.set(value);
                store.persistOpsLifecycle(runtimeId, new byte[] {(byte) value});
                assertThat(copies).as("copies before the acknowledgement").hasSize(value + 1);
                // With the witness, which must not know of more than there is, nor of less.
                try (SqliteRuntimeStore reopened =
                        SqliteRuntimeStore.open(copies.get(value).database())) {
                    assertThat(reopened.loadOpsLifecycle(runtimeId)).contains(new byte[] {(byte) value});
                }
            }
        }
        for (int value = 1; value < copies.size(); value++) {
            StoredFile older = copies.get(value - 1).copyTo(folder.resolve("older-" + value));
            Files.copy(copies.get(value).witness(), older.witness(), StandardCopyOption.REPLACE_EXISTING);
            assertThatThrownBy(() -> SqliteRuntimeStore.open(older.database()))
                    .as("the witness of %s was written before its acknowledgement", value)
                    .hasMessageContaining("has lost what it has acknowledged");
        }
    }

    private StoredFile copied(int number) {
        try {
            return file.copyTo(folder.resolve("copy-" + number));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
