package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Type;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Style;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apiguardian.api.API;

/**
 * Reads expressions: parses, resolves names, gives types and intervals. A result is empty exactly when a problem was
 * reported, for the expression or before for a declaration that it uses.
 */
@API(status = API.Status.INTERNAL)
public final class Expressions {
    /** How many levels an expression has at most when the definitions that it uses are written out. */
    public static final int DEEPEST = 500;

    private Expressions() {}

    /** An expression that has to be of a type; ranges and sizes do not count. */
    public static Optional<Expr> typed(SourceNode node, Scope scope, Type expected, ProblemSink sink) {
        Context context = new Context(scope, Facts.NONE);
        return read(node, scope, sink, (typer, syntax) -> typer.check(syntax, context, expected));
    }

    /**
     * As {@link #typed(SourceNode, Scope, Type, ProblemSink)}, for the type of an element, whose declaration a mismatch
     * then points to.
     */
    public static Optional<Expr> typed(
            SourceNode node, Scope scope, Type expected, Element declaredBy, ProblemSink sink) {
        Context context = new Context(scope, Facts.NONE);
        String role = Mismatches.role(declaredBy.name(), expected);
        return read(
                node,
                scope,
                sink,
                (typer, syntax) -> typer.check(
                        syntax,
                        context,
                        expected,
                        expr -> Mismatches.of(expr, expected, scope).related(role, declaredBy.at())));
    }

    /** An expression of whatever type it has by itself. */
    public static Optional<Expr> inferred(SourceNode node, Scope scope, ProblemSink sink) {
        Context context = new Context(scope, Facts.NONE);
        return read(node, scope, sink, (typer, syntax) -> typer.infer(syntax, context, Expected.NOTHING));
    }

    /**
     * Whether nothing is missing at the end of a text, taken as an expression. What is complete may still have other
     * problems.
     */
    public static boolean isComplete(String text) {
        Problems problems = new Problems();
        SourceText source = new SourceText("", text);
        Parser.parse(new Scalar(text, Style.PLAIN, source.span(0, text.length()), index -> index), problems);
        return problems.list().stream().noneMatch(problem -> problem.kind() == ExpressionProblem.ENDS_EARLY);
    }

    private static Optional<Expr> read(
            SourceNode node, Scope scope, ProblemSink sink, BiFunction<Typer, ExprSyntax, Optional<Expr>> type) {
        return syntax(node, sink)
                .flatMap(syntax -> type.apply(new Typer(sink), syntax))
                .filter(expr -> isBounded(expr, scope, sink));
    }

    private static boolean isBounded(Expr expr, Scope scope, ProblemSink sink) {
        boolean bounded = !scope.extents().of(expr).isTooLarge();
        if (!bounded) {
            sink.report(tooLarge(expr.at()));
        }
        return bounded;
    }

    /** The problem of an expression that builds on more than {@link #DEEPEST} levels of definitions. */
    public static Problem tooLarge(Span at) {
        return Problem.of(ExpressionProblem.TOO_LARGE, at)
                .with("depth", DEEPEST)
                .with("size", Extents.LARGEST);
    }

    private static Optional<ExprSyntax> syntax(SourceNode node, ProblemSink sink) {
        if (node instanceof Scalar scalar) {
            return Parser.parse(scalar, sink);
        } else if (node instanceof SourceNode.Sequence sequence) {
            if (sequence.flow() && sequence.items().isEmpty()) {
                return Optional.of(new ExprSyntax.ListOf(List.of(), node.span()));
            }
            sink.report(notText(node, "list"));
        } else if (node instanceof SourceNode.Mapping mapping) {
            if (mapping.flow() && mapping.entries().isEmpty()) {
                return Optional.of(new ExprSyntax.EmptyMap(node.span()));
            }
            sink.report(notText(node, "mapping"));
        }
        return Optional.empty();
    }

    private static Problem notText(SourceNode node, String shape) {
        return Problem.of(ExpressionProblem.NOT_TEXT, node.span()).with("shape", shape);
    }
}
