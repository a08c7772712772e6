package dev.statute.conformance.input;

import dev.statute.conformance.Sequence;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.apiguardian.api.API;

/**
 * Decides about random sequences, one after the other: half of them begin as a covering sequence does, up to a phase that was
 * seldom visited; inputs are the likelier the more seldom they were given in the phase at hand, refused ones included, and the
 * first ones there have the edges of their domains for payloads; those that were seen to lead to a terminal phase are held
 * back; and a few inputs after a terminal phase the sequence ends. The same calls with equal random numbers give the same
 * sequences. Not thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class RandomWalks {
    /** So many inputs are given in a terminal phase, where little happens. */
    private static final int AFTER_THE_END = 3;

    /** How much less likely an input is that always ends a run: all the others come after it in vain. */
    private static final int HELD_BACK = 15;

    private final Machine machine;
    private final InputChooser chooser;
    private final List<Map<String, Value>> parameters;
    private final List<List<Way>> ways;
    private final long[][] visits;
    private final long[][] endings;
    private Optional<Given> last = Optional.empty();
    private int afterTheEnd;

    /**
     * Nothing was visited yet.
     *
     * @param parameters with which the machine can start
     * @param covering sequences that lead to its phases
     */
    public RandomWalks(
            Machine machine, InputChooser chooser, List<Map<String, Value>> parameters, List<Sequence> covering) {
        this.machine = machine;
        this.chooser = chooser;
        this.parameters = List.copyOf(parameters);
        this.ways = ways(machine, covering);
        this.visits = new long[machine.phases().size()][machine.inputs().size()];
        this.endings = new long[machine.phases().size()][machine.inputs().size()];
    }

    /** An input that was given in a phase, by its number. */
    private record Given(Phase phase, int input) {}

    /** The beginning of a sequence. */
    private record Way(Sequence sequence, int length) {}

    /** The beginnings of sequences that lead to each phase. */
    private static List<List<Way>> ways(Machine machine, List<Sequence> sequences) {
        Interpreter interpreter = new Interpreter(machine);
        List<List<Way>> ways = new ArrayList<>();
        machine.phases().forEach(phase -> ways.add(new ArrayList<>()));
        for (Sequence sequence : sequences) {
            MachineState state = interpreter.initial(sequence.parameters());
            int length = 0;
            for (InputValue input : sequence.inputs()) {
                state = new Trace.Step(state, input, interpreter.apply(state, input)).after();
                length++;
                ways.get(state.phase().ordinal()).add(new Way(sequence, length));
            }
        }
        return ways;
    }

    /**
     * Begins another sequence.
     *
     * @param name its name
     * @return its parameters, and the inputs with which it begins
     */
    public Sequence begin(String name, Random random) {
        afterTheEnd = 0;
        last = Optional.empty();
        List<Way> there = random.nextBoolean() ? ways.get(seldomVisited(random)) : List.of();
        if (there.isEmpty()) {
            return new Sequence(name, parameters.get(random.nextInt(parameters.size())), List.of());
        }
        Way way = there.get(random.nextInt(there.size()));
        return new Sequence(
                name, way.sequence().parameters(), way.sequence().inputs().subList(0, way.length()));
    }

    private int seldomVisited(Random random) {
        double[] weights = new double[ways.size()];
        for (int phase = 0; phase < weights.length; phase++) {
            long visited = LongStream.of(visits[phase]).sum();
            weights[phase] = ways.get(phase).isEmpty() ? 0 : 1.0 / (1 + visited);
        }
        return weighted(weights, random);
    }

    /** The next input; empty if the sequence is at its end. */
    public Optional<InputValue> next(MachineState state, Random random) {
        Phase phase = state.phase();
        if (phase.terminal()) {
            last.filter(before -> !before.phase().terminal())
                    .ifPresent(before -> endings[before.phase().ordinal()][before.input()]++);
            if (afterTheEnd++ >= AFTER_THE_END) {
                return Optional.empty();
            }
        }
        long[] times = visits[phase.ordinal()];
        double[] weights = new double[times.length];
        for (int i = 0; i < weights.length; i++) {
            double ends = times[i] == 0 ? 0 : (double) endings[phase.ordinal()][i] / times[i];
            weights[i] = 1 / ((1 + times[i]) * (1 + HELD_BACK * ends));
        }
        int chosen = weighted(weights, random);
        last = Optional.of(new Given(phase, chosen));
        Input input = machine.inputs().get(chosen);
        return Optional.of(
                switch ((int) Math.min(times[chosen]++, 2)) {
                    case 0 -> chooser.first(input);
                    case 1 -> chooser.last(input);
                    default -> chooser.choose(input, state, random);
                });
    }

    /** A place, the likelier the greater its weight. */
    private static int weighted(double[] weights, Random random) {
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        double at = random.nextDouble() * all;
        int place = 0;
        while (place < weights.length - 1 && at >= weights[place]) {
            at -= weights[place++];
        }
        return place;
    }
}
