package dev.statute.store.sqlite.crash;

import dev.statute.session.AcceptedInput;
import dev.statute.session.SessionRuntime;
import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionWaitException;
import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.Input;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.run.CoreExecutorException;
import dev.statute.session.store.RuntimeStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Submits inputs of all kinds to all sessions, waits for some of them, and runs some of them itself. */
final class Submitter {
    private static final int CROWD = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final long BREATH_NANOS = 500_000;

    private final SessionRuntime runtime;
    private final RuntimeStore store;
    private final Inputs inputs;
    private final Voice voice;
    private final Random random;
    private final List<SessionId> sessions = Inputs.sessions();
    /** Nobody runs an input himself while others wait, so there is a session with no others. */
    private final SessionId quiet = sessions.get(sessions.size() - 1);

    Submitter(SessionRuntime runtime, RuntimeStore store, Inputs inputs, Voice voice, long seed) {
        this.runtime = runtime;
        this.store = store;
        this.inputs = inputs;
        this.voice = voice;
        this.random = new Random(seed);
    }

    void work(BooleanSupplier goOn) throws InterruptedException, TimeoutException, CompletionWaitException {
        while (goOn.getAsBoolean()) {
            SessionId busy = sessions.get(random.nextInt(sessions.size() - 1));
            switch (random.nextInt(8)) {
                case 0 -> runItself(random.nextInt(8) == 0 ? busy : quiet);
                case 1, 2 -> await(busy);
                default -> submit(busy, inputs.next(random));
            }
        }
    }

    private void announce(SessionId session, Input input) {
        voice.say(
                Talk.SUBMITTING,
                session.value(),
                input.id().value(),
                input.header().idempotencyKey().map(IdempotencyKey::value).orElse("-"),
                input.header().durability());
    }

    private void submit(SessionId session, Input input) {
        announce(session, input);
        try {
            answer(input, runtime.accept(session, input));
        } catch (RuntimeDriverException refusal) {
            refused(input, refusal);
        }
    }

    /** Also keeps sessions from being given more than they can do. */
    private void await(SessionId session) throws InterruptedException, TimeoutException, CompletionWaitException {
        Input input = random.nextBoolean() ? inputs.prompt() : inputs.next(random);
        announce(session, input);
        Optional<CompletionHandle> handle = Optional.empty();
        try {
            AcceptedInput accepted = runtime.acceptWithCompletion(session, input);
            answer(input, accepted.outcome());
            handle = accepted.handle();
            handle.ifPresent(this::tellLater);
        } catch (RuntimeDriverException refusal) {
            refused(input, refusal);
        }
        if (handle.isPresent() && (isCrowded(session) || random.nextInt(4) == 0)) {
            awaitAwhile(handle.get());
        }
    }

    private boolean isCrowded(SessionId session) {
        try {
            return runtime.activeInputs(session).size() > CROWD;
        } catch (RuntimeDriverException givenUp) {
            return false;
        }
    }

    /** What failed waits for a wake that somebody else causes, so nobody waits for it long. */
    private static void awaitAwhile(CompletionHandle handle) throws InterruptedException, CompletionWaitException {
        try {
            handle.await(PATIENCE);
        } catch (TimeoutException later) {
            // He is told later, and says so then.
        }
    }

    private void tellLater(CompletionHandle handle) {
        handle.toCompletableFuture().whenComplete((outcome, failure) -> {
            if (failure == null) {
                voice.say(Talk.TOLD, handle.inputId().value(), outcome.completionClass());
            }
        });
    }

    private void runItself(SessionId session) {
        Input input = inputs.prompt();
        LogicalRuntimeId runtimeId = LogicalRuntimeId.forSession(session);
        FickleExecutor executor = new FickleExecutor(runtimeId, store, voice, random.nextLong(), false);
        announce(session, input);
        AtomicBoolean begun = new AtomicBoolean();
        try {
            runtime.acceptAndRun(session, input, (run, primitive) -> {
                begun.set(true);
                return executor.apply(run, primitive);
            });
            voice.say(Talk.ACCEPTED, input.id().value());
            voice.say(Talk.DONE, input.id().value());
        } catch (RuntimeDriverException refusal) {
            if (begun.get() && wasGivenUpMeanwhile(refusal)) {
                // It was accepted. Whoever brings the session up again sees what of its run is stored.
                voice.say(Talk.ACCEPTED, input.id().value());
            } else {
                refused(input, refusal);
            }
        } catch (CoreExecutorException | IllegalStateException ownFailure) {
            // It was accepted, and waits for another attempt.
            voice.say(Talk.ACCEPTED, input.id().value());
        }
    }

    /** Nobody kept the session any more when the run was to be recorded, or when its end was. */
    private static boolean wasGivenUpMeanwhile(RuntimeDriverException refusal) {
        return isOfNobody(refusal)
                || (refusal.kind() == RuntimeDriverException.Kind.INTERNAL
                        && refusal.getCause() instanceof RuntimeDriverException reason
                        && isOfNobody(reason));
    }

    private static boolean isOfNobody(RuntimeDriverException refusal) {
        return refusal.state().equals(Optional.of(RuntimeControl.Phase.DESTROYED));
    }

    private void answer(Input input, AcceptOutcome outcome) {
        if (outcome instanceof AcceptOutcome.Accepted) {
            voice.say(Talk.ACCEPTED, input.id().value());
        } else if (outcome instanceof AcceptOutcome.Deduplicated repeated) {
            voice.say(
                    Talk.DEDUPLICATED, input.id().value(), repeated.existingId().value());
        } else {
            voice.say(Talk.TROUBLE, "rejected:", outcome);
        }
    }

    /** The session may be retired, given up, or busy. A store that fails would be something else. */
    private void refused(Input input, RuntimeDriverException refusal) {
        switch (refusal.kind()) {
            case NOT_READY, VALIDATION_FAILED -> {
                voice.say(Talk.REFUSED, input.id().value());
                LockSupport.parkNanos(BREATH_NANOS);
            }
            default -> voice.say(Talk.TROUBLE, refusal);
        }
    }
}
