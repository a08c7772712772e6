package dev.statute.conformance.law;

import dev.statute.conformance.Bridge;
import dev.statute.conformance.Sequence;
import dev.statute.conformance.Shrinking;
import dev.statute.conformance.input.SimplerInputs;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Scenario;
import dev.statute.spec.model.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apiguardian.api.API;

/**
 * Asks all laws of a generated class. Whatever the class does, throw and hang included, the answer is a result. Safe for use
 * by several threads.
 *
 * @param <S> the states of the class
 * @param <I> its inputs
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Laws<S, I> {
    /** How long one law may take along one sequence, and two threads with one history. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final int RANDOM_SEQUENCES = 5;
    private static final int RANDOM_LENGTH = 30;

    private final Machine machine;
    private final Bridge<S, I> bridge;
    private final TimeLimit limit;
    private final Map<String, Value> defaults;
    private final List<Walk<S, I>> walks;

    /**
     * The laws of one class.
     *
     * @throws dev.statute.conformance.input.MissingDomainException if the spec does not say which values to try
     */
    public Laws(Machine machine, Bridge<S, I> bridge) {
        this(machine, bridge, LIMIT);
    }

    Laws(Machine machine, Bridge<S, I> bridge, Duration limit) {
        Interpreter interpreter = new Interpreter(machine);
        NearbyStates states = new NearbyStates(interpreter);
        this.machine = machine;
        this.bridge = bridge;
        this.limit = new TimeLimit(limit);
        this.defaults = interpreter.initial().parameters();
        this.walks = List.of(
                walk(Law.DECIDING, new Deciding<>(bridge)),
                walk(Law.EXPLAINING, Explaining.of(interpreter, bridge)),
                walk(Law.STORING, new Storing<>(states, bridge)),
                walk(Law.REFUSING, new Refusing<>(states, bridge)),
                new Walk<>(
                        machine,
                        bridge,
                        Law.PREPARING,
                        state -> new Preparing<>(bridge, bridge.authority(state)),
                        this.limit));
    }

    private Walk<S, I> walk(Law law, StepLaw<S, I> asking) {
        return new Walk<>(machine, bridge, law, state -> asking, limit);
    }

    /**
     * Asks every law along sequences that cover the machine and some random ones, then of two threads at once, and at last
     * every scenario of the spec. What breaks a law is shrunk.
     *
     * @param seed decides the random inputs; equal seeds give equal ones
     * @return a result for each law and for each scenario
     */
    public List<LawResult> ask(List<Sequence> covering, long seed) {
        return ask(EnumSet.allOf(Law.class), covering, seed);
    }

    List<LawResult> ask(Set<Law> laws, List<Sequence> covering, long seed) {
        List<Sequence> sequences = new ArrayList<>(covering);
        sequences.addAll(RandomSequences.of(machine, covering, RANDOM_SEQUENCES, RANDOM_LENGTH, seed));
        List<LawResult> results = new ArrayList<>();
        walks.stream().filter(walk -> laws.contains(walk.law())).forEach(walk -> results.add(ask(walk, sequences)));
        if (laws.contains(Law.SERIALISING)) {
            results.add(new Serialising<>(machine, bridge, limit).ask(sequences, seed));
        }
        if (laws.contains(Law.SCENARIO)) {
            machine.scenarios().forEach(scenario -> results.add(ask(scenario)));
        }
        return results;
    }

    /** The first law of one thread that is broken along sequences, not shrunk; scenarios are not run. Empty if none is. */
    public Optional<LawFailure> broken(List<Sequence> sequences) {
        return walks.stream()
                .flatMap(walk -> sequences.stream().flatMap(sequence -> walk.broken(sequence).stream()))
                .findFirst();
    }

    private LawResult ask(Walk<S, I> walk, List<Sequence> sequences) {
        List<String> along = new ArrayList<>();
        for (Sequence sequence : sequences) {
            along.add(sequence.name());
            Optional<LawFailure> failure = walk.broken(sequence);
            if (failure.isPresent()) {
                return new LawResult(walk.law(), along, failure.map(first -> shrink(walk, first)));
            }
        }
        return new LawResult(walk.law(), along, Optional.empty());
    }

    /** A scenario is not shrunk: somebody wrote it as it is. */
    private LawResult ask(Scenario scenario) {
        Walk<S, I> walk = walk(Law.SCENARIO, new Scenarios<>(machine, bridge, scenario));
        return new LawResult(Law.SCENARIO, List.of(scenario.name()), walk.broken(Scenarios.sequence(scenario)));
    }

    private LawFailure shrink(Walk<S, I> walk, LawFailure first) {
        if (first.cause().filter(TimeoutException.class::isInstance).isPresent()) {
            // Each attempt would wait once more.
            return first;
        }
        Shrinking.Shrunk shrunk = Shrinking.shrink(
                first.sequence(),
                defaults,
                new SimplerInputs(machine)::of,
                candidate -> walk.broken(candidate).isPresent());
        return walk.broken(shrunk.sequence()).orElse(first);
    }
}
