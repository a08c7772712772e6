package dev.statute.conformance.oracle;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Observation;
import dev.statute.conformance.Subject;
import dev.statute.spec.interpret.Explanation;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.apiguardian.api.API;

/**
 * Drives the reference interpreter and a subject with the same inputs, and compares them after every step: the answer, then
 * the state; a step that is not accepted has to leave what was observed exactly as it was. Not thread-safe. After a
 * difference it can only be started again.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Lockstep {
    private final Interpreter interpreter;
    private final Subject subject;
    private final StateComparison states;
    private MachineState state;
    private Observation observed = new Observation(Optional.empty(), Map.of());
    private int step;

    /** Compares a subject with a machine. */
    public Lockstep(Interpreter interpreter, Subject subject) {
        this.interpreter = interpreter;
        this.subject = subject;
        this.states = new StateComparison(interpreter.machine());
        this.state = interpreter.initial();
    }

    /** The state that the spec is in. */
    public MachineState state() {
        return state;
    }

    /** What was never observed so far; see {@link StateComparison#unobserved()}. */
    public StateComparison states() {
        return states;
    }

    /** Begins anew. */
    public Optional<Difference> start(Map<String, Value> parameters) {
        step = 0;
        state = interpreter.initial(parameters);
        try {
            subject.reset(state.parameters());
        } catch (Exception e) {
            return Optional.of(thrown(e, "an initial state"));
        }
        return observe();
    }

    /** What one step gave: what the spec makes of it, and the difference if there is one. */
    public record Stepped(Explanation expected, Optional<Difference> difference) {}

    /** Gives an input to both. */
    public Stepped step(InputValue input) {
        step++;
        Explanation expected = interpreter.explain(state, input);
        return new Stepped(expected, difference(input, expected.outcome()));
    }

    private Optional<Difference> difference(InputValue input, Outcome expected) {
        Answer answer;
        try {
            answer = subject.apply(input);
        } catch (Exception e) {
            return Optional.of(thrown(e, AnswerComparison.text(expected)));
        }
        Optional<Difference> difference = AnswerComparison.compare(step, expected, answer);
        if (difference.isPresent()) {
            return difference;
        }
        if (expected instanceof Outcome.Accepted accepted) {
            state = accepted.after();
            return observe();
        }
        Observation before = observed;
        return observe().or(() -> states.unchanged(step, before, observed));
    }

    private Optional<Difference> observe() {
        try {
            Observation now = subject.observe();
            if (now == null) {
                return Optional.of(new Difference(step, "the observation", "one", "null"));
            }
            observed = now;
            return states.compare(step, state, now);
        } catch (Exception e) {
            return Optional.of(thrown(e, "a state to observe"));
        }
    }

    private Difference thrown(Exception e, String expected) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return e instanceof TimeoutException
                ? new Difference(step, Difference.TIME, expected, String.valueOf(e.getMessage()))
                : new Difference(step, "what happened", expected, "the exception " + e);
    }
}
