package dev.statute.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.SessionPlan.Command;
import dev.statute.session.SessionPlan.Step;
import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.loop.Pause;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.store.RuntimeStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Plays a plan in several threads, while loops run in others, and looks at the end whether everything is as it should be. */
final class ThreadedPlayer {
    /** How many steps others take during a run that stalls. */
    private static final int STEPS_OF_A_STALL = 3;

    private final PlayedRuntime played;
    private final SessionOracle oracle;
    private final Deque<Step> left;
    /** Rises with every step, and at once by more with those that wait for runs. */
    private int progress;

    private ThreadedPlayer(SessionPlan plan, RuntimeStore store, CountedThreads loops) {
        played = new PlayedRuntime(plan, store, loops, false, this::stall);
        oracle = new SessionOracle(played);
        left = new ArrayDeque<>(plan.steps());
    }

    /**
     * Plays a plan to its end.
     *
     * @param store a store that nobody has used
     */
    static void play(SessionPlan plan, RuntimeStore store, int threads) {
        try (CountedThreads loops = new CountedThreads();
                CountedThreads submitters = new CountedThreads()) {
            ThreadedPlayer player = new ThreadedPlayer(plan, store, loops);
            for (int thread = 0; thread < threads; thread++) {
                submitters.execute(() -> player.played.watching(player::takeSteps));
            }
            submitters.awaitRest();
            loops.awaitRest();
            player.finish();
            loops.awaitRest();
            player.complain();
        }
    }

    private synchronized Optional<Step> next() {
        Optional<Step> next = Optional.ofNullable(left.poll());
        progress += next.filter(step -> step.command() == Command.UNREGISTER).isPresent() ? STEPS_OF_A_STALL : 1;
        notifyAll();
        return next;
    }

    private void takeSteps() {
        for (Optional<Step> step = next(); step.isPresent(); step = next()) {
            try {
                played.take(step.get());
            } catch (RuntimeDriverException refusal) {
                assertThat(refusal.kind())
                        .as("%s", refusal)
                        .isNotIn(
                                RuntimeDriverException.Kind.NOT_FOUND, RuntimeDriverException.Kind.RECOVERY_CORRUPTION);
            }
            oracle.always();
        }
    }

    private synchronized void stall() {
        int goal = progress + STEPS_OF_A_STALL;
        long deadline = System.nanoTime() + Pause.DEADLINE.toNanos();
        try {
            while (progress < goal && !left.isEmpty()) {
                long nanos = deadline - System.nanoTime();
                if (nanos <= 0) {
                    throw new AssertionError("nobody takes the steps " + left);
                }
                TimeUnit.NANOSECONDS.timedWait(this, nanos);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private void finish() {
        played.faults().mend();
        oracle.atRest();
        stillRuns().forEach(Waiting::outcome);
        played.sessions().forEach(session -> played.runtime().unregister(session.id()));
        oracle.afterwards();
    }

    /** Whatever happened, a session with a live loop does what it is given. */
    private List<CompletionHandle> stillRuns() {
        List<CompletionHandle> handles = new ArrayList<>();
        for (PlayedSession session : played.sessions()) {
            boolean attached = played.runtime()
                    .spineSnapshot(session.id())
                    .filter(known ->
                            known.attachment().loopLive() && known.control().phase() == RuntimeControl.Phase.ATTACHED)
                    .isPresent();
            if (attached) {
                played.runtime()
                        .acceptWithCompletion(session.id(), Samples.prompt(900 + handles.size()))
                        .handle()
                        .ifPresent(handles::add);
            }
        }
        return handles;
    }

    private void complain() {
        played.complaints().stream().findFirst().ifPresent(wrong -> {
            throw new AssertionError(wrong.getMessage(), wrong);
        });
    }
}
