package dev.statute.session;

import dev.statute.session.loop.SessionCore;
import dev.statute.session.machine.CommsDrain;
import dev.statute.session.policy.DrainMode;
import dev.statute.session.types.DrainExit;
import dev.statute.session.types.DrainTaskMode;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The task that carries what peers send into one session. Changed within commands of the session only. */
final class DrainSlot {
    private static final Logger LOG = LoggerFactory.getLogger(DrainSlot.class);

    private final SessionCore core;
    private CommsDrain.State state = CommsDrain.initial();
    // Read by everybody.
    private volatile Optional<CommsDrainSource> source = Optional.empty();
    private boolean keepAlive;
    private Optional<DrainTaskMode> lastWanted = Optional.empty();
    private Optional<CommsDrainSource.Task> task = Optional.empty();
    // Tells what the present task reports from what former ones still do.
    private long spawned;

    DrainSlot(SessionCore core) {
        this.core = core;
    }

    /** The session can be reached in another way from now on, or not any more. */
    void reachedBy(Optional<CommsDrainSource> given, boolean keptAlive) {
        source = given;
        keepAlive = keptAlive;
        startOrStop();
    }

    /** Starts or stops a task if the session wants one, or none any more. One that could not be started is tried again. */
    void reconcile() {
        if (isReachable()) {
            startOrStop();
        }
    }

    /** The same, if the session has changed so that it wants something else, be it by its loop. */
    void follow() {
        if (isReachable() && !wanted().equals(lastWanted)) {
            startOrStop();
        }
    }

    private Optional<DrainTaskMode> wanted() {
        return DrainMode.decide(source.isPresent(), core.driver().runtimeState(), keepAlive);
    }

    private void startOrStop() {
        Optional<DrainTaskMode> wanted = wanted();
        lastWanted = wanted;
        tell(wanted.<CommsDrain.Input>map(CommsDrain.Input.EnsureRunning::new)
                .orElse(CommsDrain.Input.StopRequested.INSTANCE));
    }

    /** The session is given up, and with it whatever carries something into it. */
    void end() {
        source = Optional.empty();
        tell(CommsDrain.Input.StopRequested.INSTANCE);
    }

    boolean isReachable() {
        return source.isPresent();
    }

    SpineSnapshot.Drain snapshot() {
        return new SpineSnapshot.Drain(source.isPresent(), state.phase(), state.mode(), task.isPresent());
    }

    /** What the authority refuses is how it is: what is wanted is there, or what is not wanted is not. */
    private boolean tell(CommsDrain.Input input) {
        if (CommsDrain.apply(state, input) instanceof CommsDrain.Result.Accepted accepted) {
            state = accepted.after();
            accepted.effects().forEach(this::carryOut);
            return true;
        }
        return false;
    }

    private void carryOut(CommsDrain.Effect effect) {
        switch (effect.effectName()) {
            case SPAWN_DRAIN_TASK -> {
                DrainTaskMode mode = ((CommsDrain.Effect.SpawnDrainTask) effect).mode();
                long number = ++spawned;
                source.ifPresent(from -> core.outside(() -> start(from, mode, number)));
            }
            case ABORT_DRAIN_TASK -> {
                task.ifPresent(running -> core.outside(running::abort));
                task = Optional.empty();
            }
        }
    }

    private void start(CommsDrainSource from, DrainTaskMode mode, long number) {
        try {
            CommsDrainSource.Task started = from.start(mode, reason -> exited(number, reason));
            if (core.commandIfKept(() -> started(number, started)).isEmpty()) {
                started.abort();
            }
        } catch (RuntimeException | Error failure) {
            LOG.warn("Nothing carries what peers send into the session {}.", core.sessionId(), failure);
            notStarted(number);
        }
    }

    /** Whoever does not want it any more could not abort what had not been started. */
    private boolean started(long number, CommsDrainSource.Task started) {
        boolean wanted = number == spawned && tell(CommsDrain.Input.TaskSpawned.INSTANCE);
        if (wanted) {
            task = Optional.of(started);
        } else {
            core.outside(started::abort);
        }
        return wanted;
    }

    private void exited(long number, DrainExit reason) {
        core.performIfKept(() -> {
            if (number == spawned) {
                task = Optional.empty();
                tell(new CommsDrain.Input.TaskExited(reason));
                comeBack();
            }
        });
    }

    /** One that could not even be started is not tried again at once, but when the session changes. */
    private void notStarted(long number) {
        core.performIfKept(() -> {
            if (number == spawned) {
                tell(new CommsDrain.Input.TaskExited(DrainExit.FAILED));
            }
        });
    }

    private void comeBack() {
        if (state.comesBack()) {
            reconcile();
        }
    }
}
