package dev.statute.spec.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** Which values of a policy input a row takes. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Pattern {
    /** Every value. */
    record Any() implements Pattern {}

    /** One value of a bool, enum or int. */
    record Is(Value value) implements Pattern {}

    /** The whole numbers from {@code min} to {@code max}, both included. */
    record Range(long min, long max) implements Pattern {}

    /** {@code none} of an option. */
    record IsNone() implements Pattern {}

    /** The present values of an option whose content matches. */
    record IsSome(Pattern content) implements Pattern {}

    /**
     * The values of one variant whose components match; a component that is not named matches anything.
     */
    record IsVariant(String variant, Map<String, Pattern> components) implements Pattern {
        public IsVariant {
            components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
        }
    }

    /** The values that some of the patterns take: a list, or a named set. */
    record AnyOf(List<Pattern> patterns) implements Pattern {
        public AnyOf {
            patterns = List.copyOf(patterns);
        }
    }

    /** The values that none of the patterns takes. */
    record AnyExcept(List<Pattern> patterns) implements Pattern {
        public AnyExcept {
            patterns = List.copyOf(patterns);
        }
    }
}
