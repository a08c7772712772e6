package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import java.util.Optional;

/** Problems of types that do not go together, with the declarations they come from. */
final class Mismatches {
    private Mismatches() {}

    static Problem of(Expr expr, Type expected, Scope scope) {
        Problem problem = Problem.of(ExpressionProblem.MISMATCH, expr.at())
                .with("text", Excerpt.of(expr.at()))
                .with("actual", Words.type(expr.type()))
                .with("expected", Words.type(expected))
                .with("hint", isOptionOf(expected, expr.type()) ? wrap(expr) : "");
        return declared(problem, expr, scope);
    }

    /** Two expressions that have to be of one type and are not. */
    static Problem between(ExpressionProblem kind, Expr left, Expr right, Span at, Scope scope) {
        Problem problem = Problem.of(kind, at)
                .with("left", Excerpt.of(left.at()))
                .with("leftType", Words.type(left.type()))
                .with("right", Excerpt.of(right.at()))
                .with("rightType", Words.type(right.type()))
                .with(
                        "hint",
                        isOptionOf(left.type(), right.type())
                                ? wrap(right)
                                : isOptionOf(right.type(), left.type()) ? wrap(left) : "");
        return declared(declared(problem, left, scope), right, scope);
    }

    private static boolean isOptionOf(Type type, Type element) {
        return type instanceof Type.Option option && Types.same(option.element(), element);
    }

    private static String wrap(Expr expr) {
        return "write `some(" + Excerpt.of(expr.at()) + ")`";
    }

    /** A group that stands where a value is wanted. */
    static Problem group(ExprSyntax.Name name, Meaning.OfGroup group) {
        Problem problem =
                Problem.of(ExpressionProblem.GROUP_AS_VALUE, name.at()).with("name", name.name());
        return problem.related(
                "`" + name.name() + "` is declared here", group.group().at());
    }

    /** The problem with the declaration that gives an expression its type, if it is a plain reference. */
    static Problem declared(Problem problem, Expr expr, Scope scope) {
        if (expr instanceof Expr.PayloadRef ref) {
            return scope.meaning(ref.name())
                    .flatMap(Meaning::declaredAt)
                    .map(at -> problem.related(role(ref.name(), ref.type()), at))
                    .orElse(problem);
        } else if (expr instanceof Expr.LocalRef ref) {
            return problem.related(
                    role(ref.local().name(), ref.type()), ref.local().at());
        }
        return element(expr)
                .map(e -> problem.related(role(e.name(), expr.type()), e.at()))
                .orElse(problem);
    }

    static String role(String name, Type type) {
        return "`" + name + "` is declared here, of type " + Words.type(type);
    }

    private static Optional<Element> element(Expr expr) {
        if (expr instanceof Expr.FieldRef ref) {
            return Optional.of(ref.field());
        } else if (expr instanceof Expr.ConstantRef ref) {
            return Optional.of(ref.constant());
        } else if (expr instanceof Expr.ParameterRef ref) {
            return Optional.of(ref.parameter());
        } else if (expr instanceof Expr.Call call) {
            return Optional.of(call.definition());
        } else if (expr instanceof Expr.Get get) {
            return Optional.of(get.component());
        }
        return Optional.empty();
    }
}
