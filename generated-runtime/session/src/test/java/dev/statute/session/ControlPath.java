package dev.statute.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.event.RuntimeEvent;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.types.RunId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Follows a session through the states that its observers hear of, and finds out when its authority does not allow that. Of runs
 * nothing is heard, so it may be in several states at the same time.
 */
final class ControlPath {
    private static final RunId SOME_RUN = Samples.runId(0);
    /** What observers hear nothing of. */
    private static final List<RuntimeControl.Input> SILENT = List.of(
            RuntimeControl.Input.Initialize.INSTANCE,
            new RuntimeControl.Input.BeginRun(SOME_RUN),
            new RuntimeControl.Input.RunCompleted(SOME_RUN),
            RuntimeControl.Input.RecoverRequested.INSTANCE);

    private static final List<RuntimeControl.Input> TOLD = List.of(
            RuntimeControl.Input.AttachExecutor.INSTANCE,
            RuntimeControl.Input.DetachExecutor.INSTANCE,
            RuntimeControl.Input.RetireRequested.INSTANCE,
            RuntimeControl.Input.ResetRequested.INSTANCE,
            RuntimeControl.Input.RecycleRequested.INSTANCE,
            RuntimeControl.Input.StopRequested.INSTANCE,
            RuntimeControl.Input.DestroyRequested.INSTANCE);

    private final List<RuntimeEvent.RuntimeStateChange> heard = new ArrayList<>();
    private Set<RuntimeControl.State> possible = withSilence(Set.of(RuntimeControl.initial()));

    /** Observers hear this next. */
    void follow(RuntimeEvent.RuntimeStateChange change) {
        heard.add(change);
        RuntimeControl.Effect told = new RuntimeControl.Effect.StateChanged(change.from(), change.to());
        Set<RuntimeControl.State> next = new LinkedHashSet<>();
        for (RuntimeControl.State state : possible) {
            for (RuntimeControl.Input input : TOLD) {
                if (RuntimeControl.apply(state, input) instanceof RuntimeControl.Result.Accepted accepted
                        && accepted.effects().contains(told)) {
                    next.add(accepted.after());
                }
            }
        }
        assertThat(next).as("states of a session that is told " + heard).isNotEmpty();
        possible = withSilence(next);
    }

    /** The session is in this state, as its observers see it. */
    void arrive(RuntimeControl.Phase visible) {
        assertThat(possible)
                .as("states of a session that was told %s, and is %s", heard, visible)
                .anyMatch(state -> state.visibleState() == visible);
    }

    private static Set<RuntimeControl.State> withSilence(Set<RuntimeControl.State> states) {
        Set<RuntimeControl.State> all = new LinkedHashSet<>(states);
        Deque<RuntimeControl.State> unseen = new ArrayDeque<>(states);
        while (!unseen.isEmpty()) {
            RuntimeControl.State state = unseen.remove();
            for (RuntimeControl.Input input : SILENT) {
                if (RuntimeControl.apply(state, input) instanceof RuntimeControl.Result.Accepted accepted
                        && all.add(accepted.after())) {
                    unseen.add(accepted.after());
                }
            }
        }
        return all;
    }
}
