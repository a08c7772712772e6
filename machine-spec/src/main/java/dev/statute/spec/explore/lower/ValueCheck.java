package dev.statute.spec.explore.lower;

import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/**
 * Whether a value that a step makes lies in its type.
 *
 * @param subject the field, or the effect or reason and the component, such as {@code Finished.outcome}
 */
@API(status = API.Status.INTERNAL)
public record ValueCheck(String subject, Truth inBounds) {
    /** The same value, asked in another way. */
    ValueCheck asked(UnaryOperator<Truth> how) {
        return new ValueCheck(subject, how.apply(inBounds));
    }
}
