package dev.statute.session;

import static dev.statute.session.SessionRefusals.assertNotReady;
import static dev.statute.session.loop.ScriptedExecutor.doing;
import static dev.statute.session.loop.ScriptedExecutor.succeeds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.input.SessionId;
import dev.statute.session.machine.CommsDrain;
import dev.statute.session.machine.RuntimeControl.Phase;
import dev.statute.session.types.DrainExit;
import dev.statute.session.types.DrainTaskMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The task that carries what peers send into a session. */
class CommsDrainScenariosTest {
    private static final SessionId SESSION = Runtimes.session(1);

    private final SessionRuntime runtime =
            Runtimes.with(SessionRuntime.ephemeral().loopExecutor(Runnable::run));
    private final Peers peers = new Peers();

    /** Notes which tasks are started and aborted. */
    private static final class Peers implements CommsDrainSource {
        private final List<DrainTaskMode> started = new ArrayList<>();
        private final List<Consumer<DrainExit>> exits = new ArrayList<>();
        private int aborted;
        private boolean broken;

        @Override
        public Task start(DrainTaskMode mode, Consumer<DrainExit> exited) {
            started.add(mode);
            if (broken) {
                throw new IllegalStateException("the inbox is gone");
            }
            exits.add(exited);
            return () -> aborted++;
        }
    }

    @BeforeEach
    void register() {
        runtime.register(SESSION);
    }

    @Test
    @DisplayName(
            "D22. Given an idle session that is kept alive, when it can be reached, then a task is started, and ends with it")
    void aSessionThatIsKeptAliveIsDrained() {
        reach(true);

        assertThat(peers.started).containsExactly(DrainTaskMode.PERSISTENT_HOST);
        assertThat(drain().phase()).isEqualTo(CommsDrain.Phase.RUNNING);
        assertThat(drain().taskPresent()).isTrue();
        assertThat(runtime.hasComms(SESSION)).isTrue();

        runtime.unregister(SESSION);

        assertThat(peers.aborted).isEqualTo(1);
        assertThat(runtime.hasComms(SESSION)).isFalse();
        assertNotReady(() -> runtime.runtimeState(SESSION), Phase.DESTROYED);
    }

    @Test
    @DisplayName("D23. Given an idle session that is not kept alive, when it can be reached, then no task is started")
    void aSessionThatIsNotKeptAliveIsNotDrained() {
        reach(false);

        assertThat(peers.started).isEmpty();
        assertThat(drain().phase()).isEqualTo(CommsDrain.Phase.INACTIVE);
    }

    @Test
    @DisplayName(
            "D24. Given an attached session that is not kept alive, when it can be reached, then a task is started for that")
    void anAttachedSessionIsDrained() {
        runtime.ensureExecutor(SESSION, doing(succeeds()));

        reach(false);

        assertThat(peers.started).containsExactly(DrainTaskMode.ATTACHED_SESSION);
        assertThat(drain().mode()).contains(DrainTaskMode.ATTACHED_SESSION);
    }

    @Test
    void whatBecomesOfTheSessionStartsAndStopsTheTask() {
        reach(false);

        runtime.ensureExecutor(SESSION, doing(succeeds()));
        assertThat(peers.started).containsExactly(DrainTaskMode.ATTACHED_SESSION);

        runtime.retire(SESSION);
        assertThat(peers.aborted).isEqualTo(1);
        assertThat(drain().phase()).isEqualTo(CommsDrain.Phase.STOPPED);
    }

    @Test
    void aLoopThatStopsItsSessionEndsTheTask() {
        reach(false);
        runtime.ensureExecutor(SESSION, doing(succeeds()));

        runtime.stop(SESSION, "enough");

        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.STOPPED);
        assertThat(peers.aborted).isEqualTo(1);
    }

    @Test
    void aSessionThatIsBeingGivenUpIsNotRegisteredAgain() {
        List<String> refused = new ArrayList<>();
        runtime.updateIngressContext(
                SESSION,
                Optional.of((mode, exited) -> () -> {
                    assertNotReady(() -> runtime.register(SESSION), Phase.DESTROYED);
                    refused.add("register");
                    assertNotReady(() -> reach(true), Phase.DESTROYED);
                    refused.add("reach");
                }),
                true);

        runtime.unregister(SESSION);

        assertThat(refused).containsExactly("register", "reach");
        runtime.register(SESSION);
        assertThat(runtime.contains(SESSION)).isTrue();
    }

    @Test
    void onlyAHostThatFailedComesBack() {
        reach(true);

        peers.exits.get(0).accept(DrainExit.FAILED);
        assertThat(peers.started).hasSize(2);
        peers.exits.get(0).accept(DrainExit.FAILED);
        assertThat(peers.started).as("the first task has been told of").hasSize(2);
        peers.exits.get(1).accept(DrainExit.DISMISSED);

        assertThat(peers.started).hasSize(2);
        assertThat(drain().phase()).isEqualTo(CommsDrain.Phase.STOPPED);
        assertThat(drain().taskPresent()).isFalse();
    }

    @Test
    void aTaskThatCannotBeStartedIsTriedAgainLater() {
        peers.broken = true;
        reach(true);
        assertThat(drain().phase()).isEqualTo(CommsDrain.Phase.EXITED_RESPAWNABLE);

        peers.broken = false;
        reach(true);

        assertThat(drain().phase()).isEqualTo(CommsDrain.Phase.RUNNING);
        assertThat(peers.started).hasSize(2);
    }

    @Test
    void whoCannotBeReachedAnyMoreIsNotDrained() {
        reach(true);

        runtime.updateIngressContext(SESSION, Optional.empty(), true);

        assertThat(peers.aborted).isEqualTo(1);
        assertThat(runtime.hasComms(SESSION)).isFalse();
    }

    private void reach(boolean keepAlive) {
        runtime.updateIngressContext(SESSION, Optional.of(peers), keepAlive);
    }

    private SpineSnapshot.Drain drain() {
        return runtime.spineSnapshot(SESSION).orElseThrow().drain();
    }
}
