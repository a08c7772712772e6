package dev.statute.session.ops;

import static dev.statute.session.ops.OpsSamples.context;
import static dev.statute.session.ops.OpsSamples.ended;
import static dev.statute.session.ops.OpsSamples.member;
import static dev.statute.session.ops.OpsSamples.tool;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.Samples;
import dev.statute.session.driver.DriverContext;
import dev.statute.session.driver.DriverOptions;
import dev.statute.session.driver.EphemeralRuntimeDriver;
import dev.statute.session.driver.RuntimeDriver;
import dev.statute.session.input.ContinuationInput;
import dev.statute.session.input.InputFactory;
import dev.statute.session.input.InputOrigin;
import dev.statute.session.input.InputVisibility;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.ledger.InputState;
import dev.statute.session.loop.ScriptedExecutor;
import dev.statute.session.loop.SessionCore;
import dev.statute.session.loop.SessionLoop;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.operation.OpsCursors;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.WakeCursors;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The loop of a session follows the registry of its operations, and its cursors. */
class RegistryWakeTest {
    private static final SessionId SESSION = new SessionId(Samples.uuid(777));

    private final OpsLifecycleRegistry registry = new OpsLifecycleRegistry(context());
    private final EpochCursors cursors = new EpochCursors(OpsCursors.START);
    private final List<String> turns = new CopyOnWriteArrayList<>();
    private final SessionCore core = core();

    private SessionCore core() {
        RuntimeDriver driver = new EphemeralRuntimeDriver(new DriverContext(
                LogicalRuntimeId.forSession(SESSION), Samples.clock(), Samples.ids(), DriverOptions.DEFAULT));
        return SessionCore.builder(SESSION, driver)
                .stamps(Samples.clock(), Samples.ids())
                .feed(registry.completionFeed().view(), cursors)
                .build();
    }

    private SessionLoop attached() {
        core.perform(core.driver()::attach);
        ScriptedExecutor executor = ScriptedExecutor.doing((run, primitive) -> {
            turns.add(primitive.content().textProjection());
            return ScriptedExecutor.succeeds().apply(run, primitive);
        });
        return SessionLoop.start(core, executor, Runnable::run);
    }

    @Test
    void an_idle_session_goes_on_and_takes_prompts_afterwards() {
        SessionLoop loop = attached();

        ended(registry, tool(1));

        assertThat(turns).hasSize(1);
        assertThat(core.driver().runtimeState()).isEqualTo(RuntimeControl.Phase.ATTACHED);
        assertThat(cursors.get()).isEqualTo(new OpsCursors(0, 1, 1));

        core.perform(() -> core.driver().accept(Samples.prompt(1)));
        loop.wake();

        assertThat(turns).last().isEqualTo("prompt 1");
        assertThat(core.driver().inputState(Samples.inputId(1)).map(InputState::phase))
                .contains(InputLifecycle.Phase.CONSUMED);
    }

    @Test
    void one_continuation_answers_all_that_ended_before_the_session_looked() {
        ended(registry, tool(1));
        ended(registry, member(2));
        ended(registry, tool(3));

        attached();

        assertThat(turns).hasSize(1);
        assertThat(cursors.get()).isEqualTo(new OpsCursors(0, 3, 3));
    }

    @Test
    void members_wake_nobody() {
        attached();

        ended(registry, member(1));

        assertThat(turns).isEmpty();
        assertThat(cursors.get()).isEqualTo(new OpsCursors(0, 1, 0));
    }

    @Test
    void what_was_answered_is_not_answered_again_after_a_restart() {
        ended(registry, tool(1));
        cursors.store(new WakeCursors(1, 1));

        attached();

        assertThat(turns).isEmpty();
    }

    @Test
    void a_continuation_is_seen_by_nobody() {
        ContinuationInput continuation = Samples.factory().detachedOperationCompleted();

        assertThat(continuation.header().source()).isEqualTo(new InputOrigin.System());
        assertThat(continuation.header().durability()).isEqualTo(InputDurability.DERIVED);
        assertThat(continuation.header().visibility()).isEqualTo(InputVisibility.NOWHERE);
        assertThat(continuation.mode()).isEqualTo(HandlingMode.STEER);
        assertThat(continuation.reason())
                .isEqualTo(InputFactory.DETACHED_OPERATION_COMPLETED)
                .isEqualTo("detached_background_op_completed");
        assertThat(continuation.requestId()).isEmpty();
    }

    @Test
    void cursors_are_there_before_the_first_look() {
        assertThat(cursors.load()).isEqualTo(Optional.of(new WakeCursors(0, 0)));
    }
}
