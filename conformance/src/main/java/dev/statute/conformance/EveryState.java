package dev.statute.conformance;

import dev.statute.conformance.input.PayloadValues;
import dev.statute.conformance.mutate.InterpretedBridge;
import dev.statute.conformance.oracle.Difference;
import dev.statute.spec.interpret.EffectValue;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Gives a generated class every input in every state that its spec has within the domains, those near the start first. What
 * covering and random sequences pass by shows here, if it is not too far away. Immutable.
 *
 * @param <S> the states of the class
 * @param <I> its inputs
 */
@API(status = API.Status.EXPERIMENTAL)
public final class EveryState<S, I> {
    /** So many steps take about a second. */
    public static final long DEFAULT_STEPS = 100_000;

    private final Machine machine;
    private final Bridge<S, I> bridge;
    private final InterpretedBridge spec;
    private final List<Map<String, Value>> parameters;
    private final List<InputValue> inputs = new ArrayList<>();

    /**
     * Prepares for a class.
     *
     * @throws dev.statute.conformance.input.MissingDomainException if the spec does not say which values to try
     */
    public EveryState(Machine machine, Bridge<S, I> bridge) {
        PayloadValues values = new PayloadValues(machine);
        this.machine = machine;
        this.bridge = bridge;
        this.spec = new InterpretedBridge(machine);
        this.parameters = values.parameters(machine);
        machine.inputs().forEach(input -> inputs.addAll(values.all(input)));
    }

    /** A state of both, and how it was reached. */
    private record Node<S>(MachineState expected, S state, Optional<Node<S>> before, Optional<InputValue> input) {
        Sequence sequence(InputValue last) {
            ArrayDeque<InputValue> inputs = new ArrayDeque<>(List.of(last));
            for (Optional<Node<S>> node = Optional.of(this);
                    node.isPresent();
                    node = node.get().before()) {
                node.get().input().ifPresent(inputs::addFirst);
            }
            return new Sequence("every-state", expected.parameters(), List.copyOf(inputs));
        }
    }

    /**
     * Looks for a difference.
     *
     * @param most the most steps to take
     * @return the first one, by a sequence of which no beginning shows one; empty if there is none that near
     */
    public Optional<Failure> difference(long most) {
        Set<MachineState> known = new HashSet<>();
        Queue<Node<S>> waiting = new ArrayDeque<>();
        for (Map<String, Value> given : parameters) {
            MachineState start = spec.initial(given);
            if (known.add(start)) {
                waiting.add(new Node<>(start, bridge.initial(given), Optional.empty(), Optional.empty()));
            }
        }
        long steps = 0;
        while (!waiting.isEmpty()) {
            Node<S> node = waiting.remove();
            for (InputValue input : inputs) {
                if (steps++ >= most) {
                    return Optional.empty();
                }
                Applied<MachineState> expected = spec.apply(node.expected(), input);
                Optional<Applied<S>> got = applied(node.state(), input).filter(applied -> same(expected, applied));
                if (got.isEmpty()) {
                    return failure(node.sequence(input));
                }
                expected.after()
                        .filter(known::add)
                        .ifPresent(after -> waiting.add(new Node<>(
                                after, got.get().after().orElseThrow(), Optional.of(node), Optional.of(input))));
            }
        }
        return Optional.empty();
    }

    /** What the class does; empty if it throws, about which the oracle says more. */
    private Optional<Applied<S>> applied(S state, InputValue input) {
        try {
            return Optional.of(bridge.apply(state, bridge.input(input)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** What the oracle says about it. */
    private Optional<Failure> failure(Sequence sequence) {
        return Conformance.replay(machine, new BridgeSubject<>(bridge), sequence)
                .map(difference -> new Failure(machine, sequence, difference))
                .or(() -> Optional.of(new Failure(
                        machine,
                        sequence,
                        new Difference(
                                sequence.inputs().size(), "what it depends on", "the state and the input", "more"))));
    }

    private boolean same(Applied<MachineState> expected, Applied<S> got) {
        if (expected.answer() instanceof Answer.Faulted) {
            return got.answer() instanceof Answer.Faulted;
        } else if (expected.answer() instanceof Answer.Accepted wanted
                && got.answer() instanceof Answer.Accepted answer) {
            return wanted.transition().equals(answer.transition())
                    && (answer.effects().isEmpty() || effects(wanted).equals(effects(answer)))
                    && got.after().isPresent()
                    && same(
                            expected.after().orElseThrow(),
                            bridge.read(got.after().get()));
        }
        return expected.answer().equals(got.answer());
    }

    /** By names, since the class may have been generated from a spec of its own. */
    private static boolean same(MachineState expected, MachineState got) {
        return expected.phase().name().equals(got.phase().name())
                && expected.fields().equals(got.fields());
    }

    private record Emitted(String effect, Map<String, Value> payload) {}

    private static List<Emitted> effects(Answer.Accepted answer) {
        List<Emitted> emitted = new ArrayList<>();
        for (EffectValue effect : answer.effects().orElseThrow()) {
            emitted.add(new Emitted(effect.effect().name(), effect.payload()));
        }
        return emitted;
    }
}
