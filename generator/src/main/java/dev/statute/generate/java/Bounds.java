package dev.statute.generate.java;

import dev.statute.spec.expression.Intervals;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Operator;
import dev.statute.spec.model.Type;
import java.util.List;

/** What declared ranges and sizes ask for at run time. */
final class Bounds {
    private Bounds() {}

    /** Whether a Java value of the type may lie outside of it, so that it has to be looked at. */
    static boolean areLimited(Type type) {
        if (type instanceof Type.Int t) {
            return t.min() != Long.MIN_VALUE || t.max() != Long.MAX_VALUE;
        } else if (type instanceof Type.Option t) {
            return areLimited(t.element());
        } else if (type instanceof Type.Record t) {
            return anyLimited(t.components());
        } else if (type instanceof Type.Case t) {
            return anyLimited(t.variant().components());
        } else if (type instanceof Type.Variants t) {
            return t.variants().stream().anyMatch(v -> anyLimited(v.components()));
        }
        return type instanceof Type.SetOf || type instanceof Type.SeqOf || type instanceof Type.MapOf;
    }

    /** Whether any of the parts is limited. */
    static boolean anyLimited(List<Component> components) {
        return components.stream().anyMatch(c -> areLimited(c.type()));
    }

    /**
     * Whether every value of the expression is known to lie in the declared type. Values that entered a field or payload
     * do; a record or collection on its way through an expression need not, so what is taken out of one is not trusted.
     */
    static boolean hold(Type declared, Expr expr) {
        if (!areLimited(declared)) {
            return true;
        } else if (expr instanceof Expr.Conditional e) {
            return hold(declared, e.then()) && hold(declared, e.otherwise());
        } else if (expr instanceof Expr.NewSome e && declared instanceof Type.Option option) {
            return hold(option.element(), e.value());
        } else if (ExprEmitter.isNone(expr)) {
            return true;
        } else if (expr instanceof Expr.NewRecord e && declared instanceof Type.Record record) {
            return e.base().map(b -> hold(declared, b)).orElse(true) && given(record.components(), e.given());
        } else if (expr instanceof Expr.NewVariant e) {
            return given(e.variant().components(), e.given());
        }
        return isTrusted(expr) && within(declared, expr.type());
    }

    /**
     * Whether the elements of a computed collection are known to lie in the declared type, so that only its size is left
     * to look at. A test of all elements would make each step take as long as the collection is large.
     */
    static boolean elementsHold(Type declared, Expr expr) {
        Type actual = expr.type();
        if (declared instanceof Type.SetOf d && actual instanceof Type.SetOf a) {
            return Intervals.fits(a.element(), d.element());
        } else if (declared instanceof Type.SeqOf d && actual instanceof Type.SeqOf a) {
            return Intervals.fits(a.element(), d.element());
        } else if (declared instanceof Type.MapOf d && actual instanceof Type.MapOf a) {
            return Intervals.fits(a.key(), d.key()) && Intervals.fits(a.value(), d.value());
        }
        return false;
    }

    private static boolean given(List<Component> components, java.util.Map<String, Expr> given) {
        for (Component component : components) {
            Expr value = given.get(component.name());
            if (value != null && !hold(component.type(), value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTrusted(Expr expr) {
        if (expr instanceof Expr.Get e) {
            return isTrusted(e.target());
        } else if (expr instanceof Expr.Negate e) {
            return isTrusted(e.operand());
        } else if (expr instanceof Expr.Binary e) {
            return e.operator() != Operator.IMPLIES && isTrusted(e.left()) && isTrusted(e.right());
        } else if (expr instanceof Expr.Conditional e) {
            return isTrusted(e.then()) && isTrusted(e.otherwise());
        }
        return expr instanceof Expr.FieldRef
                || expr instanceof Expr.PayloadRef
                || expr instanceof Expr.ConstantRef
                || expr instanceof Expr.ParameterRef
                || expr instanceof Expr.Literal;
    }

    /** Whether a type lies in another of the same kind. */
    private static boolean within(Type declared, Type actual) {
        if (declared instanceof Type.Int d && actual instanceof Type.Int a) {
            return a.min() >= d.min() && a.max() <= d.max();
        } else if (declared instanceof Type.Option d && actual instanceof Type.Option a) {
            return within(d.element(), a.element());
        } else if (declared instanceof Type.SetOf d && actual instanceof Type.SetOf a) {
            return a.max() <= d.max() && within(d.element(), a.element());
        } else if (declared instanceof Type.SeqOf d && actual instanceof Type.SeqOf a) {
            return a.max() <= d.max() && within(d.element(), a.element());
        } else if (declared instanceof Type.MapOf d && actual instanceof Type.MapOf a) {
            return a.max() <= d.max() && within(d.key(), a.key()) && within(d.value(), a.value());
        }
        return true;
    }
}
