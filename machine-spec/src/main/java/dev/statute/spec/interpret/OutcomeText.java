package dev.statute.spec.interpret;

import dev.statute.spec.model.Guard;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Scenario.ExpectedEffect;
import java.util.List;
import java.util.stream.Collectors;

/** Outcomes in the words of scenario problems. */
final class OutcomeText {
    private OutcomeText() {}

    /** Such as {@code accepted by transition `queue`}. */
    static String of(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return "accepted by transition `" + accepted.transition().name() + "`";
        } else if (outcome instanceof Outcome.Rejected rejected) {
            return "rejected with `" + rejected.reason().name() + "`" + by(rejected);
        } else if (outcome instanceof Outcome.Ignored ignored) {
            return "ignored (" + why(ignored) + ")";
        }
        return "a fault (" + outcome + ")";
    }

    /** The why without the stop that ends it, so that it can stand inside of a sentence. */
    static String why(Outcome.Ignored ignored) {
        return ignored.why().strip().replaceFirst("\\.$", "");
    }

    /** Which guard refused, such as { by guard `run_matches`}; empty if the cell did. */
    static String by(Outcome.Rejected rejected) {
        return rejected.guard()
                .map(Guard::name)
                .map(g -> " by guard `" + g + "`")
                .orElse("");
    }

    /** What a scenario has to say to expect the refusal. */
    static String expectation(Outcome.Rejected rejected) {
        String guard =
                rejected.guard().map(Guard::name).map(g -> ", guard: " + g).orElse("");
        return "{ rejected: " + rejected.reason().name() + guard + " }";
    }

    static String state(MachineState state) {
        return Payloads.text(state.phase().name(), state.fields());
    }

    static String emitted(List<EffectValue> effects) {
        return effects.isEmpty()
                ? "nothing"
                : list(effects.stream().map(EffectValue::toString).toList());
    }

    static String expected(List<ExpectedEffect> effects) {
        return effects.isEmpty()
                ? "nothing"
                : list(effects.stream()
                        .map(e -> Payloads.text(e.effect().name(), e.payload()))
                        .toList());
    }

    private static String list(List<String> items) {
        return items.stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
