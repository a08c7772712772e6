package dev.statute.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.SessionPlan.Command;
import dev.statute.session.SessionPlan.Step;
import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.types.WakeMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Plays a plan in one thread, which also runs all loops, and looks after every step whether everything is as it should be. While
 * a run stalls the next steps are taken, so they are taken during that run.
 */
final class SessionPlayer {
    /** How many steps are taken during a run that stalls. */
    private static final int STEPS_OF_A_STALL = 3;

    private final PlayedRuntime played;
    private final SessionOracle oracle;
    private final Deque<Step> left;
    private int depth;
    /** How many steps were taken that may end a loop. */
    private int endings;

    private SessionPlayer(SessionPlan plan, RuntimeStore store) {
        played = new PlayedRuntime(plan, store, Runnable::run, true, this::stall);
        oracle = new SessionOracle(played);
        left = new ArrayDeque<>(plan.steps());
    }

    /**
     * Plays a plan to its end.
     *
     * @param store a store that nobody has used
     */
    static PlayedRuntime play(SessionPlan plan, RuntimeStore store) {
        SessionPlayer player = new SessionPlayer(plan, store);
        player.play();
        return player.played;
    }

    private void play() {
        while (!left.isEmpty()) {
            step(left.remove());
        }
        played.faults().mend();
        played.sessions().forEach(session -> played.runtime().unregister(session.id()));
        oracle.afterwards();
        complain();
    }

    private void stall() {
        for (int step = 0; step < STEPS_OF_A_STALL && !left.isEmpty(); step++) {
            played.watching(() -> step(left.remove()));
        }
    }

    private void complain() {
        played.complaints().stream().findFirst().ifPresent(wrong -> {
            throw new AssertionError(wrong.getMessage(), wrong);
        });
    }

    private void step(Step step) {
        PlayedSession session = played.session(step.session());
        if (step.command() == Command.UNREGISTER && session.isLoopBusy()) {
            // It would wait for the run from which it is called.
            return;
        }
        depth++;
        Before before = new Before(session);
        try {
            if (mayEndLoops(step.command())) {
                endings++;
            }
            take(step, before);
            oracle.always();
            played.faults().without(oracle::asStored);
            if (depth == 1) {
                before.loopLives();
                played.faults().without(oracle::atRest);
            }
        } finally {
            depth--;
        }
        if (depth == 0) {
            complain();
        }
    }

    private static boolean mayEndLoops(Command command) {
        return switch (command) {
            case STOP, DESTROY, UNREGISTER -> true;
            default -> false;
        };
    }

    /** Whether all that a command does is stored at once. Of the others it is said what stays if the store fails in between. */
    private static boolean isOneStep(Command command) {
        return switch (command) {
            case ENSURE_EXECUTOR, ACCEPT_AND_RUN, RETIRE -> false;
            default -> true;
        };
    }

    private void take(Step step, Before before) {
        try {
            Optional<AcceptOutcome> outcome = played.take(step);
            if (depth == 1 && wakes(outcome)) {
                before.hasRun();
            }
        } catch (RuntimeDriverException refusal) {
            before.changedNothing(step, refusal);
        }
    }

    private static boolean wakes(Optional<AcceptOutcome> outcome) {
        return outcome.filter(AcceptOutcome.Accepted.class::isInstance)
                .map(AcceptOutcome.Accepted.class::cast)
                .filter(accepted -> accepted.policy().wakeMode() != WakeMode.NONE)
                .isPresent();
    }

    /** What was known before a step. */
    private final class Before {
        private final PlayedSession session;
        private final Optional<SpineSnapshot> snapshot;
        private final int runs;
        private final int hits = played.faults().hits();
        private final int endingsBefore = endings;

        Before(PlayedSession session) {
            this.session = session;
            this.snapshot = played.runtime().spineSnapshot(session.id());
            this.runs = session.runCount();
        }

        private boolean isFaultless() {
            return played.faults().hits() == hits;
        }

        /** Whoever wakes a loop at rest has it run. */
        void hasRun() {
            boolean atRest = snapshot.filter(known ->
                            known.attachment().loopLive() && known.control().phase() == RuntimeControl.Phase.ATTACHED)
                    .isPresent();
            if (atRest && isFaultless()) {
                assertThat(session.runCount())
                        .as("runs of a loop that was woken")
                        .isGreaterThan(runs);
            }
        }

        /** Loops end when somebody wants them to, or when nobody knows any more what is stored. */
        void loopLives() {
            boolean lived =
                    snapshot.filter(known -> known.attachment().loopLive()).isPresent();
            if (lived && endings == endingsBefore && isFaultless()) {
                assertThat(played.runtime().spineSnapshot(session.id()))
                        .as("a loop that nobody has ended")
                        .hasValueSatisfying(
                                now -> assertThat(now.attachment().loopLive()).isTrue());
            }
        }

        /** A command that throws says why, and has done nothing. */
        void changedNothing(Step step, RuntimeDriverException refusal) {
            switch (refusal.kind()) {
                case NOT_READY, DESTROYED, VALIDATION_FAILED -> {
                    // That is what sessions say.
                }
                case NOT_FOUND, RECOVERY_CORRUPTION -> throw new AssertionError("nobody says: " + refusal, refusal);
                case OUT_OF_STEP -> {
                    if (played.faults().hits() == 0) {
                        throw new AssertionError("nothing has failed, but: " + refusal, refusal);
                    }
                    // Nobody knows the session any more, so there is nothing to compare.
                    return;
                }
                case INTERNAL -> {
                    // Ids are made to be new, so whoever uses one again is broken.
                    boolean expected = step.submitted() == SessionPlan.Submitted.REPEATED;
                    if (isFaultless() && !expected) {
                        throw new AssertionError("nothing has failed, but: " + refusal, refusal);
                    }
                }
            }
            // Whoever brings an executor to a session that nobody knows has it known first.
            boolean madeKnown = step.command() == Command.ENSURE_EXECUTOR && snapshot.isEmpty();
            if (session.runCount() == runs && !madeKnown && (isFaultless() || isOneStep(step.command()))) {
                Optional<SpineSnapshot> now = played.runtime().spineSnapshot(session.id());
                assertThat(now.map(SpineSnapshot::inputs))
                        .as("%s", refusal)
                        .isEqualTo(snapshot.map(SpineSnapshot::inputs));
                assertThat(now.map(SpineSnapshot::control))
                        .as("%s", refusal)
                        .isEqualTo(snapshot.map(SpineSnapshot::control));
                assertThat(now.map(SpineSnapshot::waiters))
                        .as("%s", refusal)
                        .isEqualTo(snapshot.map(SpineSnapshot::waiters));
            }
        }
    }
}
