package dev.statute.conformance.oracle;

import dev.statute.conformance.Applied;
import dev.statute.conformance.Bridge;
import dev.statute.conformance.Failure;
import dev.statute.conformance.Observation;
import dev.statute.conformance.Sequence;
import dev.statute.conformance.input.PayloadValues;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Every input in every state that a machine has within its domains, those near the start first. The walk is made once, and
 * any number of classes are held against it: what covering and random sequences pass by shows here, if it is not too far
 * away. Immutable; safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class EveryState {
    /** So many steps take about a second. */
    public static final int DEFAULT_STEPS = 100_000;

    private final Machine machine;
    private final List<MachineState> starts = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final boolean complete;

    /**
     * A step of the spec.
     *
     * @param from the state before: the index of the step that first led to it; -1 - n for the initial state n
     * @param isNew whether it is the first that leads to the state after
     */
    private record Step(int from, MachineState state, InputValue input, Outcome outcome, boolean isNew) {}

    /** A state whose inputs have not been given yet, and where it comes from. */
    private record Waiting(int from, MachineState state) {}

    private EveryState(Machine machine, int most) {
        this.machine = machine;
        Interpreter interpreter = new Interpreter(machine);
        PayloadValues values = new PayloadValues(machine);
        List<InputValue> inputs = new ArrayList<>();
        machine.inputs().forEach(input -> inputs.addAll(values.all(input)));
        values.parameters(machine).forEach(given -> starts.add(interpreter.initial(given)));
        this.complete = walk(interpreter, inputs, most) && values.sampled().isEmpty();
    }

    /**
     * Walks through the states of a machine.
     *
     * @param most the most steps to take
     * @throws dev.statute.conformance.input.MissingDomainException if the spec does not say which values to try
     */
    public static EveryState of(Machine machine, int most) {
        return new EveryState(machine, most);
    }

    private boolean walk(Interpreter interpreter, List<InputValue> inputs, int most) {
        Set<MachineState> known = new HashSet<>(starts);
        Queue<Waiting> waiting = new ArrayDeque<>();
        for (int i = 0; i < starts.size(); i++) {
            waiting.add(new Waiting(-1 - i, starts.get(i)));
        }
        while (!waiting.isEmpty()) {
            Waiting next = waiting.remove();
            for (InputValue input : inputs) {
                if (steps.size() >= most) {
                    return false;
                }
                Outcome outcome = interpreter.apply(next.state(), input);
                boolean isNew = outcome instanceof Outcome.Accepted accepted && known.add(accepted.after());
                if (isNew) {
                    waiting.add(new Waiting(steps.size(), ((Outcome.Accepted) outcome).after()));
                }
                steps.add(new Step(next.from(), next.state(), input, outcome, isNew));
            }
        }
        return true;
    }

    /** The machine. */
    public Machine machine() {
        return machine;
    }

    /** How many steps there are. */
    public int steps() {
        return steps.size();
    }

    /** Whether there are no other states and payloads within the domains. */
    public boolean complete() {
        return complete;
    }

    /**
     * Gives a class all inputs in all states.
     *
     * @return the first difference, by a sequence of which no beginning shows one; empty if there is none that near
     */
    public <S, I> Optional<Failure> difference(Bridge<S, I> bridge) {
        return new Held<>(bridge).difference();
    }

    /** The inputs that lead to the state before a step, and that of the step. */
    private List<InputValue> path(Step last) {
        ArrayDeque<InputValue> inputs = new ArrayDeque<>(List.of(last.input()));
        for (int from = last.from(); from >= 0; from = steps.get(from).from()) {
            inputs.addFirst(steps.get(from).input());
        }
        return List.copyOf(inputs);
    }

    /** One class beside the walk. As long as it does the same, it is in the states in which the spec is. */
    private final class Held<S, I> {
        private final Bridge<S, I> bridge;
        private final StateComparison states = new StateComparison(machine, new Unobserved());
        private final AnswerComparison answers = new AnswerComparison(machine, new Unobserved());
        private final List<S> initial = new ArrayList<>();
        private final Map<Integer, S> reached = new HashMap<>();

        Held(Bridge<S, I> bridge) {
            this.bridge = bridge;
        }

        Optional<Failure> difference() {
            for (MachineState start : starts) {
                Optional<Difference> difference = start(start);
                if (difference.isPresent()) {
                    return Optional.of(failure(start, List.of(), difference.get()));
                }
            }
            for (int i = 0; i < steps.size(); i++) {
                Step step = steps.get(i);
                // The number of the step is that of its path, which is looked for only where it is wanted.
                if (compare(i, 0).isPresent()) {
                    List<InputValue> path = path(step);
                    return Optional.of(failure(
                            step.state(), path, compare(i, path.size()).orElseGet(() -> notAgain(path.size()))));
                }
            }
            return Optional.empty();
        }

        private Optional<Difference> start(MachineState expected) {
            try {
                S state = bridge.initial(expected.parameters());
                initial.add(state);
                return states.compare(0, expected, observation(state));
            } catch (Throwable e) {
                return Optional.of(Thrown.difference(0, e, "an initial state"));
            }
        }

        private Optional<Difference> compare(int index, int number) {
            Step step = steps.get(index);
            try {
                Applied<S> applied = bridge.apply(state(step.from()), bridge.input(step.input()));
                return answers.compare(number, step.outcome(), applied.answer())
                        .or(() -> after(index, number, applied));
            } catch (Throwable e) {
                return Optional.of(Thrown.difference(number, e, AnswerText.of(step.outcome())));
            }
        }

        private Optional<Difference> after(int index, int number, Applied<S> applied) {
            if (!(steps.get(index).outcome() instanceof Outcome.Accepted accepted)) {
                return Optional.empty();
            } else if (applied.after().isEmpty()) {
                return Optional.of(new Difference(number, "the state after", "`" + accepted.after() + "`", "none"));
            }
            S after = applied.after().get();
            if (steps.get(index).isNew()) {
                reached.put(index, after);
            }
            return states.compare(number, accepted.after(), observation(after));
        }

        private S state(int from) {
            return from < 0
                    ? initial.get(-1 - from)
                    : Optional.ofNullable(reached.get(from)).orElseThrow();
        }

        private Observation observation(S state) {
            MachineState values = bridge.read(state);
            return new Observation(Optional.of(values.phase().name()), values.fields());
        }

        private Difference notAgain(int number) {
            return new Difference(number, "what it depends on", "the state and the input", "more");
        }

        private Failure failure(MachineState at, List<InputValue> path, Difference difference) {
            return new Failure(machine, new Sequence("every-state", at.parameters(), path), difference);
        }
    }
}
