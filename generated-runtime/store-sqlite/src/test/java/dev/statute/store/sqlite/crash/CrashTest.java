package dev.statute.store.sqlite.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.store.sqlite.ProbedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Processes that work on a store are killed, and their files are held against what they have acknowledged.
 *
 * <p>A kill takes a process and leaves the machine, so it shows what is written when, and whether it is written as a whole. That
 * the disk is waited for it does not show: what a process has written is in the file for every other process, also with
 * {@code synchronous = OFF}. {@link PowerCutTest} plays that.
 *
 * <p>How many kills is said by {@code statute.crash.rounds}: few in the build, many in the profile {@code crash}, which goes on where
 * it was stopped.
 */
@ExtendWith(CrashReport.Publication.class)
class CrashTest {
    private static final int ROUNDS = Integer.getInteger("statute.crash.rounds", Schedule.points() + 6);
    private static final boolean GOES_ON = Boolean.getBoolean("statute.crash.resume");
    private static final boolean ANEW = Boolean.getBoolean("statute.crash.anew");
    /** One round is repeated, with those before it on the same file; none if negative. */
    private static final int ONLY = Integer.getInteger("statute.crash.only", -1);

    private static final Path FOLDER = Path.of("target", "crash").toAbsolutePath();
    private static final Path PROGRESS = FOLDER.resolve("progress.properties");
    private static final String SEED = "seed";
    private static final String DONE = "done";

    private final CrashReport report = CrashReport.ofBuild();
    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private int prepared;

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    /** The seed says what comes when; the next start goes on after the last file that was played to its end. */
    @Test
    @Timeout(value = 6, unit = TimeUnit.HOURS)
    @DisplayName("Nothing acknowledged is lost, and nothing is done twice")
    void kills() throws Exception {
        long seed = Long.getLong("statute.crash.seed", System.nanoTime());
        int from = 0;
        if (ONLY >= 0) {
            from = ONLY - ONLY % Schedule.LIVES;
        } else if (GOES_ON && !ANEW && Files.exists(PROGRESS)) {
            Properties progress = report.load(PROGRESS, List.of(SEED, DONE));
            seed = Long.parseLong(progress.getProperty(SEED));
            from = Integer.parseInt(progress.getProperty(DONE));
        } else {
            Folders.delete(FOLDER);
        }
        play(new Schedule(seed), from, ONLY >= 0 ? ONLY + 1 : ROUNDS);
        if (ONLY < 0) {
            assertThat(ProbedStore.points())
                    .allSatisfy(point -> assertThat(report.numberAt(point))
                            .as("kills at %s", point)
                            .isPositive());
        }
    }

    private void play(Schedule schedule, int from, int to) throws Exception {
        Child next = prepare();
        try {
            Books books = new Books();
            for (int round = from; round < to; round++) {
                if (Schedule.lifeOf(round) == 1) {
                    books = new Books();
                    // Left by a start that was stopped, or that has failed, within this file.
                    Folders.delete(folder(round));
                }
                Child child = next;
                next = prepare();
                Findings findings = new Findings();
                try (child) {
                    playRound(schedule, round, child, books, findings);
                } catch (Exception | AssertionError failure) {
                    throw new AssertionError(place(schedule, round), failure);
                }
                report.add(findings);
                assertThat(findings.all()).as(place(schedule, round)).isEmpty();
                if (Schedule.lifeOf(round + 1) == 1) {
                    Folders.delete(folder(round));
                    keep(schedule, round + 1);
                }
            }
            keep(schedule, to);
        } finally {
            next.close();
        }
    }

    private static Path folder(int round) {
        return FOLDER.resolve("file-" + Schedule.fileOf(round));
    }

    private static String place(Schedule schedule, int round) {
        return "round " + round + " of the seed " + schedule.seed() + ", a kill at " + schedule.kill(round)
                + "; what was stored is in " + folder(round)
                + "; again: mvn -Pfast -pl generated-runtime/store-sqlite -am test"
                + " -Dtest=CrashTest -Dsurefire.failIfNoSpecifiedTests=false -Dstatute.crash.seed=" + schedule.seed()
                + " -Dstatute.crash.only=" + round;
    }

    private Child prepare() throws IOException {
        return Child.prepare(FOLDER.resolve("process-" + prepared++));
    }

    private void playRound(Schedule schedule, int round, Child child, Books books, Findings findings) throws Exception {
        Path folder = Files.createDirectories(folder(round));
        StoredFile file = new StoredFile(folder.resolve("sessions.db"));
        Schedule.Kill kill = schedule.kill(round);
        int life = Schedule.lifeOf(round);
        long ranBefore = books.ran();
        long acknowledgedBefore = books.acknowledged();

        child.begin(new Plan(file.database(), life, schedule.seedOf(round), kill.stop()));
        hear(child, kill, books);
        child.kill();
        for (Optional<String> line = child.next(); line.isPresent(); line = child.next()) {
            books.hear(line.get());
        }
        count(kill, books.ran() - ranBefore);

        Path after = folder.resolve("after-" + life);
        if (Files.exists(file.database())) {
            Books copy = books.copy();
            new Aftermath(file.copyTo(after), copy, findings, threads).play(Schedule.LIVES + life);
            report.add(CrashReport.Count.RUN_AFTER, copy.ran() - books.ran());
            report.add(CrashReport.Count.RECOVERIES, Aftermath.RECOVERIES);
        }
        report.add(CrashReport.Count.ACKNOWLEDGEMENTS, books.acknowledged() - acknowledgedBefore);
        if (findings.all().isEmpty()) {
            Folders.delete(after);
        }
    }

    private static void hear(Child child, Schedule.Kill kill, Books books) throws IOException, InterruptedException {
        Optional<String> end = kill.stop().map(stop -> Talk.AT + " " + stop.point());
        long deadline = System.nanoTime() + Child.PATIENCE.toNanos();
        for (int lines = 0; end.isPresent() || lines < kill.lines(); lines++) {
            Optional<String> line = child.next();
            if (line.isEmpty()) {
                throw new AssertionError("the process has ended by itself: " + child.errors());
            }
            books.hear(line.get());
            if (line.equals(end)) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "the process never came to " + kill + " with " + lines + " lines: " + child.whereabouts());
            }
        }
    }

    private void count(Schedule.Kill kill, long ran) {
        report.add(kill.stop().isPresent() ? CrashReport.Count.KILLS_AT_POINTS : CrashReport.Count.KILLS_AT_RANDOM, 1);
        kill.stop().ifPresent(stop -> report.addPoint(stop.point()));
        report.add(CrashReport.Count.RUN_BEFORE, ran);
    }

    private void keep(Schedule schedule, int done) throws IOException {
        Properties progress = new Properties();
        progress.setProperty(SEED, Long.toString(schedule.seed()));
        progress.setProperty(DONE, Integer.toString(done));
        report.save(PROGRESS, progress);
    }
}
