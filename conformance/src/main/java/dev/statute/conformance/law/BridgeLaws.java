package dev.statute.conformance.law;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Applied;
import dev.statute.conformance.Bridge;
import dev.statute.conformance.Owner;
import dev.statute.conformance.Restored;
import dev.statute.conformance.Sequence;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Follows a sequence on a generated class and asks, at every step: whether deciding twice gives the same, whether
 * {@code explain} says what {@code apply} does, whether a state survives being stored and restored, and whether preparing
 * shows nothing before it is committed, commits once, and only onto the state that it was prepared on. Stateless.
 *
 * @param <S> the states of the class
 * @param <I> its inputs
 */
@API(status = API.Status.EXPERIMENTAL)
public final class BridgeLaws<S, I> {
    private final Machine machine;
    private final Bridge<S, I> bridge;

    /** The laws of one class. */
    public BridgeLaws(Machine machine, Bridge<S, I> bridge) {
        this.machine = machine;
        this.bridge = bridge;
    }

    /** Along a sequence, the first law that is broken, in words; empty if none is. */
    public Optional<String> broken(Sequence sequence) {
        S state = bridge.initial(sequence.parameters());
        Owner<S, I> owner = bridge.authority(state);
        int number = 0;
        for (InputValue values : sequence.inputs()) {
            number++;
            I input = bridge.input(values);
            Applied<S> applied = bridge.apply(state, input);
            Optional<String> broken =
                    decides(state, input, applied).or(new Preparing<>(bridge, owner, input, applied)::broken);
            if (broken.isPresent()) {
                return Optional.of(machine.name() + ", step " + number + ", " + values + ": " + broken.get());
            }
            state = applied.after().orElse(state);
        }
        return survives(state).map(broken -> machine.name() + ": " + broken);
    }

    private Optional<String> decides(S state, I input, Applied<S> applied) {
        Applied<S> again = bridge.apply(state, input);
        if (!again.answer().equals(applied.answer())
                || !again.after().map(bridge::read).equals(applied.after().map(bridge::read))) {
            return Optional.of("deciding twice gives " + applied.answer() + " and " + again.answer());
        }
        Answer explained = bridge.explain(state, input).answer();
        if (!explained.equals(applied.answer())) {
            return Optional.of("`apply` gives " + applied.answer() + ", `explain` " + explained);
        }
        return survives(state);
    }

    private Optional<String> survives(S state) {
        MachineState values = bridge.read(state);
        Restored<S> restored = bridge.restore(values);
        if (restored.state().isEmpty()) {
            return Optional.of(
                    "its own state is refused because of `" + restored.refused().orElse("nothing") + "`: " + values);
        }
        if (!restored.state().get().equals(state)) {
            return Optional.of("a restored state is not equal to the stored one: " + values);
        }
        return BrokenStates.of(machine, values).stream()
                .flatMap(broken -> taken(broken).stream())
                .findFirst();
    }

    /** A state that the spec excludes and that was restored all the same. */
    private Optional<String> taken(MachineState broken) {
        return bridge.restore(broken).state().isPresent()
                ? Optional.of("a state that breaks a range or an invariant is restored: " + broken)
                : Optional.empty();
    }

    /** The laws of all sequences; the first that is broken. */
    public Optional<String> brokenAlong(List<Sequence> sequences) {
        return sequences.stream().flatMap(sequence -> broken(sequence).stream()).findFirst();
    }
}
