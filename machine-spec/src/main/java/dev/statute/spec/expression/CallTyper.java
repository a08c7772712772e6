package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Operator;
import dev.statute.spec.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Types calls that have no receiver: {@code some}, {@code implies}, {@code min}, {@code max} and definitions. */
final class CallTyper {
    static final Set<String> FUNCTIONS = Set.of("some", "implies", "min", "max");

    private final Typer typer;

    CallTyper(Typer typer) {
        this.typer = typer;
    }

    Optional<Expr> function(ExprSyntax.FunctionCall s, Context context, Expected expected) {
        String name = s.function().name();
        switch (name) {
            case "some":
                return requireCount(s, "some(x)", 1) ? some(s, context, expected) : Optional.empty();
            case "implies":
                return requireCount(s, "implies(a, b)", 2)
                        ? OperatorTyper.logic(
                                typer,
                                Operator.IMPLIES,
                                s.arguments().get(0),
                                s.arguments().get(1),
                                s.at(),
                                context)
                        : Optional.empty();
            case "min":
            case "max":
                return requireCount(s, name + "(a, b)", 2) ? extreme(s, context) : Optional.empty();
            default:
                return named(s, context);
        }
    }

    private Optional<Expr> some(ExprSyntax.FunctionCall s, Context context, Expected expected) {
        return typer.infer(s.arguments().get(0), context, expected.element()).flatMap(value -> {
            if (value.type() instanceof Type.Option) {
                typer.report(
                        Problem.of(ExpressionProblem.NESTED_OPTION, value.at()).with("text", Excerpt.of(value.at())));
                return Optional.empty();
            }
            return Optional.of(new Expr.NewSome(value, new Type.Option(context.typeOf(value)), s.at()));
        });
    }

    private Optional<Expr> extreme(ExprSyntax.FunctionCall s, Context context) {
        Operator operator = s.function().name().equals("min") ? Operator.MIN : Operator.MAX;
        return OperatorTyper.arithmetic(
                typer,
                operator,
                s.arguments().get(0),
                s.arguments().get(1),
                s.function().at(),
                s.at(),
                context);
    }

    private Optional<Expr> named(ExprSyntax.FunctionCall s, Context context) {
        ExprSyntax.Name function = s.function();
        Meaning meaning = context.scope().meaning(function.name()).orElse(null);
        Optional<Problem> refused = Refused.function(s);
        if (meaning instanceof Meaning.OfDefinition m) {
            return definition(m.definition(), function.at(), s.arguments(), false, s.at(), context);
        } else if (refused.isPresent()) {
            typer.report(refused.get());
        } else if (meaning == null) {
            List<String> candidates = Stream.concat(
                            context.scope().names().stream()
                                    .filter(name ->
                                            context.scope().meaning(name).orElse(null) instanceof Meaning.OfDefinition),
                            FUNCTIONS.stream().sorted())
                    .toList();
            typer.report(NameTyper.unknownName(function, candidates));
        } else if (!(meaning instanceof Meaning.Unknowable)) {
            typer.report(Problem.of(ExpressionProblem.NOT_CALLABLE, function.at())
                    .with("name", function.name())
                    .with("what", what(meaning)));
        }
        return Optional.empty();
    }

    private static String what(Meaning meaning) {
        if (meaning instanceof Meaning.OfField) {
            return "a field";
        } else if (meaning instanceof Meaning.OfPayload) {
            return "a part of the payload";
        } else if (meaning instanceof Meaning.OfConstant) {
            return "a constant";
        } else if (meaning instanceof Meaning.OfParameter) {
            return "a parameter";
        } else if (meaning instanceof Meaning.OfPhase) {
            return "a phase";
        } else if (meaning instanceof Meaning.OfGroup) {
            return "a group of phases";
        }
        return meaning instanceof Meaning.OfType ? "a type" : "a variable";
    }

    /** The call of a definition, on the state before or after; its arguments are always about the state before. */
    Optional<Expr> definition(
            Definition definition, Span nameAt, List<ExprSyntax> arguments, boolean next, Span at, Context context) {
        List<Local> parameters = definition.parameters();
        if (parameters.isEmpty()) {
            typer.report(Problem.of(ExpressionProblem.PARENTHESES_TOO_MANY, at)
                    .with("name", definition.name())
                    .related("`" + definition.name() + "` is declared here", definition.at())
                    .fixedBy(Fix.replace(
                            "drop the arguments",
                            at,
                            at.source().span(at.start(), nameAt.end()).text())));
            return Optional.empty();
        }
        String signature = Words.signature(definition.name(), parameters);
        if (parameters.size() != arguments.size()) {
            typer.report(count(signature, parameters.size(), arguments, at)
                    .related("`" + definition.name() + "` is declared here", definition.at()));
            return Optional.empty();
        }
        List<Expr> typed = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            argument(arguments.get(i), parameters.get(i), signature, context).ifPresent(typed::add);
        }
        return typed.size() == arguments.size()
                ? Optional.of(new Expr.Call(definition, typed, next, at))
                : Optional.empty();
    }

    /** An argument, which has to be of the type of its parameter and inside its range. */
    Optional<Expr> argument(ExprSyntax syntax, Local parameter, String signature, Context context) {
        return typer.check(
                        syntax,
                        context,
                        parameter.type(),
                        expr -> mismatch(expr, signature, parameter.type(), context)
                                .related(Mismatches.role(parameter.name(), parameter.type()), parameter.at()))
                .filter(expr -> {
                    Type actual = context.typeOf(expr);
                    boolean fits = Intervals.fits(actual, parameter.type());
                    if (!fits) {
                        typer.report(Problem.of(ExpressionProblem.ARGUMENT_LEAVES_TYPE, expr.at())
                                .with("text", Excerpt.of(expr.at()))
                                .with("actual", Words.range(actual))
                                .with("declared", Words.range(parameter.type()))
                                .with("parameter", parameter.name())
                                .related("the parameter is declared here", parameter.at()));
                    }
                    return fits;
                });
    }

    static Problem mismatch(Expr expr, String signature, Type expected, Context context) {
        Problem problem = Problem.of(ExpressionProblem.ARGUMENT_TYPE, expr.at())
                .with("text", Excerpt.of(expr.at()))
                .with("actual", Words.type(expr.type()))
                .with("signature", signature)
                .with("expected", Words.type(expected));
        return Mismatches.declared(problem, expr, context.scope());
    }

    private boolean requireCount(ExprSyntax.FunctionCall s, String signature, int wanted) {
        boolean right = s.arguments().size() == wanted;
        if (!right) {
            typer.report(count(signature, wanted, s.arguments(), s.at()));
        }
        return right;
    }

    /** A wrong number of arguments: at those too many, else at the whole call. */
    static Problem count(String signature, int wanted, List<ExprSyntax> given, Span at) {
        Span place = given.size() > wanted
                ? given.get(wanted).at().to(given.get(given.size() - 1).at())
                : at;
        return Problem.of(ExpressionProblem.ARGUMENT_COUNT, place)
                .with("signature", signature)
                .with("wanted", Words.arguments(wanted))
                .with("given", given.isEmpty() ? "none" : String.valueOf(given.size()));
    }
}
