package dev.statute.conformance.cover;

import dev.statute.conformance.Sequence;
import dev.statute.conformance.input.PayloadValues;
import dev.statute.spec.interpret.Explanation;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Sequences that together reach every goal of a machine that can be reached within its declared domains. The goals are
 * looked for breadth first, so each is reached by a shortest run; inputs that change nothing are given on the way.
 *
 * @param sequences the sequences
 * @param missing the goals that they do not reach, in the order of the file
 * @param complete whether the whole space was looked through, so that no run reaches what is missing
 */
@API(status = API.Status.EXPERIMENTAL)
public record CoveringSequences(List<Sequence> sequences, List<Goal> missing, boolean complete) {
    /** Steps beyond these are not tried in search of a goal. */
    public static final long DEFAULT_STEPS = 1_000_000;

    public CoveringSequences {
        sequences = List.copyOf(sequences);
        missing = List.copyOf(missing);
    }

    /**
     * Computes the sequences for a machine.
     *
     * @throws dev.statute.conformance.input.MissingDomainException if the spec does not say which values to try
     */
    public static CoveringSequences of(Machine machine) {
        return of(machine, DEFAULT_STEPS);
    }

    /**
     * Computes the sequences for a machine.
     *
     * @param most the most steps to try
     */
    public static CoveringSequences of(Machine machine, long most) {
        return new Finder(machine, most).find();
    }

    /** A state, and how it was reached; compared by identity, since the way to it may be long. */
    private static final class Node {
        private final MachineState state;
        private final Optional<Node> before;
        private final Optional<InputValue> input;

        Node(MachineState state, Optional<Node> before, Optional<InputValue> input) {
            this.state = state;
            this.before = before;
            this.input = input;
        }

        MachineState state() {
            return state;
        }

        List<InputValue> path() {
            ArrayDeque<InputValue> inputs = new ArrayDeque<>();
            for (Optional<Node> node = Optional.of(this); node.isPresent(); node = node.get().before) {
                node.get().input.ifPresent(inputs::addFirst);
            }
            return List.copyOf(inputs);
        }
    }

    /** The inputs of one state that reach goals. */
    private static final class Stop {
        private final List<InputValue> harmless = new ArrayList<>();
        private final List<InputValue> moving = new ArrayList<>();
    }

    private static final class Finder {
        private final Machine machine;
        private final long most;
        private final Interpreter interpreter;
        private final List<InputValue> inputs = new ArrayList<>();
        private final PayloadValues values;
        private final Set<Goal> open;
        private final Map<Node, Stop> stops = new LinkedHashMap<>();
        private long steps;

        Finder(Machine machine, long most) {
            this.machine = machine;
            this.most = most;
            this.interpreter = new Interpreter(machine);
            this.values = new PayloadValues(machine);
            this.open = Goals.of(machine);
            machine.inputs().forEach(input -> inputs.addAll(values.all(input)));
        }

        CoveringSequences find() {
            boolean complete = search();
            return new CoveringSequences(sequences(), List.copyOf(open), complete);
        }

        private boolean search() {
            Set<MachineState> known = new HashSet<>();
            Queue<Node> waiting = new ArrayDeque<>();
            for (Map<String, Value> parameters : values.parameters(machine)) {
                MachineState initial = interpreter.initial(parameters);
                if (known.add(initial)) {
                    waiting.add(new Node(initial, Optional.empty(), Optional.empty()));
                }
            }
            while (!waiting.isEmpty() && !open.isEmpty()) {
                Node node = waiting.remove();
                for (InputValue input : inputs) {
                    if (steps++ >= most) {
                        return false;
                    }
                    Explanation step = interpreter.explain(node.state(), input);
                    note(node, input, step);
                    if (step.outcome() instanceof Outcome.Accepted accepted && known.add(accepted.after())) {
                        waiting.add(new Node(accepted.after(), Optional.of(node), Optional.of(input)));
                    }
                }
            }
            return true;
        }

        private void note(Node node, InputValue input, Explanation step) {
            Set<Goal> reached = new LinkedHashSet<>();
            Goals.reached(node.state().phase(), input.input(), step, reached::add);
            if (!Collections.disjoint(open, reached)) {
                open.removeAll(reached);
                Stop stop = stops.computeIfAbsent(node, n -> new Stop());
                (step.outcome() instanceof Outcome.Accepted ? stop.moving : stop.harmless).add(input);
            }
        }

        /** One sequence for each input that moves on, the first of a state with all that do not. */
        private List<Sequence> sequences() {
            List<Sequence> sequences = new ArrayList<>();
            stops.forEach((node, stop) -> {
                List<InputValue> start = new ArrayList<>(node.path());
                start.addAll(stop.harmless);
                if (stop.moving.isEmpty()) {
                    add(sequences, node, start);
                }
                for (InputValue input : stop.moving) {
                    start.add(input);
                    add(sequences, node, start);
                    start = new ArrayList<>(node.path());
                }
            });
            return withoutPrefixes(sequences);
        }

        private static void add(List<Sequence> sequences, Node node, List<InputValue> inputs) {
            sequences.add(
                    new Sequence("cover-" + (sequences.size() + 1), node.state().parameters(), inputs));
        }

        /** Whoever runs a sequence runs its beginnings too. */
        private static List<Sequence> withoutPrefixes(List<Sequence> sequences) {
            List<Sequence> kept = new ArrayList<>();
            for (Sequence sequence : sequences) {
                boolean contained = sequences.stream().anyMatch(other -> isPrefix(sequence, other));
                if (!contained) {
                    kept.add(sequence);
                }
            }
            return kept;
        }

        private static boolean isPrefix(Sequence shorter, Sequence longer) {
            int length = shorter.inputs().size();
            return length < longer.inputs().size()
                    && shorter.parameters().equals(longer.parameters())
                    && longer.inputs().subList(0, length).equals(shorter.inputs());
        }
    }
}
