package dev.statute.conformance.law;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Bridge;
import dev.statute.conformance.Explained;
import dev.statute.conformance.GuardValue;
import dev.statute.spec.interpret.Explanation;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import java.util.List;
import java.util.Optional;

/** {@link Law#EXPLAINING}. */
record Explaining<S, I>(Interpreter interpreter, Bridge<S, I> bridge) implements StepLaw<S, I> {
    @Override
    public Optional<String> brokenBy(Step<S, I> step) {
        Explained explained = bridge.explain(step.state(), step.input());
        Answer answer = step.applied().answer();
        if (!explained.answer().equals(answer)) {
            return Optional.of("`apply`: " + Texts.of(answer) + "; `explain`: " + Texts.of(explained.answer()));
        }
        Explanation expected = interpreter.explain(bridge.read(step.state()), step.values());
        // A class that breaks has no explanation to give.
        return expected.outcome() instanceof Outcome.Fault ? Optional.empty() : guards(expected, explained.guards());
    }

    private static Optional<String> guards(Explanation expected, List<GuardValue> got) {
        List<GuardValue> guards = expected.guards().stream()
                .map(guard -> new GuardValue(guard.guard().name(), holds(guard.verdict())))
                .toList();
        return guards.equals(got)
                ? Optional.empty()
                : Optional.of(
                        "`explain` says of the guards " + Texts.ofGuards(got) + ", the spec " + Texts.ofGuards(guards));
    }

    private static Optional<Boolean> holds(Explanation.Verdict verdict) {
        return switch (verdict) {
            case PASSES -> Optional.of(true);
            case FAILS -> Optional.of(false);
            case NOT_EVALUATED -> Optional.empty();
        };
    }
}
