package dev.statute.spec.expression;

import static dev.statute.spec.expression.Evaluator.bool;
import static dev.statute.spec.expression.Evaluator.evaluate;
import static dev.statute.spec.expression.Evaluator.isTrue;

import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the operations that bind variables give. */
final class BinderValues {
    private BinderValues() {}

    static Value of(Expr.Bind e, Environment env) {
        Value target = evaluate(e.target(), env);
        Predicate<Value> holds =
                element -> isTrue(e.body(), env.with(e.variables().get(0), element));
        return switch (e.binder()) {
            case OPTION_MAP ->
                OperationValues.option(elements(target).stream().findFirst().map(element -> mapped(e, element, env)));
            case SET_FILTER -> set(elements(target).stream().filter(holds).toList());
            case SEQ_FILTER ->
                new Value.SeqValue(elements(target).stream().filter(holds).toList());
            case SEQ_MAP ->
                new Value.SeqValue(elements(target).stream()
                        .map(element -> mapped(e, element, env))
                        .toList());
            case SEQ_TAKE_WHILE -> takeWhile(elements(target), holds);
            case OPTION_ALL, SET_ALL, SEQ_ALL -> bool(elements(target).stream().allMatch(holds));
            case OPTION_EXISTS, SET_EXISTS, SEQ_EXISTS ->
                bool(elements(target).stream().anyMatch(holds));
            case MAP_ALL -> bool(entries(target).allMatch(entry -> holds(e, entry, env)));
            case MAP_EXISTS -> bool(entries(target).anyMatch(entry -> holds(e, entry, env)));
        };
    }

    static Value set(List<Value> elements) {
        return new Value.SetValue(new LinkedHashSet<>(elements));
    }

    private static Value takeWhile(Collection<Value> elements, Predicate<Value> holds) {
        List<Value> taken = new ArrayList<>();
        for (Value element : elements) {
            if (!holds.test(element)) {
                break;
            }
            taken.add(element);
        }
        return new Value.SeqValue(taken);
    }

    /** The elements of a set or a sequence; of an option its value, if there is one. */
    private static Collection<Value> elements(Value target) {
        if (target instanceof Value.Some some) {
            return List.of(some.value());
        }
        return target instanceof Value.None ? List.of() : OperationValues.elements(target);
    }

    private static Value mapped(Expr.Bind e, Value element, Environment env) {
        return evaluate(e.body(), env.with(e.variables().get(0), element));
    }

    private static Stream<Map.Entry<Value, Value>> entries(Value target) {
        return ((Value.MapValue) target).entries().entrySet().stream();
    }

    private static boolean holds(Expr.Bind e, Map.Entry<Value, Value> entry, Environment env) {
        return isTrue(
                e.body(),
                env.with(e.variables().get(0), entry.getKey())
                        .with(e.variables().get(1), entry.getValue()));
    }
}
