package dev.statute.session;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.SessionRefusals.assertFails;
import static dev.statute.session.SessionRefusals.assertNotReady;
import static dev.statute.session.loop.ScriptedExecutor.doing;
import static dev.statute.session.loop.ScriptedExecutor.ended;
import static dev.statute.session.loop.ScriptedExecutor.fails;
import static dev.statute.session.loop.ScriptedExecutor.succeeds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.driver.StoredStates;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.ScriptedExecutor;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl.Phase;
import dev.statute.session.ops.OpsLifecycleRegistry;
import dev.statute.session.ops.OpsSamples;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.run.RunResult;
import dev.statute.session.store.MachineLifecycleRecord;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.StoredInput;
import dev.statute.session.store.TestStores;
import dev.statute.session.types.SilentIntent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two processes that have one store: the one that has registered a session last has it. */
class SessionTakeOverTest {
    private static final SessionId SESSION = Runtimes.session(1);
    private static final LogicalRuntimeId RUNTIME = LogicalRuntimeId.forSession(SESSION);

    private final RuntimeStore store = TestStores.empty();
    private final SessionRuntime older = process();
    private final SessionRuntime newer = process();

    private SessionRuntime process() {
        return Runtimes.with(SessionRuntime.persistentWithoutBlobs(store).loopExecutor(Runnable::run));
    }

    /** All that is known of the session, as it is stored. */
    private record Kept(
            List<StoredInput> inputs, Optional<MachineLifecycleRecord> state, Optional<List<Byte>> operations) {}

    private Kept kept() {
        return new Kept(
                store.loadInputStates(RUNTIME),
                StoredStates.load(store, RUNTIME),
                store.loadOpsLifecycle(RUNTIME).map(bytes -> List.of((byte) bytes.length, bytes[bytes.length / 2])));
    }

    /** Commands that write. */
    enum Command {
        ACCEPT,
        STOP,
        RETIRE,
        RESET,
        RECYCLE,
        RECOVER,
        DESTROY;

        void give(SessionRuntime runtime) {
            switch (this) {
                case ACCEPT -> runtime.accept(SESSION, prompt(9));
                case STOP -> runtime.stop(SESSION, "enough");
                case RETIRE -> runtime.retire(SESSION);
                case RESET -> runtime.reset(SESSION);
                case RECYCLE -> runtime.recycle(SESSION);
                case RECOVER -> runtime.recover(SESSION);
                case DESTROY -> runtime.destroy(SESSION);
            }
        }
    }

    @BeforeEach
    void registered() {
        older.register(SESSION);
        OpsSamples.ended(older.operations(SESSION).orElseThrow(), OpsSamples.tool(1));
        older.accept(SESSION, prompt(1));
    }

    @ParameterizedTest
    @EnumSource
    void the_older_one_writes_nothing_and_gives_the_session_up(Command command) {
        CompletionHandle waiting =
                older.acceptWithCompletion(SESSION, prompt(2)).handle().orElseThrow();
        newer.register(SESSION);
        Kept before = kept();
        SpineSnapshot known = newer.spineSnapshot(SESSION).orElseThrow();

        assertThat(assertFails(() -> command.give(older), RuntimeDriverException.Kind.OUT_OF_STEP))
                .hasMessageContaining("Another process has taken the session over");

        assertThat(older.contains(SESSION)).isFalse();
        assertNotReady(() -> older.accept(SESSION, prompt(3)), Phase.DESTROYED);
        assertThat(Waiting.outcome(waiting)).isInstanceOf(CompletionOutcome.RuntimeTerminated.class);
        assertThat(kept()).isEqualTo(before);
        assertThat(newer.spineSnapshot(SESSION)).contains(known);
    }

    @Test
    void the_older_one_cannot_bind_it() {
        newer.register(SESSION);
        Kept before = kept();

        assertThatThrownBy(() -> older.prepareBindings(SESSION))
                .isInstanceOf(RuntimeBindingsException.class)
                .hasMessageContaining("Another process has taken the session over");

        assertThat(older.contains(SESSION)).isFalse();
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void the_older_one_gives_it_up_without_touching_what_is_stored() {
        newer.register(SESSION);
        Kept before = kept();

        assertThat(older.unregister(SESSION)).isTrue();

        assertThat(kept()).isEqualTo(before);
        assertThat(before.operations()).isPresent();
    }

    @Test
    void an_operation_that_ends_in_the_older_one_ends_the_session_there() {
        OpsLifecycleRegistry operations = older.operations(SESSION).orElseThrow();
        newer.register(SESSION);
        Kept before = kept();

        assertThatThrownBy(() -> OpsSamples.ended(operations, OpsSamples.tool(2)))
                .hasMessageContaining("Runtime taken over");

        assertThat(older.contains(SESSION)).isFalse();
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void a_run_of_the_older_one_does_not_begin() {
        ScriptedExecutor executor = doing(succeeds());
        older.ensureExecutor(Runtimes.session(2), doing(succeeds()));
        CompletionHandle waiting =
                older.acceptWithCompletion(SESSION, prompt(2)).handle().orElseThrow();
        newer.register(SESSION);
        Kept before = kept();

        older.ensureExecutor(SESSION, executor);

        assertThat(executor.applied()).isEmpty();
        assertThat(older.contains(SESSION)).isFalse();
        assertThat(Waiting.outcome(waiting)).isInstanceOf(CompletionOutcome.RuntimeTerminated.class);
        assertThat(kept()).isEqualTo(before);
        assertThat(older.contains(Runtimes.session(2))).isTrue();
    }

    @Test
    void a_run_of_the_older_one_that_is_done_counts_for_nothing() {
        older.ensureExecutor(SESSION, doing(succeeds().after(() -> newer.register(SESSION))));

        assertThat(older.contains(SESSION)).isFalse();
        assertThat(newer.activeInputs(SESSION)).containsExactly(inputId(1));
        newer.ensureExecutor(SESSION, doing(succeeds()));
        assertThat(newer.inputState(SESSION, inputId(1)).orElseThrow().phase())
                .isEqualTo(InputLifecycle.Phase.CONSUMED);
    }

    @Test
    void a_run_of_the_older_one_that_fails_counts_for_nothing() {
        older.ensureExecutor(SESSION, doing(fails().after(() -> newer.register(SESSION))));

        assertThat(older.contains(SESSION)).isFalse();
        assertThat(newer.inputState(SESSION, inputId(1)).orElseThrow().phase()).isEqualTo(InputLifecycle.Phase.QUEUED);
    }

    @Test
    void a_run_that_a_submitter_of_the_older_one_does_counts_for_nothing() {
        older.reset(SESSION);

        assertFails(
                () -> older.acceptAndRun(SESSION, prompt(2), (run, primitive) -> {
                    newer.register(SESSION);
                    return ended(run, primitive, new CoreApplyTerminal.Result(RunResult.ofText("done")));
                }),
                RuntimeDriverException.Kind.OUT_OF_STEP);

        assertThat(older.contains(SESSION)).isFalse();
        assertThat(newer.activeInputs(SESSION)).containsExactly(inputId(2));
    }

    @Test
    void whoever_registers_it_again_takes_it_over_again() {
        newer.register(SESSION);
        newer.accept(SESSION, prompt(2));
        assertFails(() -> older.accept(SESSION, prompt(3)), RuntimeDriverException.Kind.OUT_OF_STEP);

        older.register(SESSION);

        assertThat(older.activeInputs(SESSION)).containsExactly(inputId(1), inputId(2));
        assertThat(older.operations(SESSION).orElseThrow().listOperations()).hasSize(1);
        older.accept(SESSION, prompt(4));
        assertFails(() -> newer.accept(SESSION, prompt(5)), RuntimeDriverException.Kind.OUT_OF_STEP);
    }

    @Test
    void whoever_only_knows_the_runtime_hears_that_it_is_an_internal_error() {
        newer.register(SESSION);

        assertThatThrownBy(() -> older.controlPlane().retire(RUNTIME))
                .isInstanceOf(RuntimeControlPlaneException.class)
                .hasMessageContaining("Another process has taken the session over");
    }

    @Test
    void what_writes_nothing_goes_on_until_something_is_written() {
        newer.register(SESSION);

        older.setSilentIntents(SESSION, Set.of(new SilentIntent("news")));

        assertThat(older.activeInputs(SESSION)).containsExactly(inputId(1));
    }
}
