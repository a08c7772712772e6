package dev.statute.generate.markdown;

import dev.statute.spec.model.Pattern;
import java.util.List;
import java.util.stream.Collectors;

/** Patterns of a policy as an author writes them. */
final class PatternText {
    private PatternText() {}

    static String of(Pattern pattern) {
        if (pattern instanceof Pattern.Any) {
            return "any";
        } else if (pattern instanceof Pattern.Is is) {
            return is.value().toString();
        } else if (pattern instanceof Pattern.Range range) {
            return range.min() + ".." + range.max();
        } else if (pattern instanceof Pattern.IsNone) {
            return "none";
        } else if (pattern instanceof Pattern.IsSome some) {
            return "{ some: " + of(some.content()) + " }";
        } else if (pattern instanceof Pattern.IsVariant variant) {
            return variant(variant);
        } else if (pattern instanceof Pattern.AnyOf any) {
            return list(any.patterns());
        }
        return "{ any_except: " + list(((Pattern.AnyExcept) pattern).patterns()) + " }";
    }

    private static String variant(Pattern.IsVariant variant) {
        String components = variant.components().entrySet().stream()
                .map(e -> e.getKey() + ": " + of(e.getValue()))
                .collect(Collectors.joining(", "));
        return components.isEmpty() ? variant.variant() : "{ " + variant.variant() + ": { " + components + " } }";
    }

    private static String list(List<Pattern> patterns) {
        return patterns.stream().map(PatternText::of).collect(Collectors.joining(", ", "[", "]"));
    }
}
