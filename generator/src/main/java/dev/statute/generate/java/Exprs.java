package dev.statute.generate.java;

import dev.statute.spec.model.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Walking over expressions. Parts are compared by identity: an equal part may stand elsewhere in the file. */
@SuppressWarnings("ReferenceEquality")
final class Exprs {
    private Exprs() {}

    /** The parts of an expression, in the order of their evaluation. */
    static List<Expr> children(Expr expr) {
        List<Expr> children = new ArrayList<>();
        withChildren(expr, child -> {
            children.add(child);
            return child;
        });
        return children;
    }

    /** The expression with every part replaced; the same object if no part changed. */
    static Expr withChildren(Expr expr, UnaryOperator<Expr> f) {
        if (expr instanceof Expr.Call e) {
            List<Expr> arguments = all(e.arguments(), f);
            return arguments == e.arguments() ? e : new Expr.Call(e.definition(), arguments, e.next(), e.at());
        } else if (expr instanceof Expr.Not e) {
            Expr operand = f.apply(e.operand());
            return operand == e.operand() ? e : new Expr.Not(operand, e.at());
        } else if (expr instanceof Expr.Negate e) {
            Expr operand = f.apply(e.operand());
            return operand == e.operand() ? e : new Expr.Negate(operand, e.type(), e.at());
        } else if (expr instanceof Expr.Binary e) {
            Expr left = f.apply(e.left());
            Expr right = f.apply(e.right());
            return left == e.left() && right == e.right()
                    ? e
                    : new Expr.Binary(e.operator(), left, right, e.type(), e.at());
        } else if (expr instanceof Expr.Conditional e) {
            Expr condition = f.apply(e.condition());
            Expr then = f.apply(e.then());
            Expr otherwise = f.apply(e.otherwise());
            return condition == e.condition() && then == e.then() && otherwise == e.otherwise()
                    ? e
                    : new Expr.Conditional(condition, then, otherwise, e.type(), e.at());
        } else if (expr instanceof Expr.Get e) {
            Expr target = f.apply(e.target());
            return target == e.target() ? e : new Expr.Get(target, e.component(), e.at());
        } else if (expr instanceof Expr.NewRecord e) {
            Optional<Expr> base = e.base().map(f);
            Map<String, Expr> given = all(e.given(), f);
            return given == e.given() && base.equals(e.base()) ? e : new Expr.NewRecord(e.type(), base, given, e.at());
        } else if (expr instanceof Expr.NewVariant e) {
            Map<String, Expr> given = all(e.given(), f);
            return given == e.given() ? e : new Expr.NewVariant(e.type(), e.variant(), given, e.at());
        } else if (expr instanceof Expr.NewSome e) {
            Expr value = f.apply(e.value());
            return value == e.value() ? e : new Expr.NewSome(value, e.type(), e.at());
        } else if (expr instanceof Expr.NewCollection e) {
            List<Expr> elements = all(e.elements(), f);
            return elements == e.elements() ? e : new Expr.NewCollection(elements, e.type(), e.at());
        } else if (expr instanceof Expr.InList e) {
            Expr element = f.apply(e.element());
            List<Expr> list = all(e.list(), f);
            return element == e.element() && list == e.list() ? e : new Expr.InList(element, list, e.at());
        } else if (expr instanceof Expr.IsVariant e) {
            Expr target = f.apply(e.target());
            return target == e.target() ? e : new Expr.IsVariant(target, e.variant(), e.at());
        } else if (expr instanceof Expr.AsVariant e) {
            Expr target = f.apply(e.target());
            return target == e.target() ? e : new Expr.AsVariant(target, e.variant(), e.type(), e.at());
        } else if (expr instanceof Expr.Operate e) {
            List<Expr> operands = all(e.operands(), f);
            return operands == e.operands() ? e : new Expr.Operate(e.operation(), operands, e.type(), e.at());
        } else if (expr instanceof Expr.Bind e) {
            Expr target = f.apply(e.target());
            Expr body = f.apply(e.body());
            return target == e.target() && body == e.body()
                    ? e
                    : new Expr.Bind(e.binder(), target, e.variables(), body, e.type(), e.at());
        }
        return expr;
    }

    private static List<Expr> all(List<Expr> exprs, UnaryOperator<Expr> f) {
        List<Expr> results = new ArrayList<>(exprs.size());
        boolean same = true;
        for (Expr expr : exprs) {
            Expr result = f.apply(expr);
            same &= result == expr;
            results.add(result);
        }
        return same ? exprs : results;
    }

    private static Map<String, Expr> all(Map<String, Expr> exprs, UnaryOperator<Expr> f) {
        Map<String, Expr> results = new LinkedHashMap<>();
        boolean same = true;
        for (Map.Entry<String, Expr> entry : exprs.entrySet()) {
            Expr result = f.apply(entry.getValue());
            same &= result == entry.getValue();
            results.put(entry.getKey(), result);
        }
        return same ? exprs : results;
    }
}
