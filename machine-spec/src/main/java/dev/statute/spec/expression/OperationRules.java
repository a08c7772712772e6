package dev.statute.spec.expression;

import static dev.statute.spec.expression.Intervals.join;
import static dev.statute.spec.expression.Intervals.mapOf;
import static dev.statute.spec.expression.Intervals.plus;
import static dev.statute.spec.expression.Intervals.setOf;
import static dev.statute.spec.model.Operation.*;

import dev.statute.spec.model.Operation;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The operations that bind no variable, with the types they take and give. */
final class OperationRules {
    /**
     * An operation as it is written.
     *
     * @param signature how to write it, without the receiver
     * @param parameters what it takes
     * @param result the type of the result from those of the receiver and the arguments
     */
    record Rule(
            Operation operation,
            String signature,
            List<Parameter> parameters,
            BiFunction<Type, List<Type>, Type> result) {
        String name() {
            return operation.text();
        }
    }

    /** The types that an argument can have for a receiver; the first is the one for arguments without a type. */
    interface Parameter {
        List<Type> types(Type receiver);
    }

    private static final Parameter ELEMENT = r -> List.of(elementOf(r).orElseThrow());
    private static final Parameter SAME = List::of;
    private static final Parameter NUMBER = r -> List.of(Type.Int.of(Long.MIN_VALUE, Long.MAX_VALUE));
    private static final Parameter KEY = r -> List.of(map(r).key());
    private static final Parameter VALUE = r -> List.of(map(r).value());
    private static final Parameter ELEMENTS = r -> many(elementOf(r).orElseThrow());
    private static final Parameter KEYS = r -> many(map(r).key());

    private static final List<Rule> OPTION =
            List.of(rule(OPTION_OR_ELSE, "or_else(d)", (r, a) -> join(element(r), a.get(0)), ELEMENT));

    private static final List<Rule> SET = List.of(
            rule(SET_SIZE, "size()", (r, a) -> size(r)),
            rule(SET_WITH, "with(x)", (r, a) -> setOf(join(element(r), a.get(0)), plus(max(r), 1)), ELEMENT),
            rule(SET_WITHOUT, "without(x)", (r, a) -> r, ELEMENT),
            rule(SET_UNION, "union(t)", (r, a) -> setOf(joined(r, a), plus(max(r), max(a.get(0)))), SAME),
            rule(SET_MINUS, "minus(t)", (r, a) -> r, SAME),
            rule(SET_INTERSECT, "intersect(t)", (r, a) -> setOf(element(r), Math.min(max(r), max(a.get(0)))), SAME),
            rule(SET_SUBSET_OF, "subset_of(t)", (r, a) -> Types.BOOL, SAME));

    private static final List<Rule> SEQ = List.of(
            rule(SEQ_SIZE, "size()", (r, a) -> size(r)),
            rule(SEQ_APPEND, "append(x)", (r, a) -> longer(r, a.get(0)), ELEMENT),
            rule(SEQ_PREPEND, "prepend(x)", (r, a) -> longer(r, a.get(0)), ELEMENT),
            rule(SEQ_CONCAT, "concat(t)", (r, a) -> new Type.SeqOf(joined(r, a), plus(max(r), max(a.get(0)))), SAME),
            rule(SEQ_WITHOUT, "without(x)", (r, a) -> r, ELEMENT),
            rule(SEQ_WITHOUT_ALL, "without_all(xs)", (r, a) -> r, ELEMENTS),
            rule(SEQ_FIRST, "first()", (r, a) -> new Type.Option(element(r))),
            rule(SEQ_LAST, "last()", (r, a) -> new Type.Option(element(r))),
            rule(SEQ_TAKE, "take(n)", (r, a) -> shorter(r, (Type.Int) a.get(0)), NUMBER),
            rule(SEQ_DROP, "drop(n)", (r, a) -> r, NUMBER),
            rule(SEQ_STARTS_WITH, "starts_with(t)", (r, a) -> Types.BOOL, SAME),
            rule(SEQ_TO_SET, "to_set()", (r, a) -> setOf(element(r), max(r))));

    private static final List<Rule> MAP = List.of(
            rule(MAP_SIZE, "size()", (r, a) -> size(r)),
            rule(MAP_GET, "get(k)", (r, a) -> new Type.Option(map(r).value()), KEY),
            rule(MAP_PUT, "put(k, v)", (r, a) -> larger(r, mapOf(a.get(0), a.get(1), 1)), KEY, VALUE),
            rule(
                    MAP_PUT_ALL,
                    "put_all(keys, v)",
                    (r, a) -> larger(r, mapOf(element(a.get(0)), a.get(1), max(a.get(0)))),
                    KEYS,
                    VALUE),
            rule(MAP_REMOVE, "remove(k)", (r, a) -> r, KEY),
            rule(MAP_REMOVE_ALL, "remove_all(keys)", (r, a) -> r, KEYS),
            rule(MAP_PUT_MAP, "put_map(n)", (r, a) -> larger(r, map(a.get(0))), SAME),
            rule(MAP_KEYS, "keys()", (r, a) -> setOf(map(r).key(), max(r))));

    private OperationRules() {}

    /** The operations on values of a type, in the order of the reference. */
    static List<Rule> of(Type receiver) {
        if (receiver instanceof Type.Option) {
            return OPTION;
        } else if (receiver instanceof Type.SetOf) {
            return SET;
        } else if (receiver instanceof Type.SeqOf) {
            return SEQ;
        } else if (receiver instanceof Type.MapOf) {
            return MAP;
        }
        return List.of();
    }

    /** What kinds of values have an operation of this name, as a subject such as {@code sequences}. */
    static List<String> kindsWith(String name) {
        record Kind(String plural, List<Rule> rules, Type example) {}
        Type any = Types.BOOL;
        return List.of(
                        new Kind("options", OPTION, new Type.Option(any)),
                        new Kind("sets", SET, new Type.SetOf(any, 0)),
                        new Kind("sequences", SEQ, new Type.SeqOf(any, 0)),
                        new Kind("maps", MAP, new Type.MapOf(any, any, 0)))
                .stream()
                .filter(kind ->
                        kind.rules().stream().anyMatch(rule -> rule.name().equals(name))
                                || BinderRules.of(kind.example()).stream()
                                        .anyMatch(rule -> rule.name().equals(name)))
                .map(Kind::plural)
                .toList();
    }

    /** The type of what an option, a set or a sequence contains. */
    static Optional<Type> elementOf(Type type) {
        if (type instanceof Type.Option t) {
            return Optional.of(t.element());
        } else if (type instanceof Type.SetOf t) {
            return Optional.of(t.element());
        } else if (type instanceof Type.SeqOf t) {
            return Optional.of(t.element());
        }
        return Optional.empty();
    }

    /** The largest size of a collection. */
    static long max(Type collection) {
        if (collection instanceof Type.SetOf t) {
            return t.max();
        } else if (collection instanceof Type.SeqOf t) {
            return t.max();
        }
        return map(collection).max();
    }

    private static Rule rule(
            Operation operation, String signature, BiFunction<Type, List<Type>, Type> result, Parameter... parameters) {
        return new Rule(operation, signature, List.of(parameters), result);
    }

    private static Type element(Type type) {
        return elementOf(type).orElseThrow();
    }

    private static Type.MapOf map(Type type) {
        return (Type.MapOf) type;
    }

    private static List<Type> many(Type element) {
        return List.of(new Type.SeqOf(element, Long.MAX_VALUE), new Type.SetOf(element, Long.MAX_VALUE));
    }

    private static Type size(Type collection) {
        return Type.Int.of(0, max(collection));
    }

    private static Type joined(Type receiver, List<Type> arguments) {
        return join(element(receiver), element(arguments.get(0)));
    }

    private static Type longer(Type seq, Type element) {
        return new Type.SeqOf(join(element(seq), element), plus(max(seq), 1));
    }

    private static Type shorter(Type seq, Type.Int count) {
        return new Type.SeqOf(element(seq), Math.max(0, Math.min(max(seq), count.max())));
    }

    private static Type larger(Type receiver, Type.MapOf added) {
        Type.MapOf map = map(receiver);
        return mapOf(join(map.key(), added.key()), join(map.value(), added.value()), plus(map.max(), added.max()));
    }
}
