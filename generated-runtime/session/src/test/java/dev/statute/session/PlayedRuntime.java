package dev.statute.session;

import dev.statute.session.SessionPlan.Step;
import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.input.IdSource;
import dev.statute.session.input.Input;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.run.CoreExecutorException;
import dev.statute.session.store.InMemoryBlobStore;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.types.Lane;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A runtime that a plan is played with. Safe for use by several threads. */
final class PlayedRuntime {
    private static final int SESSIONS = 3;

    private final boolean durable;
    private final RuntimeStore store;
    private final StoreFaults faults;
    private final PlayedTurns turns;
    private final IdSource ids = Samples.ids();
    private final SessionRuntime runtime;
    private final Map<LogicalRuntimeId, PlayedSession> sessions = new LinkedHashMap<>();
    private final List<Input> submitted = new ArrayList<>();
    private final List<Throwable> complaints = new CopyOnWriteArrayList<>();

    /**
     * @param store a store that nobody has used
     * @param threads runs loops
     * @param followed whether the states of sessions are followed
     * @param stall what a run waits for that stalls
     */
    PlayedRuntime(SessionPlan plan, RuntimeStore store, Executor threads, boolean followed, Runnable stall) {
        this.store = store;
        durable = plan.durable();
        faults = new StoreFaults(plan.faults(), this::lookFromElsewhere);
        turns = new PlayedTurns(plan.turns(), stall);
        // Whoever cannot have a runtime has nothing to play with.
        runtime = faults.sparing(() -> build(threads));
        for (int number = 0; number < SESSIONS; number++) {
            SessionId id = Runtimes.session(number);
            sessions.put(LogicalRuntimeId.forSession(id), new PlayedSession(id, followed));
        }
    }

    private SessionRuntime build(Executor threads) {
        SessionRuntimeBuilder builder = durable
                ? SessionRuntime.persistent(faults.in(store), new InMemoryBlobStore())
                : SessionRuntime.ephemeral();
        return builder.clock(Samples.clock())
                .ids(ids)
                .loopExecutor(threads)
                .eventListener(this::hear)
                .build();
    }

    /** What comes after the process that has this runtime: the same sessions, as the store has kept them. */
    SessionRuntime restarted() {
        return SessionRuntime.persistent(store, new InMemoryBlobStore())
                .clock(Samples.clock())
                .ids(ids)
                .loopExecutor(Runnable::run)
                .build();
    }

    /** Whoever only looks waits for nobody, not even for a store that is slow. */
    private void lookFromElsewhere() {
        Thread looker = new Thread(() -> watching(() -> {
            runtime.views().forEach(view -> view.queue(Lane.QUEUE));
            sessions.values().forEach(session -> runtime.hasExecutor(session.id()));
        }));
        looker.start();
        try {
            looker.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    boolean isDurable() {
        return durable;
    }

    SessionRuntime runtime() {
        return runtime;
    }

    RuntimeStore store() {
        return store;
    }

    StoreFaults faults() {
        return faults;
    }

    PlayedTurns turns() {
        return turns;
    }

    Collection<PlayedSession> sessions() {
        return sessions.values();
    }

    PlayedSession session(int number) {
        return List.copyOf(sessions.values()).get(number % SESSIONS);
    }

    /** What was found wrong where it could not be thrown. */
    List<Throwable> complaints() {
        return complaints;
    }

    /** Looks at something where nobody would hear what it throws. */
    void watching(Runnable look) {
        try {
            look.run();
        } catch (Throwable wrong) {
            complaints.add(wrong);
        }
    }

    private void hear(RuntimeEventEnvelope envelope) {
        watching(() -> sessions.get(envelope.runtimeId()).hears(envelope.event()));
    }

    /**
     * Takes a step.
     *
     * @return what became of the input, if one was submitted and was not run by its submitter
     * @throws RuntimeDriverException as the runtime does
     */
    Optional<AcceptOutcome> take(Step step) {
        PlayedSession session = session(step.session());
        try {
            return take(step, session);
        } finally {
            if (!runtime.contains(session.id())) {
                session.begin(durable);
            }
        }
    }

    private Optional<AcceptOutcome> take(Step step, PlayedSession session) {
        SessionId id = session.id();
        switch (step.command()) {
            case REGISTER -> runtime.register(id);
            case ENSURE_EXECUTOR -> runtime.ensureExecutor(id, turns.executor(session));
            case ACCEPT -> {
                Input input = submitting(step);
                return Optional.of(noted(session, input, runtime.accept(id, input)));
            }
            case ACCEPT_WITHOUT_WAKE -> {
                Input input = submitting(step);
                noted(session, input, runtime.acceptWithoutWake(id, input));
            }
            case ACCEPT_WITH_COMPLETION -> {
                Input input = submitting(step);
                AcceptedInput accepted = runtime.acceptWithCompletion(id, input);
                accepted.handle().ifPresent(handle -> await(session, handle));
                return Optional.of(noted(session, input, accepted.outcome()));
            }
            case ACCEPT_AND_RUN -> acceptAndRun(session, submitting(step));
            case CANCEL_AFTER_BOUNDARY -> runtime.cancelAfterBoundary(id);
            case HARD_CANCEL -> runtime.hardCancel(id, "not any more");
            case INTERRUPT -> runtime.interrupt(id, "not any more");
            case RETIRE -> runtime.retire(id);
            case RESET -> runtime.reset(id);
            case RECYCLE -> runtime.recycle(id);
            case RECOVER -> runtime.recover(id);
            case STOP -> runtime.stop(id, "enough");
            case DESTROY -> runtime.destroy(id);
            case UNREGISTER -> runtime.unregister(id);
        }
        return Optional.empty();
    }

    private synchronized Input submitting(Step step) {
        Input input = step.input(submitted.size() + 1, submitted);
        submitted.add(input);
        return input;
    }

    private static AcceptOutcome noted(PlayedSession session, Input input, AcceptOutcome outcome) {
        if (outcome instanceof AcceptOutcome.Accepted) {
            session.accepted(input);
        }
        return outcome;
    }

    private void acceptAndRun(PlayedSession session, Input input) {
        try {
            runtime.acceptAndRun(session.id(), input, (run, primitive) -> {
                session.accepted(input);
                return turns.take(session, run, primitive);
            });
        } catch (CoreExecutorException | PlayedTurns.Broken failure) {
            // It is the submitter who has failed, and he knows that.
        }
    }

    /** Somebody waits for an input. */
    void await(PlayedSession session, CompletionHandle handle) {
        session.waits(handle);
        handle.toCompletableFuture()
                .whenComplete((outcome, error) -> watching(() -> told(session, handle, outcome, error)));
    }

    /** Whoever is told that something is done can rely on it from that moment on. */
    private void told(
            PlayedSession session,
            CompletionHandle handle,
            @Nullable CompletionOutcome outcome,
            @Nullable Throwable error) {
        if (outcome == null) {
            throw new AssertionError("nobody can tell what became of " + handle.inputId(), error);
        }
        switch (outcome.completionClass()) {
            case COMPLETED, COMPLETED_WITHOUT_RESULT -> requireDone(session, handle);
            default -> {
                // There is no run to rely on.
            }
        }
    }

    private void requireDone(PlayedSession session, CompletionHandle handle) {
        boolean keptOnlyInMemory = !durable && !runtime.contains(session.id());
        Optional<InputLifecycle.Phase> phase = durable
                ? store.loadInputState(LogicalRuntimeId.forSession(session.id()), handle.inputId())
                        .map(stored -> stored.state().phase())
                : runtime.spineSnapshot(session.id()).flatMap(snapshot -> phase(snapshot, handle));
        if (!keptOnlyInMemory && !phase.equals(Optional.of(InputLifecycle.Phase.CONSUMED))) {
            throw new AssertionError(handle.inputId() + " was told to be done, and is " + phase);
        }
    }

    private static Optional<InputLifecycle.Phase> phase(SpineSnapshot snapshot, CompletionHandle handle) {
        return snapshot.inputs().all().stream()
                .filter(fact -> fact.inputId().equals(handle.inputId()))
                .map(SpineSnapshot.Fact::phase)
                .findFirst();
    }
}
