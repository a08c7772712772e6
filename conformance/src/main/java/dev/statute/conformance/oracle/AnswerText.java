package dev.statute.conformance.oracle;

import dev.statute.conformance.Answer;
import dev.statute.spec.interpret.Outcome;
import org.apiguardian.api.API;

/** What became of an input, in a few words. Stateless. */
@API(status = API.Status.INTERNAL)
public final class AnswerText {
    private AnswerText() {}

    /** What the spec makes of it. */
    public static String of(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return "accepted by transition " + accepted.transition().name();
        } else if (outcome instanceof Outcome.Rejected rejected) {
            return "rejected with " + rejected.reason().name();
        } else if (outcome instanceof Outcome.Ignored) {
            return "ignored";
        }
        return "a fault";
    }

    /** What a subject answers. */
    public static String of(Answer answer) {
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
