package dev.statute.session;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.Samples.runId;
import static dev.statute.session.loop.ScriptedExecutor.doing;
import static dev.statute.session.loop.ScriptedExecutor.fails;
import static dev.statute.session.loop.ScriptedExecutor.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.completion.CompletionSnapshot;
import dev.statute.session.input.Input;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.Registration;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.types.InputId;
import dev.statute.session.types.Lane;
import dev.statute.session.types.RunId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that is known of a session at one moment, and whether it fits together. */
class SpineSnapshotTest {
    private static final SessionId SESSION = Runtimes.session(1);

    private final SessionRuntime runtime =
            Runtimes.with(SessionRuntime.ephemeral().loopExecutor(Runnable::run));

    @BeforeEach
    void register() {
        runtime.register(SESSION);
    }

    @Test
    void whatWaitsIsThere() {
        runtime.accept(SESSION, prompt(2));
        runtime.acceptWithCompletion(SESSION, prompt(1));

        SpineSnapshot snapshot = taken();

        assertThat(snapshot.inputs().queue()).containsExactly(inputId(2), inputId(1));
        assertThat(snapshot.inputs().all())
                .containsExactly(
                        fact(2, InputLifecycle.Phase.QUEUED, Lane.QUEUE, Optional.empty()),
                        fact(1, InputLifecycle.Phase.QUEUED, Lane.QUEUE, Optional.empty()));
        assertThat(snapshot.ledgerCounts()).isEqualTo(Map.of(InputLifecycle.Phase.QUEUED, 2L));
        assertThat(snapshot.waiters().entries()).containsExactly(new CompletionSnapshot.Entry(inputId(1), 1));
        assertThat(snapshot.attachment().session()).isEqualTo(SESSION);
        assertThat(snapshot.attachment().registration()).isEqualTo(Registration.Phase.QUEUING);
        assertThat(snapshot.attachment().loopLive()).isFalse();
    }

    @Test
    void nobodyHasASnapshotOfWhatNobodyKeeps() {
        assertThat(runtime.spineSnapshot(Runtimes.session(2))).isEmpty();
    }

    @Test
    void everythingFitsInEveryState() {
        assertFits();
        runtime.accept(SESSION, prompt(1));
        assertFits();
        runtime.acceptAndRun(Runtimes.session(1), promptAfterReset(), (run, primitive) -> {
            assertFits();
            assertThat(taken().control().phase()).isEqualTo(RuntimeControl.Phase.RUNNING);
            return new CoreApplyOutput(receipt(run, primitive), Optional.empty(), new CoreApplyTerminal.NoResult());
        });
        assertFits();
        runtime.ensureExecutor(SESSION, doing(fails()));
        runtime.accept(SESSION, prompt(3));
        assertFits();
        runtime.recycle(SESSION);
        assertFits();
        runtime.retire(SESSION);
        assertFits();
        runtime.destroy(SESSION);
        assertFits();
    }

    @Test
    void aSessionThatRunsHasARun() {
        assertThat(with(RuntimeControl.Phase.RUNNING, Optional.empty(), List.of(), List.of(), List.of(), List.of()))
                .singleElement()
                .asString()
                .contains("without a run");
        assertThat(with(
                        RuntimeControl.Phase.IDLE,
                        Optional.of(runId(1)),
                        List.of(fact(1, InputLifecycle.Phase.STAGED, Lane.QUEUE, Optional.of(runId(1)))),
                        List.of(),
                        List.of(),
                        List.of(inputId(1))))
                .singleElement()
                .asString()
                .contains("Idle");
    }

    @Test
    void aDestroyedSessionHasNothingLeft() {
        List<SpineSnapshot.Fact> queued = List.of(fact(1, InputLifecycle.Phase.QUEUED, Lane.QUEUE, Optional.empty()));

        assertThat(with(
                        RuntimeControl.Phase.DESTROYED,
                        Optional.empty(),
                        queued,
                        List.of(inputId(1)),
                        List.of(),
                        List.of()))
                .singleElement()
                .asString()
                .contains("Destroyed");
    }

    @Test
    void lanesHoldWhatWaitsInThem() {
        assertThat(atRest(
                        fact(1, InputLifecycle.Phase.QUEUED, Lane.STEER, Optional.empty()),
                        List.of(inputId(1)),
                        List.of()))
                .singleElement()
                .asString()
                .contains("other lane");
        assertThat(atRest(
                        fact(1, InputLifecycle.Phase.CONSUMED, Lane.STEER, Optional.empty()),
                        List.of(),
                        List.of(inputId(1))))
                .singleElement()
                .asString()
                .contains("does not wait");
        assertThat(atRest(fact(1, InputLifecycle.Phase.QUEUED, Lane.QUEUE, Optional.empty()), List.of(), List.of()))
                .singleElement()
                .asString()
                .contains("nobody will do it");
        assertThat(atRest(
                        fact(1, InputLifecycle.Phase.QUEUED, Lane.QUEUE, Optional.empty()),
                        List.of(inputId(1), inputId(2)),
                        List.of()))
                .singleElement()
                .asString()
                .contains("not known");
        assertThat(atRest(
                        fact(1, InputLifecycle.Phase.QUEUED, Lane.QUEUE, Optional.empty()),
                        List.of(inputId(1)),
                        List.of(inputId(1))))
                .as("in both lanes")
                .hasSize(2);
    }

    @Test
    void aRunAndItsInputsKnowOfEachOther() {
        assertThat(with(
                        RuntimeControl.Phase.RUNNING,
                        Optional.of(runId(1)),
                        List.of(fact(1, InputLifecycle.Phase.STAGED, Lane.QUEUE, Optional.of(runId(2)))),
                        List.of(),
                        List.of(),
                        List.of(inputId(1))))
                .singleElement()
                .asString()
                .contains("does not know of");
        assertThat(with(
                        RuntimeControl.Phase.RUNNING,
                        Optional.of(runId(1)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
                .singleElement()
                .asString()
                .contains("has the inputs []");
    }

    private Input promptAfterReset() {
        runtime.reset(SESSION);
        return prompt(2);
    }

    private void assertFits() {
        assertThat(taken().violations()).isEmpty();
    }

    private SpineSnapshot taken() {
        return runtime.spineSnapshot(SESSION).orElseThrow();
    }

    private List<String> atRest(SpineSnapshot.Fact fact, List<InputId> queue, List<InputId> steer) {
        return with(RuntimeControl.Phase.IDLE, Optional.empty(), List.of(fact), queue, steer, List.of());
    }

    /** What is wrong with a snapshot that says this, and nothing else. */
    private List<String> with(
            RuntimeControl.Phase phase,
            Optional<RunId> run,
            List<SpineSnapshot.Fact> facts,
            List<InputId> queue,
            List<InputId> steer,
            List<InputId> contributors) {
        SpineSnapshot empty = taken();
        return new SpineSnapshot(
                        empty.attachment(),
                        new SpineSnapshot.Control(phase, run, Optional.empty()),
                        new SpineSnapshot.Inputs(
                                facts,
                                queue,
                                steer,
                                run,
                                contributors,
                                empty.inputs().signal(),
                                empty.inputs().silentIntents()),
                        empty.waiters(),
                        empty.operations(),
                        empty.drain())
                .violations();
    }

    private static SpineSnapshot.Fact fact(int number, InputLifecycle.Phase phase, Lane lane, Optional<RunId> lastRun) {
        return new SpineSnapshot.Fact(inputId(number), phase, lane, 0, lastRun);
    }
}
