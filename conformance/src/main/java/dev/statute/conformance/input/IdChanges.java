package dev.statute.conformance.input;

import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Value;
import dev.statute.spec.model.Value.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Inputs with an id replaced wherever it stands, by one with a smaller number. Stateless. */
@API(status = API.Status.INTERNAL)
public final class IdChanges {
    private static final Comparator<Token> ORDER = Comparator.comparing(
                    (Token token) -> token.type().packageName())
            .thenComparing(token -> token.type().simpleName())
            .thenComparing(Token::number);

    private IdChanges() {}

    /**
     * The changes that make a sequence simpler: first those that leave it with fewer different ids, then those that use
     * smaller numbers for as many.
     */
    public static List<List<InputValue>> of(List<InputValue> inputs) {
        Set<Token> used = new TreeSet<>(ORDER);
        inputs.forEach(input -> changed(input, token -> {
            used.add(token);
            return token;
        }));
        List<List<InputValue>> changes = new ArrayList<>();
        for (Token token : used) {
            for (Token smaller : used) {
                if (smaller.type().equals(token.type()) && smaller.number() < token.number()) {
                    changes.add(changed(inputs, token, smaller));
                }
            }
        }
        for (Token token : used) {
            for (long number = 1; number < token.number(); number++) {
                Token smaller = new Token(token.type(), number);
                if (!used.contains(smaller)) {
                    changes.add(changed(inputs, token, smaller));
                    break;
                }
            }
        }
        return changes;
    }

    private static List<InputValue> changed(List<InputValue> inputs, Token from, Token to) {
        return inputs.stream()
                .map(input -> changed(input, token -> token.equals(from) ? to : token))
                .toList();
    }

    private static InputValue changed(InputValue input, UnaryOperator<Token> change) {
        return new InputValue(input.input(), changed(input.payload(), change));
    }

    private static Map<String, Value> changed(Map<String, Value> components, UnaryOperator<Token> change) {
        Map<String, Value> changed = new LinkedHashMap<>();
        components.forEach((name, value) -> changed.put(name, changed(value, change)));
        return changed;
    }

    private static Value changed(Value value, UnaryOperator<Token> change) {
        if (value instanceof Token token) {
            return change.apply(token);
        } else if (value instanceof Value.Some some) {
            return new Value.Some(changed(some.value(), change));
        } else if (value instanceof Value.SetValue set) {
            return new Value.SetValue(set.elements().stream()
                    .map(element -> changed(element, change))
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
        } else if (value instanceof Value.SeqValue seq) {
            return new Value.SeqValue(seq.elements().stream()
                    .map(element -> changed(element, change))
                    .toList());
        } else if (value instanceof Value.MapValue map) {
            Map<Value, Value> entries = new LinkedHashMap<>();
            map.entries().forEach((key, entry) -> entries.put(changed(key, change), changed(entry, change)));
            return new Value.MapValue(entries);
        } else if (value instanceof Value.RecordValue record) {
            return new Value.RecordValue(record.type(), changed(record.components(), change));
        } else if (value instanceof Value.VariantValue variant) {
            return new Value.VariantValue(variant.type(), variant.variant(), changed(variant.components(), change));
        }
        return value;
    }
}
