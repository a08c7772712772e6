package dev.statute.conformance.mutate;

import dev.statute.spec.expression.ExprTree;
import dev.statute.spec.expression.Retyping;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Operator;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mistakes that can be made in an expression: one at each of its nodes. */
final class ExprChanges {
    private final Machine machine;
    private final List<Expr> variables;

    /**
     * @param variables what may be read where the expression stands
     */
    ExprChanges(Machine machine, List<Expr> variables) {
        this.machine = machine;
        this.variables = variables;
    }

    /** All mistakes, those at a node before those below it. */
    List<ExprChange> of(Expr expr) {
        List<ExprChange> all = new ArrayList<>();
        here(expr).forEach((becomes, operator) -> all.add(new ExprChange(operator, expr, becomes, becomes)));
        List<Expr> children = ExprTree.children(expr);
        for (int i = 0; i < children.size(); i++) {
            for (ExprChange below : of(children.get(i))) {
                Retyping.replaceChild(expr, i, below.whole())
                        .ifPresent(whole ->
                                all.add(new ExprChange(below.operator(), below.was(), below.becomes(), whole)));
            }
        }
        return all;
    }

    /** What can stand for a node, each thing once. */
    private Map<Expr, MutationOperator> here(Expr expr) {
        Map<Expr, MutationOperator> changes = new LinkedHashMap<>();
        LiteralChanges.of(expr, machine).forEach(e -> changes.put(e, MutationOperator.LITERAL));
        if (expr instanceof Expr.Binary binary) {
            BinaryChanges.of(binary).forEach(changes::putIfAbsent);
        } else if (expr instanceof Expr.Not not) {
            if (joins(not.operand())) {
                changes.put(not.operand(), MutationOperator.NEGATE);
            }
        } else if (expr instanceof Expr.Conditional choice) {
            changes.put(choice.then(), MutationOperator.BRANCH);
            changes.put(choice.otherwise(), MutationOperator.BRANCH);
        } else if (expr.type() instanceof Type.Bool && !(expr instanceof Expr.Literal)) {
            changes.put(new Expr.Not(expr, expr.at()), MutationOperator.NEGATE);
        }
        OperationChanges.of(expr).forEach(e -> changes.putIfAbsent(e, MutationOperator.OPERATION));
        before(expr).ifPresent(e -> changes.put(e, MutationOperator.BEFORE));
        others(expr).forEach(e -> changes.putIfAbsent(e, MutationOperator.VARIABLE));
        return changes;
    }

    /** Whether an expression is not reversed as a whole; the operand of another negation is. */
    private static boolean joins(Expr expr) {
        return expr instanceof Expr.Conditional
                || expr instanceof Expr.Binary binary
                        && (binary.operator() == Operator.AND
                                || binary.operator() == Operator.OR
                                || binary.operator() == Operator.IMPLIES);
    }

    private static Optional<Expr> before(Expr expr) {
        if (expr instanceof Expr.FieldRef e && e.next()) {
            return Optional.of(new Expr.FieldRef(e.field(), false, e.at()));
        } else if (expr instanceof Expr.PhaseRef e && e.next()) {
            return Optional.of(new Expr.PhaseRef(false, e.type(), e.at()));
        } else if (expr instanceof Expr.InPhases e && e.next()) {
            return Optional.of(new Expr.InPhases(false, e.phases(), e.at()));
        } else if (expr instanceof Expr.Call e && e.next()) {
            return Optional.of(new Expr.Call(e.definition(), e.arguments(), false, e.at()));
        }
        return Optional.empty();
    }

    /** Of each kind of variable the first that has the type and is another one; of a record its other components. */
    private List<Expr> others(Expr expr) {
        List<Expr> others = new ArrayList<>();
        if (expr instanceof Expr.Get get) {
            for (Component component : components(get.target().type())) {
                if (!component.name().equals(get.component().name()) && Types.same(component.type(), get.type())) {
                    others.add(new Expr.Get(get.target(), component, get.at()));
                }
            }
        }
        if (!isVariable(expr)) {
            return others;
        }
        List<Class<?>> kinds = new ArrayList<>();
        for (Expr variable : variables) {
            if (Types.same(variable.type(), expr.type())
                    && !isSame(variable, expr)
                    && !kinds.contains(variable.getClass())) {
                kinds.add(variable.getClass());
                others.add(variable);
            }
        }
        return others;
    }

    private static List<Component> components(Type type) {
        if (type instanceof Type.Record record) {
            return record.components();
        }
        return type instanceof Type.Case of ? of.variant().components() : List.of();
    }

    private static boolean isVariable(Expr expr) {
        return expr instanceof Expr.PayloadRef
                || expr instanceof Expr.FieldRef
                || expr instanceof Expr.LocalRef
                || expr instanceof Expr.ParameterRef;
    }

    private static boolean isSame(Expr a, Expr b) {
        if (a instanceof Expr.PayloadRef x && b instanceof Expr.PayloadRef y) {
            return x.name().equals(y.name());
        } else if (a instanceof Expr.FieldRef x && b instanceof Expr.FieldRef y) {
            return x.field().name().equals(y.field().name());
        } else if (a instanceof Expr.LocalRef x && b instanceof Expr.LocalRef y) {
            return x.local().number() == y.local().number();
        }
        return a instanceof Expr.ParameterRef x
                && b instanceof Expr.ParameterRef y
                && x.parameter().name().equals(y.parameter().name());
    }
}
