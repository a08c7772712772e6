package dev.statute.session;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.event.InputLifecycleEvent;
import dev.statute.session.event.RuntimeEvent;
import dev.statute.session.input.Input;
import dev.statute.session.input.SessionId;
import dev.statute.session.ledger.InputState;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.InputId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was done to a session that a plan is played with, and what was heard of it. Safe for use by several threads until it is looked at. */
final class PlayedSession {
    private final SessionId id;
    private final boolean followed;
    private final Map<InputId, Input> accepted = new LinkedHashMap<>();
    private final List<CompletionHandle> waiting = new ArrayList<>();
    private final Map<InputId, Integer> given = new HashMap<>();
    private final Map<InputId, Integer> consumed = new HashMap<>();
    private final Set<InputId> underWay = new HashSet<>();
    private final Set<InputId> overlapping = new LinkedHashSet<>();
    private ControlPath control = new ControlPath();
    private InputPaths inputs = new InputPaths();
    private int runs;
    private int runsOfLoop;

    /**
     * @param followed whether its states are followed, which can be done as long as nobody registers it while somebody else
     *     gives it up
     */
    PlayedSession(SessionId id, boolean followed) {
        this.id = id;
        this.followed = followed;
    }

    SessionId id() {
        return id;
    }

    /** It has acknowledged an input. */
    synchronized void accepted(Input input) {
        accepted.put(input.id(), input);
    }

    /** The inputs that it has acknowledged, in order. */
    Map<InputId, Input> accepted() {
        return accepted;
    }

    synchronized void waits(CompletionHandle handle) {
        waiting.add(handle);
    }

    /** All who have ever waited. */
    List<CompletionHandle> waiting() {
        return waiting;
    }

    /** How many of those who wait for each input have not been told yet. */
    synchronized Map<InputId, Integer> untold() {
        Map<InputId, Integer> untold = new HashMap<>();
        waiting.stream()
                .filter(handle -> !handle.isDone())
                .forEach(handle -> untold.merge(handle.inputId(), 1, Integer::sum));
        return untold;
    }

    /** A run was given inputs. */
    synchronized void runs(List<InputId> batch) {
        runs++;
        batch.forEach(input -> given.merge(input, 1, Integer::sum));
        batch.stream().filter(input -> !underWay.add(input)).forEach(overlapping::add);
    }

    /** That run is over. */
    synchronized void ran(List<InputId> batch) {
        underWay.removeAll(batch);
    }

    /** The inputs that a run was given while another one that had them was not over. */
    synchronized Set<InputId> overlapping() {
        return Set.copyOf(overlapping);
    }

    /** How many runs there were. */
    synchronized int runCount() {
        return runs;
    }

    /** How many runs have taken each input. */
    Map<InputId, Integer> given() {
        return given;
    }

    /** Its loop has begun a run, or has ended it again. */
    synchronized void loopRuns(boolean begun) {
        runsOfLoop += begun ? 1 : -1;
    }

    /** Whether its loop has a run that waits for the rest of the plan. */
    synchronized boolean isLoopBusy() {
        return runsOfLoop > 0;
    }

    /** Observers are told this. */
    synchronized void hears(RuntimeEvent event) {
        if (event instanceof InputLifecycleEvent.Consumed done) {
            consumed.merge(done.inputId(), 1, Integer::sum);
        }
        if (followed && event instanceof RuntimeEvent.RuntimeStateChange change) {
            control.follow(change);
        } else if (followed && event instanceof InputLifecycleEvent told) {
            inputs.follow(told);
        }
    }

    /** How often observers were told that an input is done. */
    Map<InputId, Integer> consumed() {
        return consumed;
    }

    /** Where the session stands, and where its inputs stand, is where they have been followed to. */
    void arrives(RuntimeControl.Phase visible, Collection<InputState> states) {
        if (followed) {
            control.arrive(visible);
            states.forEach(state -> inputs.arrive(state.inputId(), state.lifecycle()));
        }
    }

    /**
     * It was given up. Whoever comes next under its id is another one, who knows what is stored.
     *
     * @param durable whether it is kept in a store
     */
    synchronized void begin(boolean durable) {
        accepted.values().removeIf(input -> !durable || input.header().durability() != InputDurability.DURABLE);
        given.keySet().retainAll(accepted.keySet());
        consumed.keySet().retainAll(accepted.keySet());
        // A run that its submitter does outlives the session; what it brings counts for nothing.
        underWay.clear();
        control = new ControlPath();
        inputs = new InputPaths();
    }
}
