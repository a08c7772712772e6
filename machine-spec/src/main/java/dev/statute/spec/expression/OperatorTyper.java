package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Operator;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import java.util.Optional;

/** Types logic, comparison and arithmetic. */
final class OperatorTyper {
    private final Typer typer;

    OperatorTyper(Typer typer) {
        this.typer = typer;
    }

    Optional<Expr> infix(ExprSyntax.Infix s, Context context) {
        return switch (s.operator()) {
            case AND, OR, IMPLIES -> logic(typer, s.operator(), s.left(), s.right(), s.at(), context);
            case EQUAL, NOT_EQUAL -> equality(s, context);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ordering(s, context);
            case ADD, SUBTRACT, MULTIPLY, MIN, MAX ->
                arithmetic(typer, s.operator(), s.left(), s.right(), s.operatorAt(), s.at(), context);
        };
    }

    /** The right side is only evaluated where the left one leaves the answer open, and may rely on that. */
    static Optional<Expr> logic(
            Typer typer, Operator operator, ExprSyntax left, ExprSyntax right, Span at, Context context) {
        Optional<Expr> l = typer.check(left, context, Types.BOOL);
        Optional<Expr> r = typer.check(right, context.assume(l, operator != Operator.OR), Types.BOOL);
        return l.isEmpty() || r.isEmpty()
                ? Optional.empty()
                : Optional.of(new Expr.Binary(operator, l.get(), r.get(), Types.BOOL, at));
    }

    private Optional<Expr> equality(ExprSyntax.Infix s, Context context) {
        if (reportedGroup(s, context.scope())) {
            return Optional.empty();
        }
        boolean rightFirst = Typer.isOpen(s.left(), context.scope()) && !Typer.isOpen(s.right(), context.scope());
        Optional<Expr> first = typer.infer(rightFirst ? s.right() : s.left(), context, Expected.NOTHING);
        Optional<Expr> second = typer.infer(rightFirst ? s.left() : s.right(), context, Expected.like(first));
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        Expr left = (rightFirst ? second : first).get();
        Expr right = (rightFirst ? first : second).get();
        if (!Types.same(left.type(), right.type())) {
            typer.report(Mismatches.between(ExpressionProblem.OPERANDS_DIFFER, left, right, s.at(), context.scope())
                    .with("operator", s.operator().text()));
            return Optional.empty();
        }
        return Optional.of(new Expr.Binary(s.operator(), left, right, Types.BOOL, s.at()));
    }

    /** {@code phase == live} is meant as {@code phase in live}. */
    private boolean reportedGroup(ExprSyntax.Infix s, Scope scope) {
        if (s.right() instanceof ExprSyntax.Name name
                && scope.meaning(name.name()).orElse(null) instanceof Meaning.OfGroup group) {
            Problem problem = Mismatches.group(name, group);
            typer.report(
                    s.operator() == Operator.EQUAL
                            ? problem.fixedBy(Fix.replace("write `in`", s.operatorAt(), "in"))
                            : problem);
            return true;
        }
        return false;
    }

    private Optional<Expr> ordering(ExprSyntax.Infix s, Context context) {
        Optional<Expr> left = typer.checkInt(s.left(), context);
        Optional<Expr> right = typer.checkInt(s.right(), context);
        return left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : Optional.of(new Expr.Binary(s.operator(), left.get(), right.get(), Types.BOOL, s.at()));
    }

    static Optional<Expr> arithmetic(
            Typer typer,
            Operator operator,
            ExprSyntax left,
            ExprSyntax right,
            Span operatorAt,
            Span at,
            Context context) {
        Optional<Expr> l = typer.checkInt(left, context);
        Optional<Expr> r = typer.checkInt(right, context);
        if (l.isEmpty() || r.isEmpty()) {
            return Optional.empty();
        }
        Type.Int a = (Type.Int) context.typeOf(l.get());
        Type.Int b = (Type.Int) context.typeOf(r.get());
        Range range = Range.of(operator, a, b);
        if (range.type().isEmpty()) {
            typer.report(leaves(operator.text(), operatorAt, range)
                    .with("operands", operand(l.get(), a) + ", and " + operand(r.get(), b) + "."));
        }
        return range.type().map(type -> new Expr.Binary(operator, l.get(), r.get(), type, at));
    }

    Optional<Expr> negate(ExprSyntax.Negate s, Context context) {
        return typer.checkInt(s.operand(), context).flatMap(operand -> {
            Type.Int type = (Type.Int) context.typeOf(operand);
            Range range = Range.of(type).negated();
            if (range.type().isEmpty()) {
                typer.report(leaves("-", s.operatorAt(), range).with("operands", operand(operand, type) + "."));
            }
            return range.type().map(negated -> new Expr.Negate(operand, negated, s.at()));
        });
    }

    private static Problem leaves(String operator, Span at, Range range) {
        return Problem.of(ExpressionProblem.LEAVES_64_BITS, at)
                .with("operator", operator)
                .with("result", range);
    }

    private static String operand(Expr expr, Type.Int type) {
        return "`" + Excerpt.of(expr.at()) + "` is " + Words.range(type);
    }

    Optional<Expr> ternary(ExprSyntax.Ternary s, Context context, Expected expected) {
        Optional<Expr> condition = typer.check(s.condition(), context, Types.BOOL);
        Context whenTrue = context.assume(condition, true);
        Context whenFalse = context.assume(condition, false);
        boolean otherwiseFirst =
                Typer.isOpen(s.then(), context.scope()) && expected.type().isEmpty();
        Optional<Expr> then;
        Optional<Expr> otherwise;
        if (otherwiseFirst) {
            otherwise = typer.infer(s.otherwise(), whenFalse, expected);
            then = typer.infer(s.then(), whenTrue, Expected.like(otherwise));
        } else {
            then = typer.infer(s.then(), whenTrue, expected);
            otherwise =
                    typer.infer(s.otherwise(), whenFalse, expected.type().isPresent() ? expected : Expected.like(then));
        }
        if (condition.isEmpty() || then.isEmpty() || otherwise.isEmpty()) {
            return Optional.empty();
        }
        if (!Types.same(then.get().type(), otherwise.get().type())) {
            typer.report(Mismatches.between(
                    ExpressionProblem.BRANCHES_DIFFER, then.get(), otherwise.get(), s.at(), context.scope()));
            return Optional.empty();
        }
        Type type = Intervals.join(whenTrue.typeOf(then.get()), whenFalse.typeOf(otherwise.get()));
        return Optional.of(new Expr.Conditional(condition.get(), then.get(), otherwise.get(), type, s.at()));
    }
}
