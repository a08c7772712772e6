package dev.statute.spec.check.policy;

import dev.statute.spec.model.Pattern;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** Patterns and rows on plain values, in the plainest way. Stateless. */
@API(status = API.Status.INTERNAL)
public final class PatternMatch {
    private PatternMatch() {}

    /** Whether a pattern takes a value of the type it was written for. */
    public static boolean takes(Pattern pattern, Value value) {
        if (pattern instanceof Pattern.Is is) {
            return is.value().equals(value);
        } else if (pattern instanceof Pattern.Range range) {
            return value instanceof Value.Int number && range.min() <= number.value() && number.value() <= range.max();
        } else if (pattern instanceof Pattern.IsNone) {
            return value instanceof Value.None;
        } else if (pattern instanceof Pattern.IsSome some) {
            return value instanceof Value.Some present && takes(some.content(), present.value());
        } else if (pattern instanceof Pattern.IsVariant is) {
            return value instanceof Value.VariantValue variant
                    && variant.variant().equals(is.variant())
                    && is.components().entrySet().stream()
                            .allMatch(e -> takesComponent(e.getValue(), variant.components(), e.getKey()));
        } else if (pattern instanceof Pattern.AnyOf any) {
            return any.patterns().stream().anyMatch(p -> takes(p, value));
        } else if (pattern instanceof Pattern.AnyExcept except) {
            return except.patterns().stream().noneMatch(p -> takes(p, value));
        }
        return true;
    }

    private static boolean takesComponent(Pattern pattern, Map<String, Value> components, String name) {
        Value value = components.get(name);
        return value != null && takes(pattern, value);
    }

    /** The first row that takes values, given in the order of the inputs. */
    public static Optional<Policy.Row> firstRow(Policy policy, List<Value> values) {
        return policy.rows().stream().filter(row -> takes(row, values)).findFirst();
    }

    private static boolean takes(Policy.Row row, List<Value> values) {
        for (int i = 0; i < values.size(); i++) {
            if (!takes(row.patterns().get(i), values.get(i))) {
                return false;
            }
        }
        return true;
    }
}
