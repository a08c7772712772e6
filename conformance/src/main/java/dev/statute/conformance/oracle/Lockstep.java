package dev.statute.conformance.oracle;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Observation;
import dev.statute.conformance.Subject;
import dev.statute.spec.interpret.Explanation;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.interpret.Statements;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Drives the reference interpreter and a subject with the same inputs, and compares them after every step: the answer, then
 * the state; a step that is not accepted has to leave what was observed exactly as it was. Where both agree, what the spec
 * says about its states and steps has to hold too. Not thread-safe. After a difference it can only be started again.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Lockstep {
    private final Interpreter interpreter;
    private final Statements statements;
    private final Subject subject;
    private final Unobserved unobserved = new Unobserved();
    private final StateComparison states;
    private final AnswerComparison answers;
    private MachineState state;
    private Observation observed = new Observation(Optional.empty(), Map.of());
    private int step;

    /** Compares a subject with a machine. */
    public Lockstep(Interpreter interpreter, Subject subject) {
        this.interpreter = interpreter;
        this.statements = Statements.of(interpreter.machine());
        this.subject = subject;
        this.states = new StateComparison(interpreter.machine(), unobserved);
        this.answers = new AnswerComparison(interpreter.machine(), unobserved);
        this.state = interpreter.initial();
    }

    /** The state that the spec is in. */
    public MachineState state() {
        return state;
    }

    /**
     * What the subject left out at some time although the spec knows it: {@code phase} and names of fields of its state, and
     * parts of its answers such as {@code the guard}; in the order in which they were missed first.
     */
    public List<String> unobserved() {
        return unobserved.names();
    }

    /** Begins anew. */
    public Optional<Difference> start(Map<String, Value> parameters) {
        step = 0;
        state = interpreter.initial(parameters);
        try {
            subject.reset(state.parameters());
        } catch (Throwable e) {
            return Optional.of(Thrown.difference(step, e, "an initial state"));
        }
        return observe().or(this::brokenInvariant);
    }

    /** What one step gave: what the spec makes of it, and the difference if there is one. */
    public record Stepped(Explanation expected, Optional<Difference> difference) {}

    /** Gives an input to both. */
    public Stepped step(InputValue input) {
        step++;
        Explanation expected = interpreter.explain(state, input);
        return new Stepped(
                expected, difference(input, expected.outcome()).or(() -> brokenSpec(input, expected.outcome())));
    }

    private Optional<Difference> difference(InputValue input, Outcome expected) {
        Answer answer;
        try {
            answer = subject.apply(input);
        } catch (Throwable e) {
            return Optional.of(Thrown.difference(step, e, AnswerText.of(expected)));
        }
        if (answer == null) {
            return Optional.of(new Difference(step, "the answer", AnswerText.of(expected), "null"));
        }
        Optional<Difference> difference = answers.compare(step, expected, answer);
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
        } catch (Throwable e) {
            return Optional.of(Thrown.difference(step, e, "a state to observe"));
        }
    }

    /** A subject that follows a broken spec is broken too, and nobody else would say so. */
    private Optional<Difference> brokenSpec(InputValue input, Outcome outcome) {
        if (outcome instanceof Outcome.Fault fault) {
            return Optional.of(new Difference(step, Difference.SPEC, "a decision", "a fault (" + fault + ")"));
        } else if (outcome instanceof Outcome.Accepted accepted) {
            return brokenInvariant()
                    .or(() -> statements
                            .brokenBy(input, accepted)
                            .map(property -> broken("property " + property.name(), accepted.after())));
        }
        return Optional.empty();
    }

    private Optional<Difference> brokenInvariant() {
        return statements.brokenBy(state).map(invariant -> broken("invariant " + invariant.name(), state));
    }

    private Difference broken(String statement, MachineState at) {
        return new Difference(
                step, Difference.SPEC, statement + " to hold", "`" + at + "`, in the spec and in the system");
    }
}
