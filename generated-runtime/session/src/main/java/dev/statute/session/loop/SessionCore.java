package dev.statute.session.loop;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionObservation;
import dev.statute.session.completion.CompletionRegistry;
import dev.statute.session.driver.RuntimeDriver;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.event.RuntimeEvent;
import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.event.RuntimeEventId;
import dev.statute.session.event.RuntimeEventListener;
import dev.statute.session.handle.CommandGate;
import dev.statute.session.handle.HandleAuthority;
import dev.statute.session.handle.HandleGate;
import dev.statute.session.input.IdSource;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.Turn;
import dev.statute.session.store.RuntimeBinding;
import dev.statute.session.types.SessionEnding;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * What all have in common who work on one session: its driver, its gate, and those who wait for its inputs.
 *
 * <p>Safe for use by several threads. Everything that changes the session goes through {@link #command}, so that a change and
 * what is told about it are one step for everybody else.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SessionCore {
    private final SessionId sessionId;
    private final LogicalRuntimeId runtimeId;
    private final RuntimeDriver driver;
    private final CompletionFeedView feed;
    private final WakeCursorStore cursors;
    private final Clock clock;
    private final IdSource ids;
    private final CommandGate gate = new CommandGate();
    private final HandleGate handleGate = new Commands();
    private final RunTurn turn = new RunTurn(handleGate);
    private final EventOutbox outbox;
    private final CompletionRegistry completions = new CompletionRegistry(gate::outside);
    private final WaiterNews news;
    // Touched within commands only.
    private boolean forsaken;
    private Runnable follower = () -> {};
    private Supplier<Runnable> departure = () -> () -> {};

    private SessionCore(Builder parts) {
        this.sessionId = parts.sessionId;
        this.runtimeId = parts.runtimeId;
        this.driver = parts.driver;
        this.feed = parts.feed;
        this.cursors = parts.cursors;
        this.clock = parts.clock;
        this.ids = parts.ids;
        this.outbox = new EventOutbox(parts.listener);
        this.news = new WaiterNews(driver, completions);
    }

    /**
     * What is needed at least.
     *
     * @param sessionId the session
     * @param driver owns its inputs
     */
    public static Builder builder(SessionId sessionId, RuntimeDriver driver) {
        return new Builder(sessionId, driver);
    }

    /** The session. */
    public SessionId sessionId() {
        return sessionId;
    }

    /** Its runtime. */
    public LogicalRuntimeId runtimeId() {
        return runtimeId;
    }

    /** Owns its inputs. It may be asked at any time, and is told something within a {@link #command} only. */
    public RuntimeDriver driver() {
        return driver;
    }

    /** Those who wait for its inputs. Whoever registers does so within the command that admits the input. */
    public CompletionRegistry completions() {
        return completions;
    }

    /** Its operations that have ended. */
    public CompletionFeedView feed() {
        return feed;
    }

    /** How far it has followed them. */
    public WakeCursorStore cursors() {
        return cursors;
    }

    /** Says when things happen. */
    public Clock clock() {
        return clock;
    }

    /** Names new things. */
    public IdSource ids() {
        return ids;
    }

    /**
     * Does something to the session while nobody else does. Afterwards listeners and those who wait are told what came of
     * it, with no lock held, before this returns or throws.
     *
     * @param work what is done; it may be made of other commands, and must not wait for the loop
     * @return what the work returns
     * @throws RuntimeDriverException if nobody keeps the session any more
     */
    public <T> T command(Supplier<T> work) {
        return gate.alone(
                () -> {
                    if (forsaken) {
                        throw RuntimeDriverException.unknownSession();
                    }
                    return work.get();
                },
                this::settle);
    }

    /** {@link #command}, unless nobody keeps the session any more: then nothing happens, and there is no result. */
    public <T> Optional<T> commandIfKept(Supplier<T> work) {
        return gate.alone(() -> forsaken ? Optional.empty() : Optional.of(work.get()), this::settle);
    }

    /** {@link #commandIfKept} without a result. */
    public void performIfKept(Runnable work) {
        commandIfKept(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Has all later commands fail. Somebody else may keep the session from now on, and what a run that has outlived its loop
     * still does must not come between. Within a command only.
     */
    public void forsake() {
        forsaken = true;
    }

    /** The turn of the session as whoever runs it sees it. Within a {@link #command} only. */
    RunTurn turn() {
        return turn;
    }

    /** Owns the turn of the session, which whoever runs it shares with those who report of it. */
    public HandleAuthority<Turn.State, Turn.Input, Turn.Effect> turnAuthority() {
        return turn.authority();
    }

    /** What has handles do what they do as commands of the session. */
    public HandleGate handleGate() {
        return handleGate;
    }

    /**
     * Has something look at the session at the end of every command, as part of it.
     *
     * @param given looks; it must neither fail nor wait
     */
    public void followedBy(Runnable given) {
        perform(() -> follower = Objects.requireNonNull(given, "given"));
    }

    /**
     * Says how the session is given up if nobody can go on with what is in memory.
     *
     * @param begins begins with it, within the command in which that was found; what it returns does the rest, with no lock held.
     *     It may be called again, and begins nothing then
     */
    public void givenUpBy(Supplier<Runnable> begins) {
        perform(() -> departure = Objects.requireNonNull(begins, "begins"));
    }

    /**
     * Gives the session up, as nobody can go on with what is in memory: whoever brings it up again gets what is stored. Begun at
     * once, so that nobody comes between, and done with no lock held.
     */
    public void giveUp() {
        performIfKept(() -> gate.outside(departure.get()));
    }

    /** {@link #command} without a result. */
    public void perform(Runnable work) {
        command(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Stops the session without destroying it, and tells all who wait. A session that has ended already stays as it is.
     *
     * @return how many inputs were given up
     * @throws RuntimeDriverException if that could not be stored; nothing changed
     */
    public int stop() {
        return command(() -> {
            int abandoned = stopDriver();
            terminateWaiters(SessionEnding.STOPPED);
            return abandoned;
        });
    }

    private int stopDriver() {
        try {
            return driver.stop();
        } catch (RuntimeDriverException refusal) {
            return switch (refusal.kind()) {
                case NOT_READY, DESTROYED -> 0;
                case NOT_FOUND, VALIDATION_FAILED, RECOVERY_CORRUPTION, OUT_OF_STEP, INTERNAL -> throw refusal;
            };
        }
    }

    /** Tells listeners something, after all that has happened before. */
    public void tell(RuntimeEvent event) {
        perform(() -> {
            settle();
            outbox.put(List.of(
                    RuntimeEventEnvelope.of(new RuntimeEventId(ids.nextUuid()), clock.instant(), runtimeId, event)));
        });
    }

    /** Calls something with no lock held: at once, or, within a command, after it. */
    public void outside(Runnable call) {
        gate.outside(call);
    }

    /**
     * Tells those whom it concerns that something befell the session.
     *
     * @param ending what
     */
    public void terminateWaiters(SessionEnding ending) {
        completions.terminate(ending, news::isPending);
    }

    /**
     * A handle that tells its outcome after something was cleaned up.
     *
     * @param handle waits for an input of the session
     * @param cleanup is called once, with the outcome; what it throws is logged
     */
    public CompletionHandle cleaningUp(CompletionHandle handle, Consumer<CompletionObservation> cleanup) {
        RuntimeBinding binding = driver.view().binding();
        return handle.afterCleanup(
                outcome -> cleanup.accept(new CompletionObservation(sessionId, runtimeId, binding, outcome)));
    }

    /** Hands over what the driver has to tell, in the order in which it happened. Within a command only. */
    private void settle() {
        if (!forsaken && driver.isOutOfStep()) {
            gate.outside(departure.get());
        }
        follower.run();
        outbox.put(driver.drainEvents());
        driver.drainNotices().forEach(news::tell);
        gate.outside(outbox::tell);
    }

    /** The commands of the session, for handles. */
    private final class Commands implements HandleGate {
        @Override
        public <T> T alone(Supplier<T> work) {
            return command(work);
        }

        @Override
        public void outside(Runnable call) {
            gate.outside(call);
        }
    }

    /** The parts of a session. For one thread. */
    public static final class Builder {
        private final SessionId sessionId;
        private final RuntimeDriver driver;
        private LogicalRuntimeId runtimeId;
        private CompletionFeedView feed = CompletionFeedView.EMPTY;
        private WakeCursorStore cursors = WakeCursorStore.inMemory();
        private Clock clock = Clock.systemUTC();
        private IdSource ids = IdSource.timeOrdered(clock, new SecureRandom());
        private RuntimeEventListener listener = event -> {};

        private Builder(SessionId sessionId, RuntimeDriver driver) {
            this.sessionId = Objects.requireNonNull(sessionId, "sessionId");
            this.driver = Objects.requireNonNull(driver, "driver");
            this.runtimeId = LogicalRuntimeId.forSession(sessionId);
        }

        /** Names the runtime; otherwise it is named after the session. */
        public Builder runtimeId(LogicalRuntimeId given) {
            runtimeId = Objects.requireNonNull(given, "runtimeId");
            return this;
        }

        /**
         * Has ended operations wake the session; otherwise it has none.
         *
         * @param given the operations that have ended
         * @param followed how far the session has followed them
         */
        public Builder feed(CompletionFeedView given, WakeCursorStore followed) {
            feed = Objects.requireNonNull(given, "feed");
            cursors = Objects.requireNonNull(followed, "cursors");
            return this;
        }

        /**
         * Sets what is stamped and named; otherwise it is that of the system.
         *
         * @param time says when things happen
         * @param names names new things
         */
        public Builder stamps(Clock time, IdSource names) {
            clock = Objects.requireNonNull(time, "clock");
            ids = Objects.requireNonNull(names, "ids");
            return this;
        }

        /** Is told what happens; otherwise nobody is. */
        public Builder listener(RuntimeEventListener given) {
            listener = Objects.requireNonNull(given, "listener");
            return this;
        }

        /** The session. */
        public SessionCore build() {
            return new SessionCore(this);
        }
    }
}
