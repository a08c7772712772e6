package dev.statute.conformance.law;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Bridge;
import dev.statute.conformance.Explained;
import dev.statute.conformance.GuardValue;
import dev.statute.conformance.input.PayloadValues;
import dev.statute.spec.interpret.Explanation;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * {@link Law#EXPLAINING}.
 *
 * @param inputs asked about in every state, besides the one that is given there
 */
record Explaining<S, I>(Interpreter interpreter, Bridge<S, I> bridge, List<InputValue> inputs)
        implements StepLaw<S, I> {
    /** Of more inputs, some are left out: evenly, since neighbours differ in their last component only. */
    private static final int MOST_INPUTS = 300;

    static <S, I> Explaining<S, I> of(Interpreter interpreter, Bridge<S, I> bridge) {
        Machine machine = interpreter.machine();
        PayloadValues values = new PayloadValues(machine);
        List<InputValue> all = new ArrayList<>();
        machine.inputs().forEach(input -> all.addAll(values.all(input)));
        int each = (all.size() + MOST_INPUTS - 1) / MOST_INPUTS;
        List<InputValue> some = IntStream.range(0, all.size())
                .filter(i -> i % each == 0)
                .mapToObj(all::get)
                .toList();
        return new Explaining<>(interpreter, bridge, some);
    }

    @Override
    public Optional<String> brokenBy(Step<S, I> step) {
        return broken(step.state(), step.values(), step.input(), step.applied().answer())
                .or(() -> inputs.stream()
                        .flatMap(values -> askedInstead(step.state(), values).stream())
                        .findFirst());
    }

    private Optional<String> askedInstead(S state, InputValue values) {
        I input = bridge.input(values);
        return broken(state, values, input, bridge.apply(state, input).answer())
                .map(seen -> "asked about `" + values + "` instead, " + seen);
    }

    private Optional<String> broken(S state, InputValue values, I input, Answer answer) {
        Explained explained = bridge.explain(state, input);
        if (!explained.answer().equals(answer)) {
            return Optional.of("`apply`: " + Texts.of(answer) + "; `explain`: " + Texts.of(explained.answer()));
        }
        Explanation expected = interpreter.explain(bridge.read(state), values);
        // A class that breaks has no explanation to give.
        return expected.outcome() instanceof Outcome.Fault ? Optional.empty() : guards(expected, explained.guards());
    }

    private static Optional<String> guards(Explanation expected, List<GuardValue> got) {
        List<GuardValue> guards = expected.guards().stream().map(GuardValue::of).toList();
        return guards.equals(got)
                ? Optional.empty()
                : Optional.of(
                        "`explain` says of the guards " + Texts.ofGuards(got) + ", the spec " + Texts.ofGuards(guards));
    }
}
