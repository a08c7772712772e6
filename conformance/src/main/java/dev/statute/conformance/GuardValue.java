package dev.statute.conformance;

import dev.statute.spec.interpret.Explanation;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A guard and its value.
 *
 * @param holds empty if it was not asked, since an earlier one failed without which it has no meaning
 */
@API(status = API.Status.EXPERIMENTAL)
public record GuardValue(String guard, Optional<Boolean> holds) {
    /** What the reference interpreter says about a guard. */
    public static GuardValue of(Explanation.GuardValue value) {
        return new GuardValue(
                value.guard().name(),
                value.verdict() == Explanation.Verdict.NOT_EVALUATED
                        ? Optional.empty()
                        : Optional.of(value.verdict() == Explanation.Verdict.PASSES));
    }
}
