package dev.statute.session.loop;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.Samples.runId;
import static dev.statute.session.driver.DriverSamples.keyed;
import static dev.statute.session.driver.DriverSamples.message;
import static dev.statute.session.driver.DriverSamples.progress;
import static dev.statute.session.driver.DriverSamples.superseding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.event.InputLifecycleEvent;
import dev.statute.session.input.Input;
import dev.statute.session.ledger.InputState;
import dev.statute.session.loop.LoopStage.Threads;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.run.CoreExecutorError;
import dev.statute.session.run.RunResult;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A session that is given random inputs and commands, with an executor and a store that misbehave, and what must hold after. */
final class LoopScript implements AutoCloseable {
    enum Action {
        PROMPT,
        STEER,
        MESSAGE,
        PROGRESS,
        KEYED,
        WAKE,
        CANCEL,
        RESET,
        RECYCLE,
        RETIRE,
        STOP,
        CLOSE,
        DESTROY
    }

    /** What an executor does in one turn. */
    enum Turn {
        SUCCEED,
        NO_RESULT,
        FAIL,
        CANCELLED,
        PANIC,
        OTHER_RUN
    }

    /** What to do, with a number that says to what, and how many calls of the store succeed before one fails, if any does. */
    record Step(Action action, int number, int callsBeforeFault) {}

    private final LoopStage stage;
    private final Map<CompletionHandle, AtomicInteger> told = new LinkedHashMap<>();
    private final Map<InputId, Integer> done = new HashMap<>();
    private int inputs;

    LoopScript(Threads threads, List<Turn> turns) {
        ScriptedExecutor executor =
                ScriptedExecutor.doing(turns.stream().map(this::behaviour).toArray(ScriptedExecutor.Behaviour[]::new));
        stage = LoopStage.open(threads, executor);
    }

    private ScriptedExecutor.Behaviour behaviour(Turn turn) {
        return switch (turn) {
            case SUCCEED -> counted(new CoreApplyTerminal.Result(RunResult.ofText("done")));
            case NO_RESULT -> counted(new CoreApplyTerminal.NoResult());
            case FAIL -> ScriptedExecutor.fails();
            case CANCELLED -> ScriptedExecutor.failsWith(new CoreExecutorError.Cancelled());
            case PANIC -> ScriptedExecutor.panics();
            case OTHER_RUN ->
                (run, primitive) -> ScriptedExecutor.ended(runId(0), primitive, new CoreApplyTerminal.NoResult());
        };
    }

    /** Called by one turn at a time. */
    private ScriptedExecutor.Behaviour counted(CoreApplyTerminal terminal) {
        return (run, primitive) -> {
            primitive.contributingInputIds().forEach(id -> done.merge(id, 1, Integer::sum));
            return ScriptedExecutor.ended(run, primitive, terminal);
        };
    }

    void take(Step step) {
        stage.core().perform(() -> stage.faults().after(step.callsBeforeFault()));
        try {
            perform(step);
        } catch (RuntimeDriverException refusal) {
            // Nothing has happened; whether it should have is looked at by the tests of the driver.
            assertThat(refusal.kind()).isNotEqualTo(RuntimeDriverException.Kind.RECOVERY_CORRUPTION);
        } finally {
            stage.core().perform(stage.faults()::none);
        }
    }

    private void perform(Step step) {
        int number = ++inputs;
        switch (step.action()) {
            case PROMPT -> submit(prompt(number));
            case STEER -> submit(message(number, Optional.of(HandlingMode.STEER)));
            case MESSAGE -> submit(message(number, Optional.empty()));
            case PROGRESS -> submit(superseding(progress(number, Optional.empty()), "window " + step.number() % 2));
            case KEYED -> submit(keyed(prompt(number), "key " + step.number() % 3));
            case WAKE -> stage.loop().wake();
            case CANCEL -> stage.loop().offer(new RuntimeEffect.CancelAfterBoundary("cancel"));
            case RESET -> stage.core().perform(stage.core().driver()::reset);
            case RECYCLE -> stage.core().perform(stage.core().driver()::recycle);
            case RETIRE -> stage.core().perform(stage.core().driver()::retire);
            case STOP -> stage.loop().offer(new RuntimeEffect.StopExecutor("stop"));
            case CLOSE -> stage.loop().close();
            case DESTROY -> stage.core().perform(stage.core().driver()::destroy);
        }
    }

    private void submit(Input input) {
        if (stage.loop().isLive()) {
            stage.submit(input).ifPresent(handle -> {
                AtomicInteger times = new AtomicInteger();
                told.put(handle, times);
                handle.toCompletableFuture().whenComplete((outcome, error) -> times.incrementAndGet());
            });
        }
    }

    /** Ends the session, and looks whether all that was told and done fits together. */
    void finish() {
        stage.loop().close();
        stage.awaitEnd();
        Map<InputId, Integer> consumed = new HashMap<>();
        stage.events().forEach(envelope -> {
            if (envelope.event() instanceof InputLifecycleEvent.Consumed event) {
                consumed.merge(event.inputId(), 1, Integer::sum);
            }
        });
        assertThat(consumed.values()).as("ends of inputs").allMatch(times -> times == 1);
        assertThat(done).allSatisfy((id, times) -> {
            // What was done and not stored is not done again by this session either, as it is stopped.
            assertThat(times).as("turns that did " + id).isEqualTo(1);
        });
        told.forEach((handle, times) -> {
            assertThat(handle.isDone())
                    .as("those who wait for " + handle.inputId())
                    .isTrue();
            assertThat(times).hasValue(1);
            if (LoopStage.outcome(handle) instanceof CompletionOutcome.Completed) {
                assertThat(consumed).containsKey(handle.inputId());
                assertThat(stage.stored(handle.inputId())).isEqualTo("Consumed");
            }
        });
        for (int number = 1; number <= inputs; number++) {
            stage.core().driver().inputState(inputId(number)).ifPresent(this::fitsItsAttempts);
        }
        assertThat(stage.core().completions().snapshot().entries()).isEmpty();
        assertThat(stage.executor().overlaps()).isZero();
    }

    private void fitsItsAttempts(InputState state) {
        long given = stage.executor().applied().stream()
                .filter(batch -> batch.contains(state.inputId()))
                .count();
        assertThat(given).isLessThanOrEqualTo(3);
        assertThat(state.attemptCount()).as("attempts of " + state).isGreaterThanOrEqualTo((int) given);
    }

    /** Whatever was told, in the order in which it was submitted. */
    List<CompletionOutcome> outcomes() {
        List<CompletionOutcome> outcomes = new ArrayList<>();
        told.keySet().forEach(handle -> outcomes.add(LoopStage.outcome(handle)));
        return outcomes;
    }

    @Override
    public void close() {
        stage.close();
    }
}
