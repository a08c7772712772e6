package dev.statute.conformance.report;

import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Java expressions, of ASCII characters only. Stateless. */
final class JavaLiteral {
    /** {@code Map.of} takes no more. */
    private static final int MOST_PAIRS = 10;

    private JavaLiteral() {}

    /** An expression that gives an equal value. */
    static String of(Value value) {
        if (value instanceof Value.Bool bool) {
            return "new Value.Bool(" + bool.value() + ")";
        } else if (value instanceof Value.Int number) {
            return "new Value.Int(" + number.value() + "L)";
        } else if (value instanceof Value.Token token) {
            return "new Value.Token(" + type(token.type()) + ", " + token.number() + "L)";
        } else if (value instanceof Value.Member member) {
            return "new Value.Member(" + type(member.type()) + ", " + quoted(member.member()) + ")";
        } else if (value instanceof Value.PhaseName phase) {
            return "new Value.PhaseName(" + type(phase.machine()) + ", " + quoted(phase.phase()) + ")";
        } else if (value instanceof Value.Some some) {
            return "new Value.Some(" + of(some.value()) + ")";
        } else if (value instanceof Value.RecordValue record) {
            return "new Value.RecordValue(" + type(record.type()) + ", " + named(record.components()) + ")";
        } else if (value instanceof Value.VariantValue variant) {
            return "new Value.VariantValue(" + type(variant.type()) + ", " + quoted(variant.variant()) + ", "
                    + named(variant.components()) + ")";
        } else if (value instanceof Value.SetValue set) {
            return "new Value.SetValue(Set.of(" + elements(set.elements()) + "))";
        } else if (value instanceof Value.SeqValue seq) {
            return "new Value.SeqValue(List.of(" + elements(seq.elements()) + "))";
        } else if (value instanceof Value.MapValue map) {
            return "new Value.MapValue(" + map(map.entries(), JavaLiteral::of) + ")";
        }
        return "new Value.None()";
    }

    /** An expression that gives an equal map of named values. */
    static String named(Map<String, Value> values) {
        return map(values, JavaLiteral::quoted);
    }

    /** A string literal; as it stands it is harmless in a comment too. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == '\u007f') {
                // Not as \\u, which a compiler replaces before it looks for the ends of lines and literals.
                out.append(String.format("\\%03o", (int) c));
            } else if (c > '\u007f') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private static <K> String map(Map<K, Value> entries, Function<K, String> key) {
        boolean few = entries.size() <= MOST_PAIRS;
        String pairs = entries.entrySet().stream()
                .map(entry -> key.apply(entry.getKey()) + ", " + of(entry.getValue()))
                .map(pair -> few ? pair : "Map.entry(" + pair + ")")
                .collect(Collectors.joining(", "));
        return (few ? "Map.of(" : "Map.ofEntries(") + pairs + ")";
    }

    private static String elements(Collection<Value> elements) {
        return elements.stream().map(JavaLiteral::of).collect(Collectors.joining(", "));
    }

    private static String type(TypeName type) {
        return "new TypeName(" + quoted(type.packageName()) + ", " + quoted(type.simpleName()) + ")";
    }
}
