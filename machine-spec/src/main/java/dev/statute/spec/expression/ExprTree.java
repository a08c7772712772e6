package dev.statute.spec.expression;

import dev.statute.spec.model.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/** The shape of typed expressions: what is directly below a node. Every walk that treats most nodes alike builds on it. */
@API(status = API.Status.INTERNAL)
public final class ExprTree {
    private ExprTree() {}

    /** The expressions directly below, in the order in which they are written. The body of a called definition is not. */
    public static List<Expr> children(Expr expr) {
        List<Expr> children = new ArrayList<>();
        mapChildren(expr, child -> {
            children.add(child);
            return child;
        });
        return children;
    }

    /** The same node on top of other children of the same types. */
    public static Expr mapChildren(Expr expr, UnaryOperator<Expr> change) {
        if (expr instanceof Expr.Call e) {
            return new Expr.Call(e.definition(), mapAll(e.arguments(), change), e.next(), e.at());
        } else if (expr instanceof Expr.Not e) {
            return new Expr.Not(change.apply(e.operand()), e.at());
        } else if (expr instanceof Expr.Negate e) {
            return new Expr.Negate(change.apply(e.operand()), e.type(), e.at());
        } else if (expr instanceof Expr.Binary e) {
            return new Expr.Binary(e.operator(), change.apply(e.left()), change.apply(e.right()), e.type(), e.at());
        } else if (expr instanceof Expr.Conditional e) {
            return new Expr.Conditional(
                    change.apply(e.condition()), change.apply(e.then()), change.apply(e.otherwise()), e.type(), e.at());
        } else if (expr instanceof Expr.Get e) {
            return new Expr.Get(change.apply(e.target()), e.component(), e.at());
        } else if (expr instanceof Expr.NewRecord e) {
            return new Expr.NewRecord(e.type(), e.base().map(change), mapAll(e.given(), change), e.at());
        } else if (expr instanceof Expr.NewVariant e) {
            return new Expr.NewVariant(e.type(), e.variant(), mapAll(e.given(), change), e.at());
        } else if (expr instanceof Expr.NewSome e) {
            return new Expr.NewSome(change.apply(e.value()), e.type(), e.at());
        } else if (expr instanceof Expr.NewCollection e) {
            return new Expr.NewCollection(mapAll(e.elements(), change), e.type(), e.at());
        } else if (expr instanceof Expr.InList e) {
            return new Expr.InList(change.apply(e.element()), mapAll(e.list(), change), e.at());
        } else if (expr instanceof Expr.IsVariant e) {
            return new Expr.IsVariant(change.apply(e.target()), e.variant(), e.at());
        } else if (expr instanceof Expr.AsVariant e) {
            return new Expr.AsVariant(change.apply(e.target()), e.variant(), e.type(), e.at());
        } else if (expr instanceof Expr.Operate e) {
            return new Expr.Operate(e.operation(), mapAll(e.operands(), change), e.type(), e.at());
        } else if (expr instanceof Expr.Bind e) {
            return new Expr.Bind(
                    e.binder(), change.apply(e.target()), e.variables(), change.apply(e.body()), e.type(), e.at());
        }
        return expr;
    }

    private static List<Expr> mapAll(List<Expr> exprs, UnaryOperator<Expr> change) {
        return exprs.stream().map(change).toList();
    }

    private static Map<String, Expr> mapAll(Map<String, Expr> exprs, UnaryOperator<Expr> change) {
        Map<String, Expr> changed = new LinkedHashMap<>();
        exprs.forEach((name, expr) -> changed.put(name, change.apply(expr)));
        return changed;
    }
}
