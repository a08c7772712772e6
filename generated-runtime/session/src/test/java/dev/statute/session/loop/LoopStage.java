package dev.statute.session.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.Samples;
import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.DriverContext;
import dev.statute.session.driver.DriverOptions;
import dev.statute.session.driver.EphemeralRuntimeDriver;
import dev.statute.session.driver.Faults;
import dev.statute.session.driver.PersistentRuntimeDriver;
import dev.statute.session.driver.RuntimeDriver;
import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.event.RuntimeEventListener;
import dev.statute.session.input.IdSource;
import dev.statute.session.input.Input;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.ledger.InputState;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.policy.CompletionHandleRule;
import dev.statute.session.policy.SignalMeaningRule;
import dev.statute.session.store.InMemoryBlobStore;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.TestStores;
import dev.statute.session.types.InputId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A session with a loop, a store that can fail, and an executor that does what it is told. */
final class LoopStage implements AutoCloseable {
    /** Who runs the loop. */
    enum Threads {
        /** The thread that tells it something, which comes back when there is nothing left to do. */
        CALLER,
        /** Threads of its own. */
        POOL
    }

    static final SessionId SESSION = new SessionId(Samples.uuid(777));

    private final RuntimeStore store = TestStores.empty();
    private final Faults faults = new Faults();
    private final AtomicBoolean givenUp = new AtomicBoolean();
    private final List<RuntimeEventEnvelope> events = new ArrayList<>();
    private final Optional<ExecutorService> pool;
    private final SessionCore core;
    private final ScriptedExecutor executor;
    private final SessionLoop loop;

    private LoopStage(Plan plan) {
        Clock clock = Samples.clock();
        IdSource ids = Samples.ids();
        LogicalRuntimeId runtime = LogicalRuntimeId.forSession(SESSION);
        DriverContext context = new DriverContext(runtime, clock, ids, DriverOptions.DEFAULT);
        RuntimeDriver driver = plan.durable
                ? new PersistentRuntimeDriver(context, faults.in(store), new InMemoryBlobStore())
                : new EphemeralRuntimeDriver(context);
        this.core = SessionCore.builder(SESSION, driver)
                .stamps(clock, ids)
                .listener(event -> {
                    synchronized (events) {
                        events.add(event);
                    }
                    plan.listener.onEvent(event);
                })
                .feed(plan.feed, plan.cursors)
                .build();
        this.executor = plan.executor;
        this.pool = plan.pool;
        core.perform(driver::attach);
        core.givenUpBy(() -> () -> givenUp.set(true));
        this.loop = SessionLoop.start(core, executor, plan.threads);
    }

    static Plan with(ScriptedExecutor executor) {
        return new Plan(executor);
    }

    /** A durable session. */
    static LoopStage open(Threads threads, ScriptedExecutor executor) {
        return with(executor).on(threads).open();
    }

    /** What a session is made of: durable, and run by the thread that tells it something, if nothing else is said. */
    static final class Plan {
        private final ScriptedExecutor executor;
        private boolean durable = true;
        private Executor threads = Runnable::run;
        private Optional<ExecutorService> pool = Optional.empty();
        private CompletionFeedView feed = CompletionFeedView.EMPTY;
        private WakeCursorStore cursors = WakeCursorStore.inMemory();
        private RuntimeEventListener listener = event -> {};

        private Plan(ScriptedExecutor executor) {
            this.executor = executor;
        }

        Plan on(Threads given) {
            if (given == Threads.POOL) {
                ExecutorService own = Executors.newFixedThreadPool(3);
                pool = Optional.of(own);
                threads = own;
            }
            return this;
        }

        Plan on(Executor given) {
            threads = given;
            return this;
        }

        Plan inMemory() {
            durable = false;
            return this;
        }

        Plan following(CompletionFeedView given, WakeCursorStore followed) {
            feed = given;
            cursors = followed;
            return this;
        }

        Plan listenedToBy(RuntimeEventListener given) {
            listener = given;
            return this;
        }

        LoopStage open() {
            return new LoopStage(this);
        }
    }

    /** Submits an input as somebody does who waits for it, and tells the loop as much of it as it has to know. */
    Optional<CompletionHandle> submit(Input input) {
        Optional<CompletionHandle> handle = submitWithoutWake(input);
        wakeIfAsked();
        return handle;
    }

    /** Submits an input as somebody does who waits for it, and lets the loop sleep. */
    Optional<CompletionHandle> submitWithoutWake(Input input) {
        return core.command(() -> {
            AcceptOutcome outcome = core.driver().accept(input);
            InputId waitedFor =
                    outcome instanceof AcceptOutcome.Deduplicated repeated ? repeated.existingId() : input.id();
            Optional<InputLifecycle.Phase> stands =
                    core.driver().inputState(waitedFor).map(InputState::phase);
            return switch (CompletionHandleRule.decide(outcome.result(), stands)) {
                case OF_INPUT, OF_EXISTING -> Optional.of(core.completions().register(waitedFor));
                case NO_HANDLE -> Optional.empty();
                case VALIDATION_FAILED -> throw new AssertionError(outcome);
            };
        });
    }

    void wakeIfAsked() {
        if (SignalMeaningRule.decide(core.command(core.driver()::takePostAdmissionSignal))
                .wakes()) {
            loop.wake();
        }
    }

    CompletionHandle submitted(Input input) {
        return submit(input).orElseThrow();
    }

    /** What those hear who wait. */
    static CompletionOutcome outcome(CompletionHandle handle) {
        try {
            return handle.await(Pause.DEADLINE);
        } catch (TimeoutException late) {
            throw new AssertionError("nobody was told what became of " + handle.inputId(), late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    void awaitEnd() {
        try {
            assertThat(loop.awaitEnd(Pause.DEADLINE)).as("the loop has ended").isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** The state that others see. */
    String state() {
        return core.driver().runtimeState().specName();
    }

    /** Where an input stands. */
    String stands(InputId id) {
        return core.driver().inputState(id).orElseThrow().phase().specName();
    }

    /** Where an input stands in the store. */
    String stored(InputId id) {
        return store.loadInputState(core.runtimeId(), id)
                .orElseThrow()
                .state()
                .phase()
                .specName();
    }

    List<String> eventCodes() {
        return events().stream().map(event -> event.event().code().toString()).toList();
    }

    /** What has happened, in order. */
    List<RuntimeEventEnvelope> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    /** Forgets what has happened. */
    void forgetEvents() {
        synchronized (events) {
            events.clear();
        }
    }

    SessionCore core() {
        return core;
    }

    SessionLoop loop() {
        return loop;
    }

    ScriptedExecutor executor() {
        return executor;
    }

    /** Whether the loop had the session given up. */
    boolean isGivenUp() {
        return givenUp.get();
    }

    Faults faults() {
        return faults;
    }

    RuntimeStore store() {
        return store;
    }

    @Override
    public void close() {
        loop.close();
        awaitEnd();
        pool.ifPresent(threads -> {
            threads.shutdown();
            try {
                assertThat(threads.awaitTermination(Pause.DEADLINE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
