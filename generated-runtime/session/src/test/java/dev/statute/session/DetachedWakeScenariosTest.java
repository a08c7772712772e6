package dev.statute.session;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.loop.ScriptedExecutor.succeeds;
import static dev.statute.session.ops.OpsSamples.ended;
import static dev.statute.session.ops.OpsSamples.member;
import static dev.statute.session.ops.OpsSamples.tool;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.input.ContinuationInput;
import dev.statute.session.input.InputFactory;
import dev.statute.session.input.InputOrigin;
import dev.statute.session.input.InputVisibility;
import dev.statute.session.input.SessionId;
import dev.statute.session.ledger.InputState;
import dev.statute.session.loop.ScriptedExecutor;
import dev.statute.session.machine.RuntimeControl.Phase;
import dev.statute.session.operation.OpsCursors;
import dev.statute.session.ops.OpsLifecycleRegistry;
import dev.statute.session.run.RunResult;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.InputId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sessions of a runtime go on when a tool in their background has ended. */
class DetachedWakeScenariosTest {
    private static final SessionId SESSION = Runtimes.session(1);

    private final SessionRuntime runtime =
            Runtimes.with(SessionRuntime.ephemeral().loopExecutor(Runnable::run));
    private ScriptedExecutor executor = ScriptedExecutor.doing(succeeds());

    @BeforeEach
    void register() {
        runtime.register(SESSION);
    }

    @Test
    @DisplayName(
            "G1. Given an attached session at rest, when a tool in its background ends, then a continuation is run, and a later prompt too")
    void g1ASessionAtRestGoesOn() {
        runtime.ensureExecutor(SESSION, executor);

        ended(operations(), tool(1));

        assertThat(executor.applied()).hasSize(1);
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.ATTACHED);
        assertThat(runtime.activeInputs(SESSION)).isEmpty();
        assertThat(runtime.acceptWithCompletion(SESSION, prompt(1)).handle().map(Waiting::outcome))
                .contains(new CompletionOutcome.Completed(RunResult.ofText("prompt 1")));
        assertThat(executor.applied()).last().isEqualTo(List.of(inputId(1)));
    }

    @Test
    @DisplayName("G2. The continuation that is run is derived, seen by nobody, and steers")
    void g2TheContinuationIsSeenByNobody() {
        runtime.ensureExecutor(SESSION, executor);

        ended(operations(), tool(1));

        InputId id = executor.applied().get(0).get(0);
        ContinuationInput continuation = (ContinuationInput) runtime.inputState(SESSION, id)
                .flatMap(InputState::persistedInput)
                .orElseThrow();
        assertThat(continuation.header().source()).isEqualTo(new InputOrigin.System());
        assertThat(continuation.header().durability()).isEqualTo(InputDurability.DERIVED);
        assertThat(continuation.header().visibility()).isEqualTo(InputVisibility.NOWHERE);
        assertThat(continuation.mode()).isEqualTo(HandlingMode.STEER);
        assertThat(continuation.reason()).isEqualTo(InputFactory.DETACHED_OPERATION_COMPLETED);
        assertThat(continuation.requestId()).isEmpty();
    }

    @Test
    @DisplayName(
            "G3. Given a session at work, when a tool ends, then it is answered after the run; when a member ends, then it is not")
    void g3OnlyAToolIsPending() {
        executor = ScriptedExecutor.doing(
                succeeds().after(() -> {
                    ended(operations(), tool(1));
                    assertThat(cursors()).isEqualTo(OpsCursors.START);
                }),
                succeeds());
        runtime.ensureExecutor(SESSION, executor);

        runtime.accept(SESSION, prompt(1));

        assertThat(executor.applied()).hasSize(2);
        assertThat(cursors()).isEqualTo(new OpsCursors(0, 1, 1));

        ended(operations(), member(2));

        assertThat(executor.applied()).hasSize(2);
        assertThat(cursors()).isEqualTo(new OpsCursors(0, 2, 1));
    }

    private OpsLifecycleRegistry operations() {
        return runtime.operations(SESSION).orElseThrow();
    }

    private OpsCursors cursors() {
        return runtime.spineSnapshot(SESSION).orElseThrow().attachment().cursors();
    }
}
