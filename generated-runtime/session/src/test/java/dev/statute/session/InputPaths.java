package dev.statute.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.event.InputLifecycleEvent;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.types.AdmissionPath;
import dev.statute.session.types.InputId;
import dev.statute.session.types.TerminalOutcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Follows inputs through what observers hear of them, from their admission on, and finds out when their authority does not allow
 * that. Not everything is heard, so an input may be in several states at the same time.
 */
final class InputPaths {
    /** What observers hear nothing of, or hear of in other words. */
    private static final List<InputLifecycle.Input> SILENT = List.of(
            InputLifecycle.Input.QueueAccepted.INSTANCE,
            InputLifecycle.Input.ConsumeOnAccept.INSTANCE,
            InputLifecycle.Input.RollbackStaged.INSTANCE,
            new InputLifecycle.Input.MarkAppliedPendingConsumption(0),
            new InputLifecycle.Input.Recover(false, AdmissionPath.QUEUED),
            new InputLifecycle.Input.Recover(true, AdmissionPath.QUEUED));

    private final Map<InputId, Set<InputLifecycle.State>> possible = new LinkedHashMap<>();
    private final List<InputLifecycleEvent> heard = new ArrayList<>();

    /** Observers hear this next. */
    void follow(InputLifecycleEvent event) {
        heard.add(event);
        InputId id = event.inputId();
        if (event instanceof InputLifecycleEvent.Accepted) {
            possible.put(id, withSilence(Set.of(InputLifecycle.initial())));
        } else if (possible.containsKey(id) && !(event instanceof InputLifecycleEvent.Deduplicated)) {
            Set<InputLifecycle.State> next = next(possible.get(id), event);
            assertThat(next)
                    .as(
                            "states of an input that is told %s",
                            heard.stream()
                                    .filter(told -> told.inputId().equals(id))
                                    .toList())
                    .isNotEmpty();
            possible.put(id, withSilence(next));
        }
    }

    /** The input, if it was admitted here, is in this state. */
    void arrive(InputId id, InputLifecycle.State state) {
        Optional.ofNullable(possible.get(id))
                .ifPresent(states ->
                        assertThat(states).as("states of the input " + id).contains(state));
    }

    private static Set<InputLifecycle.State> next(Set<InputLifecycle.State> states, InputLifecycleEvent event) {
        if (event instanceof InputLifecycleEvent.Staged staged) {
            return after(states, new InputLifecycle.Input.StageForRun(staged.runId()));
        }
        if (event instanceof InputLifecycleEvent.Applied applied) {
            return after(states, new InputLifecycle.Input.MarkApplied(applied.runId()));
        }
        if (event instanceof InputLifecycleEvent.Consumed consumed) {
            return after(states, InputLifecycle.Input.Consume.INSTANCE).stream()
                    .filter(state -> state.lastRunId().equals(Optional.of(consumed.runId())))
                    .collect(Collectors.toSet());
        }
        if (event instanceof InputLifecycleEvent.Superseded superseded) {
            return after(states, new InputLifecycle.Input.Supersede(superseded.supersededBy()));
        }
        if (event instanceof InputLifecycleEvent.Coalesced coalesced) {
            return after(states, new InputLifecycle.Input.Coalesce(coalesced.aggregateId()));
        }
        if (event instanceof InputLifecycleEvent.Abandoned abandoned) {
            Set<InputLifecycle.State> next = after(states, new InputLifecycle.Input.Abandon(abandoned.reason()));
            Optional<TerminalOutcome> told = Optional.of(new TerminalOutcome.Abandoned(abandoned.reason()));
            states.stream().filter(state -> state.outcome().equals(told)).forEach(next::add);
            return next;
        }
        if (event instanceof InputLifecycleEvent.Queued) {
            return states.stream()
                    .filter(state -> state.phase() == InputLifecycle.Phase.QUEUED)
                    .collect(Collectors.toSet());
        }
        throw new AssertionError("nobody expects " + event);
    }

    private static Set<InputLifecycle.State> after(Set<InputLifecycle.State> states, InputLifecycle.Input input) {
        Set<InputLifecycle.State> after = new LinkedHashSet<>();
        for (InputLifecycle.State state : states) {
            if (InputLifecycle.apply(state, input) instanceof InputLifecycle.Result.Accepted accepted) {
                after.add(accepted.after());
            }
        }
        return after;
    }

    private static Set<InputLifecycle.State> withSilence(Set<InputLifecycle.State> states) {
        Set<InputLifecycle.State> all = new LinkedHashSet<>(states);
        Deque<InputLifecycle.State> unseen = new ArrayDeque<>(states);
        while (!unseen.isEmpty()) {
            Set<InputLifecycle.State> now = Set.of(unseen.remove());
            for (InputLifecycle.Input input : SILENT) {
                after(now, input).stream().filter(all::add).forEach(unseen::add);
            }
        }
        return all;
    }
}
