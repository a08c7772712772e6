package dev.statute.spec.expression;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** The reference evaluator: plain values, one rule per construct, and no thought of speed. */
@API(status = API.Status.INTERNAL)
public final class Evaluator {
    private Evaluator() {}

    /**
     * The value of an expression.
     *
     * @throws IllegalStateException if the environment lacks what the expression reads, which typing and phase scoping
     *     exclude
     */
    public static Value evaluate(Expr expr, Environment env) {
        if (expr instanceof Expr.Literal e) {
            return e.value();
        } else if (expr instanceof Expr.ConstantRef e) {
            return e.constant().value();
        } else if (expr instanceof Expr.ParameterRef e) {
            return found(env.parameters(), e.parameter().name());
        } else if (expr instanceof Expr.FieldRef e) {
            return found(env.state(e.next()).fields(), e.field().name());
        } else if (expr instanceof Expr.PayloadRef e) {
            return found(env.payload(), e.name());
        } else if (expr instanceof Expr.LocalRef e) {
            return found(env.locals(), e.local().number());
        } else if (expr instanceof Expr.PhaseRef e) {
            return new Value.PhaseName(
                    e.type().machine(), env.state(e.next()).phase().name());
        } else if (expr instanceof Expr.InPhases e) {
            return bool(e.phases().contains(env.state(e.next()).phase()));
        } else if (expr instanceof Expr.Call e) {
            return call(e, env);
        } else if (expr instanceof Expr.Not e) {
            return bool(!isTrue(e.operand(), env));
        } else if (expr instanceof Expr.Negate e) {
            return integer(Math.negateExact(number(e.operand(), env)));
        } else if (expr instanceof Expr.Binary e) {
            return binary(e, env);
        } else if (expr instanceof Expr.Conditional e) {
            return evaluate(isTrue(e.condition(), env) ? e.then() : e.otherwise(), env);
        } else if (expr instanceof Expr.Operate e) {
            return OperationValues.of(e, env);
        } else if (expr instanceof Expr.Bind e) {
            return BinderValues.of(e, env);
        } else if (expr instanceof Expr.InList e) {
            Value element = evaluate(e.element(), env);
            return bool(e.list().stream()
                    .anyMatch(candidate -> evaluate(candidate, env).equals(element)));
        }
        return structure(expr, env);
    }

    private static Value structure(Expr expr, Environment env) {
        if (expr instanceof Expr.Get e) {
            Value target = evaluate(e.target(), env);
            return found(components(target), e.component().name());
        } else if (expr instanceof Expr.NewRecord e) {
            Map<String, Value> base =
                    e.base().map(b -> components(evaluate(b, env))).orElse(Map.of());
            return new Value.RecordValue(e.type().name(), build(e.type().components(), base, e.given(), env));
        } else if (expr instanceof Expr.NewVariant e) {
            return new Value.VariantValue(
                    e.type().name(), e.variant().name(), build(e.variant().components(), Map.of(), e.given(), env));
        } else if (expr instanceof Expr.NewSome e) {
            return new Value.Some(evaluate(e.value(), env));
        } else if (expr instanceof Expr.NewCollection e) {
            List<Value> elements =
                    e.elements().stream().map(element -> evaluate(element, env)).toList();
            return e.type() instanceof Type.SetOf ? BinderValues.set(elements) : new Value.SeqValue(elements);
        } else if (expr instanceof Expr.IsVariant e) {
            return bool(isVariant(evaluate(e.target(), env), e.variant()));
        } else if (expr instanceof Expr.AsVariant e) {
            Value target = evaluate(e.target(), env);
            return isVariant(target, e.variant()) ? new Value.Some(target) : new Value.None();
        }
        throw new IllegalStateException("unknown expression " + expr);
    }

    private static Value call(Expr.Call call, Environment env) {
        Environment inside = env.ofDefinition(call.next());
        for (int i = 0; i < call.arguments().size(); i++) {
            Value argument = evaluate(call.arguments().get(i), env);
            inside = inside.with(call.definition().parameters().get(i), argument);
        }
        return evaluate(call.definition().body(), inside);
    }

    private static Value binary(Expr.Binary e, Environment env) {
        return switch (e.operator()) {
            case AND -> bool(isTrue(e.left(), env) && isTrue(e.right(), env));
            case OR -> bool(isTrue(e.left(), env) || isTrue(e.right(), env));
            case IMPLIES -> bool(!isTrue(e.left(), env) || isTrue(e.right(), env));
            case EQUAL -> bool(evaluate(e.left(), env).equals(evaluate(e.right(), env)));
            case NOT_EQUAL -> bool(!evaluate(e.left(), env).equals(evaluate(e.right(), env)));
            case LESS -> bool(number(e.left(), env) < number(e.right(), env));
            case LESS_OR_EQUAL -> bool(number(e.left(), env) <= number(e.right(), env));
            case GREATER -> bool(number(e.left(), env) > number(e.right(), env));
            case GREATER_OR_EQUAL -> bool(number(e.left(), env) >= number(e.right(), env));
            case ADD -> integer(Math.addExact(number(e.left(), env), number(e.right(), env)));
            case SUBTRACT -> integer(Math.subtractExact(number(e.left(), env), number(e.right(), env)));
            case MULTIPLY -> integer(Math.multiplyExact(number(e.left(), env), number(e.right(), env)));
            case MIN -> integer(Math.min(number(e.left(), env), number(e.right(), env)));
            case MAX -> integer(Math.max(number(e.left(), env), number(e.right(), env)));
        };
    }

    /** The components in the order of their declaration, taken from what is given, else from the base. */
    private static Map<String, Value> build(
            List<Component> components, Map<String, Value> base, Map<String, Expr> given, Environment env) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Component component : components) {
            Expr expr = given.get(component.name());
            values.put(component.name(), expr == null ? found(base, component.name()) : evaluate(expr, env));
        }
        return values;
    }

    private static Map<String, Value> components(Value value) {
        return value instanceof Value.RecordValue record
                ? record.components()
                : ((Value.VariantValue) value).components();
    }

    private static boolean isVariant(Value value, Type.Variant variant) {
        return ((Value.VariantValue) value).variant().equals(variant.name());
    }

    static boolean isTrue(Expr expr, Environment env) {
        return ((Value.Bool) evaluate(expr, env)).value();
    }

    static long number(Expr expr, Environment env) {
        return ((Value.Int) evaluate(expr, env)).value();
    }

    static Value bool(boolean value) {
        return new Value.Bool(value);
    }

    static Value integer(long value) {
        return new Value.Int(value);
    }

    private static <K> Value found(Map<K, Value> values, K key) {
        Value value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("no value for " + key);
        }
        return value;
    }
}
