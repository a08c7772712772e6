package dev.statute.session;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.event.InputLifecycleEvent;
import dev.statute.session.event.RuntimeEvent;
import dev.statute.session.input.Input;
import dev.statute.session.input.SessionId;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.InputId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was done to a session that a plan is played with, and what was heard of it. */
final class PlayedSession {
    private final SessionId id;
    private final Map<InputId, Input> accepted = new LinkedHashMap<>();
    private final List<CompletionHandle> waiting = new ArrayList<>();
    private final Map<InputId, Integer> given = new HashMap<>();
    private final Map<InputId, Integer> consumed = new HashMap<>();
    private ControlPath control = new ControlPath();
    private InputPaths inputs = new InputPaths();
    private int runs;
    private int runsOfLoop;

    PlayedSession(SessionId id) {
        this.id = id;
    }

    SessionId id() {
        return id;
    }

    /** It has acknowledged an input. */
    void accepted(Input input) {
        accepted.put(input.id(), input);
    }

    /** The inputs that it has acknowledged, in order. */
    Map<InputId, Input> accepted() {
        return accepted;
    }

    void waits(CompletionHandle handle) {
        waiting.add(handle);
    }

    /** All who have ever waited. */
    List<CompletionHandle> waiting() {
        return waiting;
    }

    /** How many of those who wait for each input have not been told yet. */
    Map<InputId, Integer> untold() {
        Map<InputId, Integer> untold = new HashMap<>();
        waiting.stream()
                .filter(handle -> !handle.isDone())
                .forEach(handle -> untold.merge(handle.inputId(), 1, Integer::sum));
        return untold;
    }

    /** A run was given inputs. */
    void runs(List<InputId> batch) {
        runs++;
        batch.forEach(input -> given.merge(input, 1, Integer::sum));
    }

    /** How many runs there were. */
    int runCount() {
        return runs;
    }

    /** How many runs have taken each input. */
    Map<InputId, Integer> given() {
        return given;
    }

    /** Its loop has begun a run, or has ended it again. */
    void loopRuns(boolean begun) {
        runsOfLoop += begun ? 1 : -1;
    }

    /** Whether its loop has a run that waits for the rest of the plan. */
    boolean isLoopBusy() {
        return runsOfLoop > 0;
    }

    /** Observers are told this. */
    void hears(RuntimeEvent event) {
        if (event instanceof RuntimeEvent.RuntimeStateChange change) {
            control.follow(change);
        } else if (event instanceof InputLifecycleEvent told) {
            inputs.follow(told);
            if (told instanceof InputLifecycleEvent.Consumed) {
                consumed.merge(told.inputId(), 1, Integer::sum);
            }
        }
    }

    /** How often observers were told that an input is done. */
    Map<InputId, Integer> consumed() {
        return consumed;
    }

    ControlPath control() {
        return control;
    }

    InputPaths inputs() {
        return inputs;
    }

    /**
     * It was given up. Whoever comes next under its id is another one, who knows what is stored.
     *
     * @param durable whether it is kept in a store
     */
    void begin(boolean durable) {
        accepted.values().removeIf(input -> !durable || input.header().durability() != InputDurability.DURABLE);
        given.keySet().retainAll(accepted.keySet());
        consumed.keySet().retainAll(accepted.keySet());
        control = new ControlPath();
        inputs = new InputPaths();
    }
}
