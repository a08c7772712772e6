package dev.statute.session.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.SessionRuntime;
import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.driver.DriverOptions;
import dev.statute.session.input.InputHeader;
import dev.statute.session.input.InputOrigin;
import dev.statute.session.input.PromptInput;
import dev.statute.session.input.SessionId;
import dev.statute.session.ledger.LedgerRetention;
import dev.statute.session.types.InputDurability;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many sessions, each with its executor, and many submitters. How many is said by {@code statute.soak.sessions} and
 * {@code statute.soak.inputs}: few in the build, many in the profile {@code soak}.
 */
class SoakTest {
    /** What takes longer than this does not happen any more. */
    static final Duration DEADLINE = Duration.ofMinutes(2);

    private static final int SESSIONS = Integer.getInteger("statute.soak.sessions", 20);
    private static final int INPUTS = Integer.getInteger("statute.soak.inputs", 4_000);
    private static final int SUBMITTERS = 4;
    private static final int REMEMBERED = 20;
    /** With fewer inputs than this the JVM itself grows more than the sessions. */
    private static final int MEASURABLE = 200_000;

    private final Clock clock = Clock.systemUTC();
    private final ExecutorService loops = Executors.newFixedThreadPool(4);
    private final ExecutorService submitters = Executors.newFixedThreadPool(SUBMITTERS);
    private final SoakBooks books = new SoakBooks(2 * INPUTS + 100 * SESSIONS, 10 * SESSIONS);
    private int next = INPUTS;
    private final SessionRuntime runtime = SessionRuntime.ephemeral()
            .loopExecutor(loops)
            .eventListener(books)
            .driverOptions(new DriverOptions(new LedgerRetention(REMEMBERED, REMEMBERED), false))
            .build();

    @AfterEach
    void endThreads() {
        submitters.shutdownNow();
        loops.shutdownNow();
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    @DisplayName("Nothing is lost or done twice, all who wait are told, and memory does not grow with the inputs")
    void soak() throws InterruptedException, ExecutionException, TimeoutException {
        // given
        List<SessionId> sessions = new ArrayList<>();
        for (int number = 0; number < SESSIONS; number++) {
            SessionId session = new SessionId(new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L + number));
            runtime.ensureExecutor(session, new SoakExecutor(books, number));
            sessions.add(session);
        }

        // when
        int repeated = submit(sessions, 0, INPUTS / 2);
        drain(sessions);
        long halfway = used();
        repeated += submit(sessions, INPUTS / 2, INPUTS);
        drain(sessions);
        long atTheEnd = used();

        // then
        assertThat(books.mistakes()).isZero();
        assertThat(books.acceptedInAll()).isEqualTo(next - repeated);
        assertThat(repeated).isPositive();
        assertThat(books.appliedInAll()).isPositive();
        assertThat(books.waiting()).isPositive();
        assertThat(books.awaitAllTold()).isTrue();
        for (SessionId session : sessions) {
            assertThat(runtime.activeInputs(session)).isEmpty();
            assertThat(runtime.spineSnapshot(session).orElseThrow().waiters().waiterCount())
                    .isZero();
        }
        if (INPUTS >= MEASURABLE) {
            assertThat(atTheEnd).as("bytes at the end, %,d halfway", halfway).isLessThan(halfway + halfway / 5);
        }
    }

    private int submit(List<SessionId> sessions, int from, int to) throws InterruptedException, ExecutionException {
        int each = (to - from) / SUBMITTERS;
        List<Future<Integer>> tasks = new ArrayList<>();
        for (int submitter = 0; submitter < SUBMITTERS; submitter++) {
            int first = from + submitter * each;
            int last = submitter == SUBMITTERS - 1 ? to : first + each;
            tasks.add(submitters.submit(new SoakSubmitter(runtime, sessions, books, clock, first, last)));
        }
        int repeated = 0;
        for (Future<Integer> task : tasks) {
            repeated += task.get();
        }
        return repeated;
    }

    /** What wakes nobody waits, and so does what failed with nothing behind it: until another input comes. */
    private void drain(List<SessionId> sessions) throws InterruptedException, TimeoutException {
        for (SessionId session : sessions) {
            while (!runtime.activeInputs(session).isEmpty()) {
                assertThat(books.takeRoom()).isTrue();
                InputHeader header = InputHeader.of(
                        SoakBooks.inputId(next++),
                        clock.instant(),
                        new InputOrigin.Operator(),
                        InputDurability.DURABLE);
                CompletionHandle handle = runtime.acceptWithCompletion(
                                session, new PromptInput(header, "last", Optional.empty(), Optional.empty()))
                        .handle()
                        .orElseThrow();
                assertThat(handle.await(DEADLINE)).isNotNull();
            }
        }
        assertThat(books.awaitAllEnded()).isTrue();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
