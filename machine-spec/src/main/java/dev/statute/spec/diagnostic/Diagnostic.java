package dev.statute.spec.diagnostic;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A problem in words: the one record that the text, JSON and SARIF renderings are made from.
 *
 * @param code the stable code
 * @param at the words to change
 * @param message one sentence without a final stop
 * @param related other places with their role
 * @param note background; empty if there is none
 * @param example the case at work; empty if there is none
 * @param help the way out; empty if there is none
 * @param fix the repair that a tool can apply
 */
@API(status = API.Status.EXPERIMENTAL)
public record Diagnostic(
        Code code,
        Span at,
        String message,
        List<Problem.Related> related,
        String note,
        String example,
        String help,
        Optional<Fix> fix) {
    public Diagnostic {
        related = List.copyOf(related);
    }

    /** The severity of the code. */
    public Severity severity() {
        return code.severity();
    }
}
