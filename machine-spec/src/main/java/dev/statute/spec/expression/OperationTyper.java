package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Nearest;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Types what is called on a receiver. */
final class OperationTyper {
    private static final Set<String> REFUSED_VARIABLES = Set.of("phase", "next", "some", "none", "base", "otherwise");

    private final Typer typer;

    OperationTyper(Typer typer) {
        this.typer = typer;
    }

    static boolean isOperation(Type type, String name) {
        return names(type).contains(name);
    }

    /** How an operation of a type is written; of a name that is none, the name. */
    static String signatureOf(Type type, String name) {
        return Stream.concat(
                        OperationRules.of(type).stream()
                                .filter(rule -> rule.name().equals(name))
                                .map(OperationRules.Rule::signature),
                        BinderRules.of(type).stream()
                                .filter(rule -> rule.name().equals(name))
                                .map(BinderRules.Rule::signature))
                .findFirst()
                .orElse(name);
    }

    private static List<String> names(Type type) {
        if (type instanceof Type.Variants) {
            return List.of("is", "as");
        }
        return Stream.concat(
                        OperationRules.of(type).stream().map(OperationRules.Rule::name),
                        BinderRules.of(type).stream().map(BinderRules.Rule::name))
                .toList();
    }

    Optional<Expr> method(ExprSyntax.MethodCall s, Context context, Expected expected) {
        if (s.receiver() instanceof ExprSyntax.Name name
                && name.name().equals("next")
                && context.scope().hasNext()) {
            return after(s, context);
        }
        return typer.infer(s.receiver(), context, Expected.NOTHING)
                .flatMap(receiver -> operation(receiver, s, context, expected));
    }

    /** {@code next.d(x)}. */
    private Optional<Expr> after(ExprSyntax.MethodCall s, Context context) {
        Meaning meaning = context.scope().meaning(s.name().name()).orElse(null);
        if (meaning instanceof Meaning.OfDefinition m) {
            return typer.calls().definition(m.definition(), s.name().at(), s.arguments(), true, s.at(), context);
        } else if (!(meaning instanceof Meaning.Unknowable)) {
            typer.report(NameTyper.nothingAfter(s.name(), context.scope()));
        }
        return Optional.empty();
    }

    private Optional<Expr> operation(Expr receiver, ExprSyntax.MethodCall s, Context context, Expected expected) {
        Type type = receiver.type();
        String name = s.name().name();
        if (type instanceof Type.Variants variants && (name.equals("is") || name.equals("as"))) {
            return variant(receiver, variants, s, context);
        }
        for (OperationRules.Rule rule : OperationRules.of(type)) {
            if (rule.name().equals(name)) {
                return operate(receiver, rule, s, context);
            }
        }
        for (BinderRules.Rule rule : BinderRules.of(type)) {
            if (rule.name().equals(name)) {
                return bind(receiver, rule, s, context, expected);
            }
        }
        typer.report(unknown(type, s));
        return Optional.empty();
    }

    private static Problem unknown(Type type, ExprSyntax.MethodCall s) {
        Optional<Problem> refused = Refused.operation(s);
        if (refused.isPresent()) {
            return refused.get();
        }
        String name = s.name().name();
        List<String> operations = names(type);
        List<String> owners = OperationRules.kindsWith(name);
        Problem problem = Problem.of(
                        operations.isEmpty() ? ExpressionProblem.NO_OPERATIONS : ExpressionProblem.UNKNOWN_OPERATION,
                        s.name().at())
                .with("name", name)
                .with("type", Words.type(type))
                .with("owner", owners.isEmpty() ? "" : "It is an operation of " + String.join(", ", owners) + ".")
                .with("operations", Words.list(operations))
                .with("hint", owners.isEmpty() ? Nearest.hint(name, operations) : "");
        return problem;
    }

    private Optional<Expr> operate(Expr receiver, OperationRules.Rule rule, ExprSyntax.MethodCall s, Context context) {
        int wanted = rule.parameters().size();
        if (wanted != s.arguments().size()) {
            typer.report(CallTyper.count(
                    rule.signature(), wanted, s.arguments(), s.name().at().to(s.at())));
            return Optional.empty();
        }
        List<Expr> operands = new ArrayList<>(List.of(receiver));
        List<Type> types = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            List<Type> accepted = rule.parameters().get(i).types(receiver.type());
            argument(s.arguments().get(i), accepted, rule.signature(), context).ifPresent(argument -> {
                operands.add(argument);
                types.add(context.typeOf(argument));
            });
        }
        return types.size() == wanted
                ? Optional.of(new Expr.Operate(
                        rule.operation(), operands, rule.result().apply(receiver.type(), types), s.at()))
                : Optional.empty();
    }

    private Optional<Expr> argument(ExprSyntax syntax, List<Type> accepted, String signature, Context context) {
        return typer.infer(syntax, context, Expected.of(accepted.get(0))).filter(argument -> {
            boolean fits = accepted.stream().anyMatch(type -> Types.same(type, argument.type()));
            if (!fits) {
                typer.report(CallTyper.mismatch(argument, signature, accepted.get(0), context));
            }
            return fits;
        });
    }

    private Optional<Expr> bind(
            Expr receiver, BinderRules.Rule rule, ExprSyntax.MethodCall s, Context context, Expected expected) {
        List<Type> types = rule.variables(receiver.type());
        int wanted = types.size() + 1;
        if (wanted != s.arguments().size()) {
            typer.report(CallTyper.count(
                    rule.signature(), wanted, s.arguments(), s.name().at().to(s.at())));
            return Optional.empty();
        }
        List<Local> variables = new ArrayList<>();
        Context inside = context;
        for (int i = 0; i < types.size(); i++) {
            Optional<Local> variable = variable(s.arguments().get(i), types.get(i), rule, inside.scope());
            if (variable.isEmpty()) {
                return Optional.empty();
            }
            variables.add(variable.get());
            inside = inside.with(variable.get());
        }
        ExprSyntax body = s.arguments().get(types.size());
        Context known = inside;
        return (rule.condition() ? typer.check(body, known, Types.BOOL) : mapped(body, known, expected))
                .map(b -> new Expr.Bind(
                        rule.binder(),
                        receiver,
                        variables,
                        b,
                        rule.result().apply(receiver.type(), known.typeOf(b)),
                        s.at()));
    }

    private Optional<Expr> mapped(ExprSyntax body, Context context, Expected expected) {
        return typer.infer(body, context, expected.element()).filter(expr -> {
            boolean nested = expr.type() instanceof Type.Option;
            if (nested) {
                typer.report(
                        Problem.of(ExpressionProblem.NESTED_OPTION, expr.at()).with("text", Excerpt.of(expr.at())));
            }
            return !nested;
        });
    }

    private Optional<Local> variable(ExprSyntax syntax, Type type, BinderRules.Rule rule, Scope scope) {
        if (!(syntax instanceof ExprSyntax.Name name)) {
            typer.report(Problem.of(ExpressionProblem.VARIABLE_WANTED, syntax.at())
                    .with("text", Excerpt.of(syntax.at()))
                    .with("signature", rule.signature()));
            return Optional.empty();
        }
        Optional<Meaning> taken = scope.meaning(name.name());
        if (taken.isPresent() || REFUSED_VARIABLES.contains(name.name())) {
            Problem problem = Problem.of(
                            taken.isPresent() ? ExpressionProblem.NAME_TAKEN : ExpressionProblem.NAME_REFUSED,
                            name.at())
                    .with("name", name.name());
            typer.report(taken.flatMap(Meaning::declaredAt)
                    .map(at -> problem.related("`" + name.name() + "` is declared here", at))
                    .orElse(problem));
            return Optional.empty();
        }
        return Optional.of(scope.numbers().local(name.name(), type, name.at()));
    }

    /** {@code v.is(T.V)} and {@code v.as(T.V)}. */
    private Optional<Expr> variant(Expr target, Type.Variants type, ExprSyntax.MethodCall s, Context context) {
        String signature = s.name().name() + "(T.V)";
        if (s.arguments().size() != 1) {
            typer.report(
                    CallTyper.count(signature, 1, s.arguments(), s.name().at().to(s.at())));
            return Optional.empty();
        }
        ExprSyntax argument = s.arguments().get(0);
        Optional<Type.Variant> variant = named(argument, type, context.scope());
        if (variant.isEmpty()) {
            typer.report(Problem.of(ExpressionProblem.VARIANT_WANTED, argument.at())
                    .with("text", Excerpt.of(argument.at()))
                    .with("type", Words.type(type))
                    .with(
                            "variants",
                            Words.list(type.variants().stream()
                                    .map(v -> type.name().simpleName() + "." + v.name())
                                    .toList())));
            return Optional.empty();
        }
        return variant.map(v -> s.name().name().equals("is")
                ? new Expr.IsVariant(target, v, s.at())
                : new Expr.AsVariant(target, v, new Type.Option(new Type.Case(type, v)), s.at()));
    }

    /** The variant that {@code T.V} names, taken from the type of the receiver, whose ranges may be narrower. */
    private static Optional<Type.Variant> named(ExprSyntax argument, Type.Variants type, Scope scope) {
        return argument instanceof ExprSyntax.Select select
                        && NameTyper.path(select.target())
                                        .flatMap(scope::meaning)
                                        .orElse(null)
                                instanceof Meaning.OfType owner
                        && Types.same(owner.type(), type)
                ? type.variant(select.name().name())
                : Optional.empty();
    }
}
