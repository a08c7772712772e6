package dev.statute.session.ledger;

import dev.statute.session.input.Input;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import dev.statute.session.types.TerminalOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.pcollections.ConsPStack;
import org.pcollections.PStack;

/**
 * Everything that is known of an admitted input: its facts, where it stands in its life, and how it came there.
 *
 * <p>Where it stands belongs to the generated {@link InputLifecycle}: it changes by {@link #apply} only, and what was stored
 * comes back through {@link InputLifecycle#restore} only. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class InputState {
    /** Said of every step of every input, so it is made once. */
    private static final Map<InputLifecycle.Transition, Optional<String>> REASONS = Arrays.stream(
                    InputLifecycle.Transition.values())
            .collect(Collectors.toUnmodifiableMap(name -> name, name -> Optional.of(name.specName())));

    private final InputFacts facts;
    private final InputLifecycle.State lifecycle;
    /** A new entry shares all older ones, so that keeping old states costs next to nothing. */
    private final PStack<InputStateHistoryEntry> newestFirst;

    private final Instant updatedAt;

    private InputState(
            InputFacts facts,
            InputLifecycle.State lifecycle,
            PStack<InputStateHistoryEntry> newestFirst,
            Instant updatedAt) {
        this.facts = Objects.requireNonNull(facts, "facts");
        this.lifecycle = Objects.requireNonNull(lifecycle, "lifecycle");
        this.newestFirst = newestFirst;
        this.updatedAt = Objects.requireNonNull(updatedAt, "updatedAt");
    }

    /** An input that has just been admitted, and of which nothing is known but its name. */
    public static InputState newAccepted(InputId inputId, Instant now) {
        return newAccepted(InputFacts.of(inputId, now));
    }

    /** An input that has just been admitted. */
    public static InputState newAccepted(InputFacts facts) {
        return new InputState(facts, InputLifecycle.initial(), ConsPStack.empty(), facts.createdAt());
    }

    /**
     * What was stored.
     *
     * @param facts what was known
     * @param lifecycle where it stood; a state of the machine, so it is one that can be
     * @param history how it came there, oldest first
     * @param updatedAt when it came there
     */
    public static InputState restored(
            InputFacts facts, InputLifecycle.State lifecycle, List<InputStateHistoryEntry> history, Instant updatedAt) {
        PStack<InputStateHistoryEntry> newestFirst = ConsPStack.empty();
        for (InputStateHistoryEntry entry : history) {
            newestFirst = newestFirst.plus(entry);
        }
        return new InputState(facts, lifecycle, newestFirst, updatedAt);
    }

    /**
     * Tells the lifecycle something. A step that changes the lifecycle or asks for something to be done is noted in the
     * history under the name of its transition; what was recovered and found in order leaves no trace.
     *
     * @param input what
     * @param now when
     * @return the state afterwards and what was decided; if that is a refusal the state is this one
     */
    public InputStep apply(InputLifecycle.Input input, Instant now) {
        InputLifecycle.Result result = InputLifecycle.apply(lifecycle, input);
        if (!(result instanceof InputLifecycle.Result.Accepted accepted) || leavesNoTrace(accepted)) {
            return new InputStep(this, result);
        }
        InputStateHistoryEntry entry = new InputStateHistoryEntry(
                now,
                lifecycle.phase(),
                accepted.after().phase(),
                Objects.requireNonNull(REASONS.get(accepted.transition())));
        return new InputStep(new InputState(facts, accepted.after(), newestFirst.plus(entry), now), result);
    }

    private static boolean leavesNoTrace(InputLifecycle.Result.Accepted accepted) {
        return accepted.effects().isEmpty() && accepted.after().equals(accepted.before());
    }

    /** The same with other facts. The input stays the same one. */
    public InputState withFacts(UnaryOperator<InputFacts> change) {
        InputFacts changed = change.apply(facts);
        if (!changed.inputId().equals(facts.inputId())) {
            throw new IllegalArgumentException("The facts of one input cannot become those of another.");
        }
        return new InputState(changed, lifecycle, newestFirst, updatedAt);
    }

    /** What is known beside where it stands. */
    public InputFacts facts() {
        return facts;
    }

    /** Where it stands. */
    public InputLifecycle.State lifecycle() {
        return lifecycle;
    }

    /** Which input this is. */
    public InputId inputId() {
        return facts.inputId();
    }

    /** The input itself, once it is kept. */
    public Optional<Input> persistedInput() {
        return facts.persistedInput();
    }

    /** The phase of its life. */
    public InputLifecycle.Phase phase() {
        return lifecycle.phase();
    }

    /** Whether its life is over. */
    public boolean isTerminal() {
        return lifecycle.phase().terminal();
    }

    /** How its life ended, if it is over. */
    public Optional<TerminalOutcome> terminalOutcome() {
        return lifecycle.outcome();
    }

    /** How often it was staged for a run. */
    public long attemptCount() {
        return lifecycle.attemptCount();
    }

    /** The run that staged it last. */
    public Optional<RunId> lastRunId() {
        return lifecycle.lastRunId();
    }

    /** The receipt that covers it. */
    public Optional<Long> lastBoundarySequence() {
        return lifecycle.lastBoundarySequence();
    }

    /** How it came to where it stands, oldest step first. */
    public List<InputStateHistoryEntry> history() {
        List<InputStateHistoryEntry> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        return Collections.unmodifiableList(oldestFirst);
    }

    /** When it was admitted. */
    public Instant createdAt() {
        return facts.createdAt();
    }

    /** When it came to where it stands. */
    public Instant updatedAt() {
        return updatedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InputState that
                && facts.equals(that.facts)
                && lifecycle.equals(that.lifecycle)
                && newestFirst.equals(that.newestFirst)
                && updatedAt.equals(that.updatedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(facts, lifecycle, newestFirst, updatedAt);
    }

    /** The name and where it stands. */
    @Override
    public String toString() {
        return "InputState[" + facts.inputId().value() + " " + lifecycle + "]";
    }
}
