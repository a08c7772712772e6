package dev.statute.session.loop;

import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.policy.StopHandoverRule;
import dev.statute.session.policy.UnstoredStopRule;
import dev.statute.session.run.CoreExecutor;
import dev.statute.session.run.ExecutorBoundaryHandle;
import dev.statute.session.run.ExecutorInterruptHandle;
import dev.statute.session.types.ChannelAnswer;
import dev.statute.session.types.SessionEnding;
import dev.statute.session.types.StopOrigin;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives what is queued in a session to its executor. There is one per attachment of an executor.
 *
 * <p>It is a task that is given to an {@link Executor} when there is something to do, and ends when there is nothing left, so
 * a loop at rest has no thread. It never runs twice at the same time. What it was told comes before what is queued, and that
 * before what has ended in the background.
 *
 * <p>Safe for use by several threads. It may be told things within a command of the session: it begins after that.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SessionLoop {
    private static final Logger LOG = LoggerFactory.getLogger(SessionLoop.class);

    private final SessionCore core;
    private final GuardedExecutor executor;
    private final Executor threads;
    private final Optional<ExecutorBoundaryHandle> boundaryHandle;
    private final Optional<ExecutorInterruptHandle> interruptHandle;
    private final LoopMailbox mailbox;
    private final BatchRunner batches;
    private final BackgroundWake wake;
    private volatile CompletionFeedView.Subscription feed = () -> {};
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile SessionEnding ending = SessionEnding.LOOP_EXITED;
    private volatile boolean left;
    private final AtomicReference<@Nullable Thread> runner = new AtomicReference<>();
    private final Queue<Runnable> afterwards = new ConcurrentLinkedQueue<>();

    private SessionLoop(SessionCore core, CoreExecutor executor, Executor threads) {
        this.core = Objects.requireNonNull(core, "core");
        this.executor = new GuardedExecutor(Objects.requireNonNull(executor, "executor"));
        this.threads = Objects.requireNonNull(threads, "threads");
        this.boundaryHandle = executor.boundaryHandle();
        this.interruptHandle = executor.interruptHandle();
        this.mailbox = new LoopMailbox(() -> core.outside(this::summon));
        this.batches = new BatchRunner(core, this.executor, mailbox::queueSeen);
        this.wake = new BackgroundWake(core);
    }

    /**
     * Starts a loop. Whoever starts it has told the driver of the session that an executor is there, and wakes it if something
     * is queued already.
     *
     * @param core the session
     * @param executor does the turns; nobody else uses it from now on, except for its handles
     * @param threads runs the loop when there is something to do; it may run it at once in the calling thread
     */
    public static SessionLoop start(SessionCore core, CoreExecutor executor, Executor threads) {
        SessionLoop loop = new SessionLoop(core, executor, threads);
        loop.follow();
        return loop;
    }

    /** Tells that something may be queued. Nothing happens if the loop is gone. */
    public void wake() {
        mailbox.wake();
    }

    /** Tells the loop to do something if there is room for it, without waiting. */
    public ChannelAnswer offer(RuntimeEffect effect) {
        return mailbox.offer(Objects.requireNonNull(effect, "effect"));
    }

    /**
     * Tells the loop to do something, and waits for room if there is none. Neither a command of the session nor its executor
     * may wait for the loop.
     *
     * @return whether it was taken, or the loop is gone
     * @throws InterruptedException if the thread was interrupted while it waited; nothing was told
     */
    public ChannelAnswer send(RuntimeEffect effect) throws InterruptedException {
        return mailbox.send(Objects.requireNonNull(effect, "effect"));
    }

    /** Ends the loop after what it does at present. What is queued stays queued, and who still waits hears of the end. */
    public void close() {
        close(SessionEnding.LOOP_EXITED);
    }

    /**
     * Ends the loop after what it does at present. What is queued stays queued.
     *
     * @param told what those hear who still wait then
     */
    public void close(SessionEnding told) {
        ending = told;
        mailbox.close();
    }

    /** Whether the loop takes what it is told. It does not from the moment on at which it is closed or has ended. */
    public boolean isLive() {
        return !mailbox.isClosed();
    }

    /**
     * Whether the loop has ended. It does so within one command of the session, so whoever asks within another one knows whether
     * the loop comes back to its run.
     */
    public boolean hasEnded() {
        return left;
    }

    /** Whether the loop has ended without doing all that it was told, as nobody ran it any more or it broke. */
    public boolean hasLeftUndone() {
        return left && mailbox.hasEffects();
    }

    /**
     * Waits for the loop to end, and for all who waited to be told.
     *
     * @param atMost how long
     * @return whether it has
     * @throws InterruptedException if the thread was interrupted while it waited
     */
    public boolean awaitEnd(Duration atMost) throws InterruptedException {
        return ended.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * Does something that waits for the loop to end: at once; or, if it is the loop itself that has come here, when it has ended,
     * as it cannot wait for itself.
     */
    public void waitedForBy(Runnable work) {
        if (ended.getCount() > 0 && runner.get() == Thread.currentThread()) {
            afterwards.add(work);
        } else {
            work.run();
        }
    }

    /** Reaches the boundaries of the present turn, if the executor has such a thing. */
    public Optional<ExecutorBoundaryHandle> boundaryHandle() {
        return boundaryHandle;
    }

    /** Interrupts the present turn for a user, if the executor has such a thing. */
    public Optional<ExecutorInterruptHandle> interruptHandle() {
        return interruptHandle;
    }

    private void summon() {
        try {
            threads.execute(this::run);
        } catch (Throwable thrown) {
            // Whatever it is, and be it that no thread can be made: without this nobody would ever be summoned again.
            LOG.error("Nobody runs the loop of the session {} any more.", core.sessionId(), thrown);
            exit();
        }
    }

    private void follow() {
        feed = core.feed().onAdvance(mailbox::advanceFeed);
        mailbox.advanceFeed();
    }

    private void run() {
        boolean interrupted = false;
        runner.set(Thread.currentThread());
        try {
            Optional<LoopMailbox.Next> next = mailbox.take();
            while (next.isPresent()) {
                boolean goingOn = step(next.get());
                interrupted |= executor.takeInterrupt();
                next = goingOn ? mailbox.take() : Optional.empty();
            }
        } catch (Throwable thrown) {
            // Nobody else would hear of it, and whoever attaches an executor next has to find this loop dead.
            LOG.error("The loop of the session {} broke.", core.sessionId(), thrown);
            exit();
        } finally {
            // Another thread may run it already.
            runner.compareAndSet(Thread.currentThread(), null);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean step(LoopMailbox.Next next) {
        return switch (next.step()) {
            case APPLY_EFFECT -> apply(next.effect().orElseThrow());
            case PROCESS_QUEUE -> processQueue();
            case CHECK_FEED -> {
                checkFeed();
                yield true;
            }
            case END_LOOP -> {
                exit();
                yield false;
            }
            case REST -> false;
        };
    }

    private boolean apply(RuntimeEffect effect) {
        if (effect instanceof RuntimeEffect.StopExecutor stop) {
            stop(StopOrigin.OUTSIDE, stop.reason());
            return false;
        }
        // What went wrong is in the log: the run goes on as if nobody had asked.
        executor.cancelAfterBoundary(effect.reason());
        return true;
    }

    private boolean processQueue() {
        return switch (batches.runNext()) {
            case NEXT_BATCH, BEHIND_OTHERS -> {
                mailbox.wake();
                yield true;
            }
            case END_PASS -> {
                mailbox.advanceFeed();
                yield true;
            }
            case STOP_SESSION -> {
                stop(StopOrigin.LOST_STATE, "what is in memory and what is stored disagree");
                yield false;
            }
        };
    }

    private void checkFeed() {
        if (wake.check()) {
            mailbox.wake();
        }
    }

    private void stop(StopOrigin origin, String reason) {
        boolean stopped = executor.stop(reason).isEmpty();
        Runnable farewell = SessionLoop::nothing;
        try {
            switch (StopHandoverRule.decide(origin, stopped)) {
                case STOP_SESSION -> {
                    farewell = stopSession(origin);
                    executor.cleanUp();
                }
                case LEAVE_OPEN -> LOG.warn("The session {} goes on without its loop.", core.sessionId());
            }
        } finally {
            exit(farewell);
        }
    }

    /** What is left to do in the command in which the loop ends. */
    private Runnable stopSession(StopOrigin origin) {
        try {
            core.stop();
            return SessionLoop::nothing;
        } catch (RuntimeDriverException failure) {
            LOG.error("It could not be stored that the session {} was stopped.", core.sessionId(), failure);
            return switch (UnstoredStopRule.decide(origin)) {
                case GIVE_UP -> core::giveUp;
                case LEAVE_OPEN -> SessionLoop::nothing;
            };
        }
    }

    private static void nothing() {}

    private void exit() {
        exit(SessionLoop::nothing);
    }

    /** Leaves nobody waiting for this loop. One step for everybody, so that the next loop finds nothing of it. */
    private void exit(Runnable farewell) {
        feed.close();
        core.performIfKept(() -> {
            mailbox.close();
            left = true;
            core.terminateWaiters(ending);
            farewell.run();
        });
        // Whoever has given the session up has told those who wait, but not this loop.
        mailbox.close();
        left = true;
        ended.countDown();
        for (Runnable work = afterwards.poll(); work != null; work = afterwards.poll()) {
            work.run();
        }
    }
}
