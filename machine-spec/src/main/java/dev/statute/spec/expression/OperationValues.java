package dev.statute.spec.expression;

import static dev.statute.spec.expression.Evaluator.bool;
import static dev.statute.spec.expression.Evaluator.evaluate;
import static dev.statute.spec.expression.Evaluator.integer;

import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the operations that bind no variable give. */
final class OperationValues {
    private OperationValues() {}

    static Value of(Expr.Operate e, Environment env) {
        List<Value> operands =
                e.operands().stream().map(operand -> evaluate(operand, env)).toList();
        Value receiver = operands.get(0);
        List<Value> arguments = operands.subList(1, operands.size());
        return switch (e.operation()) {
            case OPTION_OR_ELSE -> receiver instanceof Value.Some some ? some.value() : arguments.get(0);
            case SET_CONTAINS, SET_SIZE, SET_WITH, SET_WITHOUT, SET_UNION, SET_MINUS, SET_INTERSECT, SET_SUBSET_OF ->
                set(e, elements(receiver), arguments);
            case SEQ_CONTAINS,
                    SEQ_SIZE,
                    SEQ_APPEND,
                    SEQ_PREPEND,
                    SEQ_CONCAT,
                    SEQ_WITHOUT,
                    SEQ_WITHOUT_ALL,
                    SEQ_FIRST,
                    SEQ_LAST,
                    SEQ_TAKE,
                    SEQ_DROP,
                    SEQ_STARTS_WITH,
                    SEQ_TO_SET -> seq(e, ((Value.SeqValue) receiver).elements(), arguments);
            case MAP_CONTAINS,
                    MAP_SIZE,
                    MAP_GET,
                    MAP_PUT,
                    MAP_PUT_ALL,
                    MAP_REMOVE,
                    MAP_REMOVE_ALL,
                    MAP_PUT_MAP,
                    MAP_KEYS -> map(e, ((Value.MapValue) receiver).entries(), arguments);
        };
    }

    private static Value set(Expr.Operate e, Collection<Value> receiver, List<Value> arguments) {
        Set<Value> set = new LinkedHashSet<>(receiver);
        switch (e.operation()) {
            case SET_CONTAINS:
                return bool(set.contains(arguments.get(0)));
            case SET_SIZE:
                return integer(set.size());
            case SET_SUBSET_OF:
                return bool(elements(arguments.get(0)).containsAll(set));
            case SET_WITH:
                set.add(arguments.get(0));
                break;
            case SET_WITHOUT:
                set.remove(arguments.get(0));
                break;
            case SET_UNION:
                set.addAll(elements(arguments.get(0)));
                break;
            case SET_MINUS:
                set.removeAll(elements(arguments.get(0)));
                break;
            case SET_INTERSECT:
                set.retainAll(elements(arguments.get(0)));
                break;
            default:
                throw notHere(e);
        }
        return new Value.SetValue(set);
    }

    private static Value seq(Expr.Operate e, List<Value> receiver, List<Value> arguments) {
        List<Value> seq = new ArrayList<>(receiver);
        switch (e.operation()) {
            case SEQ_CONTAINS:
                return bool(seq.contains(arguments.get(0)));
            case SEQ_SIZE:
                return integer(seq.size());
            case SEQ_FIRST:
                return option(seq.stream().findFirst());
            case SEQ_LAST:
                return option(seq.stream().reduce((before, last) -> last));
            case SEQ_STARTS_WITH:
                List<Value> start = ((Value.SeqValue) arguments.get(0)).elements();
                return bool(start.size() <= seq.size()
                        && seq.subList(0, start.size()).equals(start));
            case SEQ_TO_SET:
                return new Value.SetValue(new LinkedHashSet<>(seq));
            case SEQ_APPEND:
                seq.add(arguments.get(0));
                break;
            case SEQ_PREPEND:
                seq.add(0, arguments.get(0));
                break;
            case SEQ_CONCAT:
                seq.addAll(elements(arguments.get(0)));
                break;
            case SEQ_WITHOUT:
                seq.removeIf(arguments.get(0)::equals);
                break;
            case SEQ_WITHOUT_ALL:
                seq.removeAll(elements(arguments.get(0)));
                break;
            case SEQ_TAKE:
                return new Value.SeqValue(seq.subList(0, clamp(arguments.get(0), seq.size())));
            case SEQ_DROP:
                return new Value.SeqValue(seq.subList(clamp(arguments.get(0), seq.size()), seq.size()));
            default:
                throw notHere(e);
        }
        return new Value.SeqValue(seq);
    }

    private static Value map(Expr.Operate e, Map<Value, Value> receiver, List<Value> arguments) {
        Map<Value, Value> map = new LinkedHashMap<>(receiver);
        switch (e.operation()) {
            case MAP_CONTAINS:
                return bool(map.containsKey(arguments.get(0)));
            case MAP_SIZE:
                return integer(map.size());
            case MAP_GET:
                return option(Optional.ofNullable(map.get(arguments.get(0))));
            case MAP_KEYS:
                return new Value.SetValue(map.keySet());
            case MAP_PUT:
                map.put(arguments.get(0), arguments.get(1));
                break;
            case MAP_PUT_ALL:
                elements(arguments.get(0)).forEach(key -> map.put(key, arguments.get(1)));
                break;
            case MAP_REMOVE:
                map.remove(arguments.get(0));
                break;
            case MAP_REMOVE_ALL:
                elements(arguments.get(0)).forEach(map::remove);
                break;
            case MAP_PUT_MAP:
                map.putAll(((Value.MapValue) arguments.get(0)).entries());
                break;
            default:
                throw notHere(e);
        }
        return new Value.MapValue(map);
    }

    /** The elements of a set or a sequence. */
    static Collection<Value> elements(Value value) {
        return value instanceof Value.SetValue set ? set.elements() : ((Value.SeqValue) value).elements();
    }

    static Value option(Optional<Value> value) {
        return value.<Value>map(Value.Some::new).orElseGet(Value.None::new);
    }

    private static int clamp(Value count, int size) {
        return (int) Math.max(0, Math.min(((Value.Int) count).value(), size));
    }

    private static IllegalStateException notHere(Expr.Operate e) {
        return new IllegalStateException(e.operation() + " is not an operation of its receiver");
    }
}
