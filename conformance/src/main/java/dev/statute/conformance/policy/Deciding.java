package dev.statute.conformance.policy;

import dev.statute.conformance.Decided;
import dev.statute.conformance.PolicyBridge;
import dev.statute.spec.model.Value;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a class made of a question.
 *
 * @param decided what it decided; empty if it threw
 * @param text the same in words
 */
record Deciding(Map<String, Value> given, Optional<Decided> decided, String text) {
    static Deciding of(PolicyBridge bridge, Map<String, Value> given) {
        try {
            Decided decided = bridge.decide(given);
            return decided == null
                    ? new Deciding(given, Optional.empty(), "null")
                    : new Deciding(given, Optional.of(decided), text(decided));
        } catch (Exception | Error thrown) {
            return new Deciding(given, Optional.empty(), "the class throws " + thrown);
        }
    }

    /** Such as {@code Free by row children}. */
    static String text(Decided decided) {
        return "`" + decided.output() + "` by row `" + decided.row() + "`";
    }

    /** Such as {@code age: 6, card: none}. */
    static String text(Map<String, Value> given) {
        return given.entrySet().stream()
                .map(value -> value.getKey() + ": " + value.getValue())
                .collect(Collectors.joining(", "));
    }
}
