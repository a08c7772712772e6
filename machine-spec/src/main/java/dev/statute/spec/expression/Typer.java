package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives types to what was parsed. An empty result means that a problem was reported, here or at a declaration, and that
 * whatever is built on it has nothing to report.
 */
final class Typer {
    private final ProblemSink sink;
    private final NameTyper names = new NameTyper(this);
    private final OperatorTyper operators = new OperatorTyper(this);
    private final MembershipTyper memberships = new MembershipTyper(this);
    private final CallTyper calls = new CallTyper(this);
    private final OperationTyper operations = new OperationTyper(this);
    private final BuildTyper builds = new BuildTyper(this);

    Typer(ProblemSink sink) {
        this.sink = sink;
    }

    void report(Problem problem) {
        sink.report(problem);
    }

    NameTyper names() {
        return names;
    }

    CallTyper calls() {
        return calls;
    }

    /** The expression, with the help of what is expected where it has no type of its own. */
    Optional<Expr> infer(ExprSyntax syntax, Context context, Expected expected) {
        if (syntax instanceof ExprSyntax.Name s) {
            return names.name(s, context, expected);
        } else if (syntax instanceof ExprSyntax.Number s) {
            return Optional.of(new Expr.Literal(new Value.Int(s.value()), Type.Int.of(s.value(), s.value()), s.at()));
        } else if (syntax instanceof ExprSyntax.Truth s) {
            return Optional.of(new Expr.Literal(new Value.Bool(s.value()), Types.BOOL, s.at()));
        } else if (syntax instanceof ExprSyntax.Select s) {
            return names.select(s, context, expected);
        } else if (syntax instanceof ExprSyntax.FunctionCall s) {
            return calls.function(s, context, expected);
        } else if (syntax instanceof ExprSyntax.MethodCall s) {
            return operations.method(s, context, expected);
        } else if (syntax instanceof ExprSyntax.ListOf s) {
            return builds.list(s, context, expected);
        } else if (syntax instanceof ExprSyntax.EmptyMap s) {
            return builds.emptyMap(s, expected);
        } else if (syntax instanceof ExprSyntax.Construct s) {
            return builds.construct(s, context);
        } else if (syntax instanceof ExprSyntax.In s) {
            return memberships.in(s, context);
        } else if (syntax instanceof ExprSyntax.Ternary s) {
            return operators.ternary(s, context, expected);
        } else if (syntax instanceof ExprSyntax.Not s) {
            return check(s.operand(), context, Types.BOOL).map(operand -> new Expr.Not(operand, s.at()));
        } else if (syntax instanceof ExprSyntax.Negate s) {
            return operators.negate(s, context);
        }
        return operators.infix((ExprSyntax.Infix) syntax, context);
    }

    /** The expression, which has to have the given type. */
    Optional<Expr> check(ExprSyntax syntax, Context context, Type expected) {
        return check(syntax, context, expected, expr -> Mismatches.of(expr, expected, context.scope()));
    }

    /** The expression, which has to have the given type or give the problem. */
    Optional<Expr> check(ExprSyntax syntax, Context context, Type expected, Function<Expr, Problem> mismatch) {
        return infer(syntax, context, Expected.of(expected)).filter(expr -> {
            boolean same = Types.same(expr.type(), expected);
            if (!same) {
                report(mismatch.apply(expr));
            }
            return same;
        });
    }

    Optional<Expr> checkInt(ExprSyntax syntax, Context context) {
        return check(syntax, context, Type.Int.of(Long.MIN_VALUE, Long.MAX_VALUE));
    }

    /** Reports that nothing gives a type, unless what would have given it has a problem of its own. */
    Optional<Expr> noType(ExprSyntax syntax, Expected expected) {
        if (!expected.lost()) {
            report(Problem.of(ExpressionProblem.NO_TYPE, syntax.at()).with("text", Excerpt.of(syntax.at())));
        }
        return Optional.empty();
    }

    /** Whether an expression gets its type from its surroundings. */
    static boolean isOpen(ExprSyntax syntax, Scope scope) {
        if (syntax instanceof ExprSyntax.Name name) {
            return !name.name().equals("phase") && scope.meaning(name.name()).isEmpty();
        } else if (syntax instanceof ExprSyntax.FunctionCall call) {
            return call.function().name().equals("some")
                    && call.arguments().stream().anyMatch(argument -> isOpen(argument, scope));
        } else if (syntax instanceof ExprSyntax.Ternary ternary) {
            return isOpen(ternary.then(), scope) && isOpen(ternary.otherwise(), scope);
        }
        return syntax instanceof ExprSyntax.ListOf || syntax instanceof ExprSyntax.EmptyMap;
    }
}
