package dev.statute.spec.check.policy;

import dev.statute.spec.model.Pattern;
import dev.statute.spec.model.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * A set of values of one policy input that no pattern of the table tells apart. Its text is the pattern
 * that an author writes for it.
 */
@API(status = API.Status.INTERNAL)
public sealed interface InputCell {
    /**
     * Whether the pattern takes the values of this cell: all of them, since a cell lies wholly inside or outside of each
     * pattern that it was made from.
     */
    boolean isIn(Pattern pattern);

    /** One value of a bool or enum. */
    record Point(Value value) implements InputCell {
        @Override
        public boolean isIn(Pattern pattern) {
            return pattern instanceof Pattern.Is is && is.value().equals(value) || composedIn(this, pattern);
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** The whole numbers from {@code min} to {@code max}. */
    record Interval(long min, long max) implements InputCell {
        @Override
        public boolean isIn(Pattern pattern) {
            if (pattern instanceof Pattern.Is is && is.value() instanceof Value.Int number) {
                return min == max && number.value() == min;
            }
            return pattern instanceof Pattern.Range range && range.min() <= min && max <= range.max()
                    || composedIn(this, pattern);
        }

        @Override
        public String toString() {
            return min == max ? String.valueOf(min) : min + ".." + max;
        }
    }

    /** The absent value of an option. */
    record NoneCell() implements InputCell {
        @Override
        public boolean isIn(Pattern pattern) {
            return pattern instanceof Pattern.IsNone || composedIn(this, pattern);
        }

        @Override
        public String toString() {
            return "none";
        }
    }

    /** Present values of an option. */
    record SomeCell(InputCell content) implements InputCell {
        @Override
        public boolean isIn(Pattern pattern) {
            return pattern instanceof Pattern.IsSome some && content.isIn(some.content()) || composedIn(this, pattern);
        }

        @Override
        public String toString() {
            return "{ some: " + content + " }";
        }
    }

    /** Values of one variant, with a cell for each component. */
    record VariantCell(String variant, Map<String, InputCell> components) implements InputCell {
        public VariantCell {
            components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
        }

        @Override
        public boolean isIn(Pattern pattern) {
            return pattern instanceof Pattern.IsVariant is
                            && is.variant().equals(variant)
                            && is.components().entrySet().stream().allMatch(e -> contains(e.getKey(), e.getValue()))
                    || composedIn(this, pattern);
        }

        private boolean contains(String component, Pattern pattern) {
            InputCell cell = components.get(component);
            return cell != null && cell.isIn(pattern);
        }

        @Override
        public String toString() {
            String named = components.entrySet().stream()
                    .filter(e -> !(e.getValue() instanceof AnyCell))
                    .map(e -> e.getKey() + ": " + e.getValue())
                    .collect(Collectors.joining(", "));
            return named.isEmpty() ? variant : "{ " + variant + ": { " + named + " } }";
        }
    }

    /** All values of a type that no pattern looks into. */
    record AnyCell() implements InputCell {
        @Override
        public boolean isIn(Pattern pattern) {
            return composedIn(this, pattern);
        }

        @Override
        public String toString() {
            return "any";
        }
    }

    private static boolean composedIn(InputCell cell, Pattern pattern) {
        if (pattern instanceof Pattern.AnyOf any) {
            return any.patterns().stream().anyMatch(cell::isIn);
        } else if (pattern instanceof Pattern.AnyExcept except) {
            return except.patterns().stream().noneMatch(cell::isIn);
        }
        return pattern instanceof Pattern.Any;
    }
}
