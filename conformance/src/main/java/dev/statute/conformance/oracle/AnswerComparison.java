package dev.statute.conformance.oracle;

import dev.statute.conformance.Answer;
import dev.statute.spec.interpret.EffectValue;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Element;
import java.util.List;
import java.util.Optional;

/** Compares answers, as far as the subject can tell. */
final class AnswerComparison {
    private AnswerComparison() {}

    static Optional<Difference> compare(int step, Outcome expected, Answer got) {
        Comparison comparison = new Comparison(step);
        if (got == null) {
            comparison.differ("the answer", text(expected), "null");
        } else if (expected instanceof Outcome.Accepted outcome && got instanceof Answer.Accepted answer) {
            accepted(outcome, answer, comparison);
        } else if (expected instanceof Outcome.Rejected outcome && got instanceof Answer.Rejected answer) {
            rejected(outcome, answer, comparison);
        } else if (expected instanceof Outcome.Ignored outcome && got instanceof Answer.Ignored answer) {
            comparison.compare("the why", outcome.why(), answer.why());
        } else if (!(expected instanceof Outcome.Fault && got instanceof Answer.Faulted)) {
            comparison.differ("the answer", text(expected), text(got));
        }
        return comparison.difference();
    }

    private static void accepted(Outcome.Accepted expected, Answer.Accepted got, Comparison comparison) {
        comparison.compare("the transition", expected.transition().name(), got.transition());
        if (got.effects().isPresent()) {
            effects(expected.effects(), got.effects().get(), comparison);
        }
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

    private static void rejected(Outcome.Rejected expected, Answer.Rejected got, Comparison comparison) {
        comparison.compare("the reason", expected.reason().name(), got.reason());
        comparison.compare("the guard", expected.guard().map(Element::name).orElse(""), got.guard());
        comparison.compare("the payload of the reason", expected.payload(), got.payload());
    }

    static String text(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return "accepted by transition " + accepted.transition().name();
        } else if (outcome instanceof Outcome.Rejected rejected) {
            return "rejected with " + rejected.reason().name();
        } else if (outcome instanceof Outcome.Ignored) {
            return "ignored";
        }
        return "a fault";
    }

    private static String text(Answer answer) {
        if (answer instanceof Answer.Accepted accepted) {
            return "accepted"
                    + accepted.transition().map(t -> " by transition " + t).orElse("");
        } else if (answer instanceof Answer.Rejected rejected) {
            return "rejected" + rejected.reason().map(r -> " with " + r).orElse("");
        } else if (answer instanceof Answer.Ignored) {
            return "ignored";
        }
        return "the fault " + ((Answer.Faulted) answer).message();
    }
}
