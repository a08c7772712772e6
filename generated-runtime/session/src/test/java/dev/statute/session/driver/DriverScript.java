package dev.statute.session.driver;

import static dev.statute.session.Samples.prompt;
import static dev.statute.session.Samples.runId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.input.CoalescingResult;
import dev.statute.session.input.Input;
import dev.statute.session.ledger.InputState;
import dev.statute.session.machine.Ingress;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.InMemoryBlobStore;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.InputId;
import dev.statute.session.types.Lane;
import dev.statute.session.types.QueueMode;
import dev.statute.session.types.RunId;
import dev.statute.session.types.TerminalOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gives a driver random commands, lets its store fail, and looks after every step whether all that it knows fits together. */
final class DriverScript {
    enum Action {
        PROMPT,
        STEER,
        MESSAGE,
        PROGRESS,
        OPERATION,
        KEYED,
        START,
        STAGE,
        BOUNDARY,
        COMPLETE,
        COMMIT,
        FAIL,
        CANCEL,
        RESEQUENCE,
        ATTACH,
        DETACH,
        RETIRE,
        RECYCLE,
        RESET,
        ABANDON,
        RECOVER,
        RESTART,
        STOP,
        DESTROY
    }

    /** What to do, with a number that says to what, and how many calls of the store succeed before one fails. */
    record Step(Action action, int number, int callsBeforeFault) {}

    private final boolean durable;
    private final RuntimeStore store;
    private final Faults faults = new Faults();
    private final Map<InputId, Input> accepted = new HashMap<>();
    private final Map<InputId, Integer> endings = new HashMap<>();
    private final Set<InputId> restarted = new HashSet<>();
    private RuntimeDriver driver;
    private RunId run = runId(0);
    private long boundary;
    private int inputs;
    private int runs;
    private int faultsSeen;

    /**
     * A driver that nobody has used.
     *
     * @param store where it stores everything, if it is durable
     */
    DriverScript(boolean durable, RuntimeStore store) {
        this.durable = durable;
        this.store = store;
        this.driver = fresh();
        store.commitSessionSnapshot(DriverSamples.RUNTIME, new SessionDelta(DriverSamples.letters("ab")));
    }

    /** How many commands failed because of the store. */
    int faultsSeen() {
        return faultsSeen;
    }

    void take(Step step) {
        // Fixed before the first try, so that the second one is the same command.
        int nextInput = ++inputs;
        int nextRun = ++runs;
        DriverView before = driver.view();
        faults.after(step.callsBeforeFault());
        try {
            perform(step, nextInput, nextRun);
        } catch (RuntimeDriverException failure) {
            assertThat(driver.view()).isEqualTo(before);
            assertThat(driver.drainEvents()).isEmpty();
            assertThat(driver.drainNotices()).isEmpty();
            if (failure.getCause() instanceof RuntimeStoreException) {
                faultsSeen++;
                faults.none();
                retry(step, nextInput, nextRun);
            } else {
                assertThat(failure.kind())
                        .as(failure.getMessage())
                        .isIn(
                                RuntimeDriverException.Kind.NOT_READY,
                                RuntimeDriverException.Kind.DESTROYED,
                                RuntimeDriverException.Kind.VALIDATION_FAILED);
            }
        } finally {
            faults.none();
        }
        listen();
        check();
    }

    private void retry(Step step, int nextInput, int nextRun) {
        try {
            perform(step, nextInput, nextRun);
        } catch (RuntimeDriverException refusal) {
            assertThat(refusal.getCause()).isNull();
        }
    }

    private void perform(Step step, int nextInput, int nextRun) {
        switch (step.action()) {
            case PROMPT -> accept(prompt(nextInput));
            case STEER -> accept(DriverSamples.message(nextInput, Optional.of(HandlingMode.STEER)));
            case MESSAGE -> accept(DriverSamples.message(nextInput, Optional.empty()));
            case PROGRESS -> accept(progress(step, nextInput));
            case OPERATION -> accept(DriverSamples.operation(nextInput));
            case KEYED -> accept(DriverSamples.keyed(prompt(nextInput), "key " + step.number()));
            case START -> {
                driver.startRun(runId(nextRun));
                run = runId(nextRun);
                boundary = 0;
            }
            case STAGE -> driver.stageBatch(run, beginning(driver.nextBatch(), 1 + step.number()));
            case BOUNDARY -> {
                driver.boundaryApplied(DriverSamples.draft(run, contributors()), boundary, snapshot(step));
                boundary++;
            }
            case COMPLETE -> driver.runCompleted(run, contributors());
            case COMMIT -> {
                driver.commitRun(DriverSamples.draft(run, contributors()), boundary, snapshot(step));
                boundary++;
            }
            case FAIL -> driver.runFailed(run);
            case CANCEL -> driver.runCancelled(run);
            case RESEQUENCE -> driver.resequence(driver.nextBatch());
            case ATTACH -> driver.attach();
            case DETACH -> driver.detach();
            case RETIRE -> driver.retire();
            case RECYCLE -> driver.recycle();
            case RESET -> driver.reset();
            case ABANDON -> driver.abandonPending(new AbandonReason.Cancelled());
            case RECOVER -> recover();
            case RESTART -> restart();
            case STOP -> driver.stop();
            case DESTROY -> driver.destroy();
        }
    }

    private static Input progress(Step step, int nextInput) {
        Input input = step.number() < 2
                ? DriverSamples.progress(nextInput, Optional.empty())
                : DriverSamples.durableProgress(nextInput);
        return DriverSamples.superseding(input, "window " + step.number() % 2);
    }

    private void accept(Input input) {
        Optional<InputId> inScope = Stream.concat(
                        driver.view().queue(Lane.QUEUE).inputs().stream(),
                        driver.view().queue(Lane.STEER).inputs().stream())
                .filter(waiting -> CoalescingResult.checkSupersession(input, waiting, DriverSamples.RUNTIME)
                        instanceof CoalescingResult.Supersedes)
                .map(Input::id)
                .findFirst();
        AcceptOutcome outcome = driver.accept(input);
        if (outcome instanceof AcceptOutcome.Accepted admitted) {
            accepted.put(input.id(), input);
            if (admitted.policy().queueMode() == QueueMode.COALESCE) {
                inScope.ifPresent(older -> assertThat(
                                driver.inputState(older).orElseThrow().terminalOutcome())
                        .contains(new TerminalOutcome.Coalesced(input.id())));
            }
        }
    }

    /** Nothing, the session as it is stored, or one that the stored one has gone on beyond. */
    private static Optional<SessionSnapshot> snapshot(Step step) {
        return switch (step.number()) {
            case 0 -> Optional.of(DriverSamples.letters("ab"));
            case 1 -> Optional.of(DriverSamples.letters("a"));
            default -> Optional.empty();
        };
    }

    private static List<InputId> beginning(List<InputId> batch, int size) {
        return batch.subList(0, Math.min(batch.size(), size));
    }

    private List<InputId> contributors() {
        return driver.view().ingress().currentRunContributors();
    }

    /** The process goes on, and with it what it knows: no input that has ended ends again. */
    private void recover() {
        driver.recover();
        if (durable) {
            forgetEphemeral();
        }
    }

    private void restart() {
        if (durable) {
            RuntimeDriver next = fresh();
            next.recover();
            listen();
            driver = next;
            forgetEphemeral();
            // What was not stored of inputs that are done is done again, so they can end again.
            restarted.addAll(accepted.keySet());
        }
    }

    private void forgetEphemeral() {
        accepted.values().removeIf(input -> input.header().durability() == InputDurability.EPHEMERAL);
    }

    private RuntimeDriver fresh() {
        return durable
                ? new PersistentRuntimeDriver(DriverSamples.context(), faults.in(store), new InMemoryBlobStore())
                : new EphemeralRuntimeDriver(DriverSamples.context());
    }

    private void listen() {
        driver.drainEvents();
        for (CompletionNotice notice : driver.drainNotices()) {
            if (notice instanceof CompletionNotice.InputEnded ended) {
                endings.merge(ended.inputId(), 1, Integer::sum);
            }
        }
    }

    private void check() {
        DriverView view = driver.view();
        Ingress.State ingress = view.ingress();
        assertThat(view.queue(Lane.QUEUE).inputIds()).isEqualTo(ingress.queue());
        assertThat(view.queue(Lane.STEER).inputIds()).isEqualTo(ingress.steerQueue());
        ingress.lifecycle()
                .forEach((id, phase) ->
                        assertThat(view.ledger().get(id).orElseThrow().phase()).isEqualTo(phase));
        assertThat(view.ledger().activeInputIds()).hasSameElementsAs(ingress.unfinished());
        assertThat(view.ledger().activeCount()).isEqualTo(ingress.unfinished().size());
        List<InputId> lost = new ArrayList<>(accepted.keySet());
        lost.removeIf(id -> driver.inputState(id).isPresent());
        assertThat(lost).isEmpty();
        for (InputId id : accepted.keySet()) {
            InputState state = driver.inputState(id).orElseThrow();
            int ended = endings.getOrDefault(id, 0);
            if (state.isTerminal()) {
                assertThat(ended).isGreaterThanOrEqualTo(1);
            }
            if (!restarted.contains(id)) {
                assertThat(ended).isEqualTo(state.isTerminal() ? 1 : 0);
            }
        }
        if (durable) {
            accepted.forEach((id, input) -> assertThat(store.loadInputState(DriverSamples.RUNTIME, id)
                            .orElseThrow()
                            .state()
                            .persistedInput())
                    .contains(input));
        }
    }
}
