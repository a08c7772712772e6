package dev.statute.conformance.law;

import dev.statute.conformance.Answer;
import dev.statute.conformance.GuardValue;
import dev.statute.spec.explore.result.StateText;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What classes answer and show, in words. Stateless. */
final class Texts {
    private Texts() {}

    static String of(Answer answer) {
        if (answer instanceof Answer.Accepted accepted) {
            return "accepted"
                    + accepted.transition().map(name -> " by `" + name + "`").orElse("")
                    + accepted.effects()
                            .filter(effects -> !effects.isEmpty())
                            .map(effects -> " emitting " + effects)
                            .orElse("");
        } else if (answer instanceof Answer.Rejected rejected) {
            return "rejected"
                    + rejected.reason().map(name -> " with `" + name + "`").orElse("")
                    + rejected.payload()
                            .filter(payload -> !payload.isEmpty())
                            .map(payload -> " " + of(payload))
                            .orElse("")
                    + rejected.guard()
                            .filter(guard -> !guard.isEmpty())
                            .map(guard -> " by guard `" + guard + "`")
                            .orElse("");
        } else if (answer instanceof Answer.Ignored ignored) {
            return "ignored" + ignored.why().map(why -> " (" + why + ")").orElse("");
        }
        return "the fault `" + ((Answer.Faulted) answer).message() + "`";
    }

    static String of(MachineState state) {
        return "`" + StateText.of(state) + "`";
    }

    /** The parameters behind a state; nothing if the machine has none. */
    static String ofParameters(MachineState state) {
        return state.parameters().isEmpty() ? "" : " with " + of(state.parameters());
    }

    static String ofGuards(List<GuardValue> guards) {
        return guards.stream()
                .map(guard -> guard.guard() + " "
                        + guard.holds().map(holds -> holds ? "passes" : "fails").orElse("is not asked"))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String of(Map<String, Value> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + ": " + value.getValue())
                .collect(Collectors.joining(", ", "{ ", " }"));
    }
}
