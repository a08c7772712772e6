package dev.statute.conformance.oracle;

import dev.statute.conformance.Answer;
import dev.statute.spec.interpret.EffectValue;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Machine;
import java.util.List;
import java.util.Optional;

/** Compares answers, as far as the subject can tell. Not thread-safe. */
final class AnswerComparison {
    private final Machine machine;
    private final List<Guard> guards;
    private final Unobserved unobserved;

    AnswerComparison(Machine machine, Unobserved unobserved) {
        this.machine = machine;
        this.guards = machine.transitions().stream()
                .flatMap(transition -> transition.guards().stream())
                .toList();
        this.unobserved = unobserved;
    }

    Optional<Difference> compare(int step, Outcome expected, Answer got) {
        Comparison comparison = new Comparison(machine, step);
        if (expected instanceof Outcome.Accepted outcome && got instanceof Answer.Accepted answer) {
            accepted(outcome, answer, comparison);
        } else if (expected instanceof Outcome.Rejected outcome && got instanceof Answer.Rejected answer) {
            rejected(outcome, answer, comparison);
        } else if (expected instanceof Outcome.Ignored outcome && got instanceof Answer.Ignored answer) {
            comparison.compare("the why", outcome.why(), unobserved.part("the why", answer.why()));
        } else if (!(expected instanceof Outcome.Fault && got instanceof Answer.Faulted)) {
            comparison.differ("the answer", AnswerText.of(expected), AnswerText.of(got));
        }
        return comparison.difference();
    }

    private void accepted(Outcome.Accepted expected, Answer.Accepted got, Comparison comparison) {
        comparison.names(
                "the transition",
                "transition",
                expected.transition().name(),
                unobserved.part("the transition", got.transition()),
                machine.transitions());
        unobserved
                .part("the effects", got.effects())
                .ifPresent(effects -> effects(expected.effects(), effects, comparison));
    }

    private static void effects(List<EffectValue> expected, List<EffectValue> got, Comparison comparison) {
        for (int i = 0; i < Math.min(expected.size(), got.size()); i++) {
            if (!same(expected.get(i), got.get(i))) {
                comparison.differ("effect " + (i + 1), "`" + expected.get(i) + "`", "`" + got.get(i) + "`");
            }
        }
        if (expected.size() != got.size()) {
            comparison.differ("the list of effects", expected.toString(), got.toString());
        }
    }

    /** By name, since a subject may take the effect from a spec of its own. */
    private static boolean same(EffectValue expected, EffectValue got) {
        return expected.effect().name().equals(got.effect().name())
                && expected.payload().equals(got.payload());
    }

    private void rejected(Outcome.Rejected expected, Answer.Rejected got, Comparison comparison) {
        comparison.names(
                "the reason",
                "reason",
                expected.reason().name(),
                unobserved.part("the reason", got.reason()),
                machine.rejections());
        comparison.names(
                "the guard",
                "guard",
                expected.guard().map(Element::name).orElse(""),
                unobserved.part("the guard", got.guard()),
                guards);
        comparison.compare(
                "the payload of the reason",
                expected.payload(),
                expected.payload().isEmpty()
                        ? got.payload()
                        : unobserved.part("the payload of the reason", got.payload()));
    }
}
