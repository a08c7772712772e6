package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Nearest;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Types names and what is selected from them: references, members of enums, components, the state after. */
final class NameTyper {
    private final Typer typer;

    NameTyper(Typer typer) {
        this.typer = typer;
    }

    Optional<Expr> name(ExprSyntax.Name s, Context context, Expected expected) {
        Scope scope = context.scope();
        switch (s.name()) {
            case "none":
                return none(s, expected);
            case "phase":
                return phaseRef(false, s.at(), scope);
            case "next":
                return next(s, scope);
            default:
                return scope.meaning(s.name())
                        .map(meaning -> value(meaning, s))
                        .orElseGet(() -> unknown(s, scope, expected));
        }
    }

    private Optional<Expr> none(ExprSyntax.Name s, Expected expected) {
        if (expected.type().isEmpty()) {
            return typer.noType(s, expected);
        } else if (!(expected.type().get() instanceof Type.Option)) {
            typer.report(Problem.of(ExpressionProblem.LITERAL_MISMATCH, s.at())
                    .with("text", "none")
                    .with("shape", "the absent value of an option")
                    .with("expected", Words.type(expected.type().get())));
            return Optional.empty();
        }
        return Optional.of(new Expr.Literal(new Value.None(), expected.type().get(), s.at()));
    }

    private Optional<Expr> phaseRef(boolean next, Span at, Scope scope) {
        if (scope.phaseType().isEmpty()) {
            typer.report(Problem.of(ExpressionProblem.NO_PHASE_HERE, at));
        }
        return scope.phaseType().map(type -> new Expr.PhaseRef(next, type, at));
    }

    private Optional<Expr> next(ExprSyntax.Name s, Scope scope) {
        typer.report(
                scope.hasNext()
                        ? Problem.of(ExpressionProblem.TYPE_AS_VALUE, s.at())
                                .with("name", "next")
                                .with("what", "the state after, not a value")
                                .with("help", "write `next.phase` or `next.` and a field")
                        : Problem.of(ExpressionProblem.NO_NEXT_HERE, s.at()));
        return Optional.empty();
    }

    private Optional<Expr> value(Meaning meaning, ExprSyntax.Name s) {
        Span at = s.at();
        if (meaning instanceof Meaning.OfField m) {
            return Optional.of(new Expr.FieldRef(m.field(), false, at));
        } else if (meaning instanceof Meaning.OfPayload m) {
            return Optional.of(new Expr.PayloadRef(m.name(), m.type(), at));
        } else if (meaning instanceof Meaning.OfLocal m) {
            return Optional.of(new Expr.LocalRef(m.local(), at));
        } else if (meaning instanceof Meaning.OfConstant m) {
            return Optional.of(new Expr.ConstantRef(m.constant(), at));
        } else if (meaning instanceof Meaning.OfParameter m) {
            return Optional.of(new Expr.ParameterRef(m.parameter(), at));
        } else if (meaning instanceof Meaning.OfDefinition m) {
            return definition(m.definition(), false, at);
        } else if (meaning instanceof Meaning.OfPhase m) {
            return Optional.of(phase(m.phase(), m.type(), at));
        } else if (meaning instanceof Meaning.OfGroup m) {
            typer.report(Mismatches.group(s, m));
        } else if (meaning instanceof Meaning.OfType m) {
            typer.report(typeAsValue(s.name(), m.type(), at));
        }
        return Optional.empty();
    }

    static Expr.Literal phase(Phase phase, Type.PhaseOf type, Span at) {
        return new Expr.Literal(new Value.PhaseName(type.machine(), phase.name()), type, at);
    }

    private Optional<Expr> definition(Definition definition, boolean next, Span at) {
        if (!definition.parameters().isEmpty()) {
            typer.report(Problem.of(ExpressionProblem.ARGUMENTS_MISSING, at)
                    .with("name", definition.name())
                    .with("signature", Words.signature(definition.name(), definition.parameters()))
                    .related("`" + definition.name() + "` is declared here", definition.at()));
            return Optional.empty();
        }
        return Optional.of(new Expr.Call(definition, List.of(), next, at));
    }

    private static Problem typeAsValue(String name, Type type, Span at) {
        String help = "";
        if (type instanceof Type.Enum t && !t.members().isEmpty()) {
            help = "name a member, such as `" + name + "." + t.members().get(0) + "`";
        } else if (type instanceof Type.PhaseOf t && !t.phases().isEmpty()) {
            help = "name a phase, such as `" + name + "." + t.phases().get(0) + "`";
        } else if (type instanceof Type.Record t) {
            help = "build a value with `" + Words.braces(name, t.components()) + "`";
        } else if (type instanceof Type.Variants t && !t.variants().isEmpty()) {
            Type.Variant first = t.variants().get(0);
            help = "build a variant, such as `" + Words.braces(name + "." + first.name(), first.components()) + "`";
        }
        return Problem.of(ExpressionProblem.TYPE_AS_VALUE, at)
                .with("name", name)
                .with("what", "a type, not a value")
                .with("help", help);
    }

    /** Reports a name that means nothing: a member of an enum without its enum, or the nearest that there is. */
    private Optional<Expr> unknown(ExprSyntax.Name s, Scope scope, Expected expected) {
        Optional<String> owner = ownerOf(s.name(), scope, expected);
        if (owner.isPresent()) {
            String instead = owner.get() + "." + s.name();
            Problem problem = Problem.of(ExpressionProblem.BARE_MEMBER, s.at())
                    .with("name", s.name())
                    .with("instead", instead);
            typer.report(
                    scope.meaning(owner.get()).isPresent()
                            ? problem.fixedBy(Fix.replace("write `" + instead + "`", s.at(), instead))
                            : problem);
        } else {
            typer.report(unknownName(s, scope.names()));
        }
        return Optional.empty();
    }

    /** The enum that a bare member belongs to: the one expected, else the only one in scope that has it. */
    private static Optional<String> ownerOf(String member, Scope scope, Expected expected) {
        if (expected.type().orElse(null) instanceof Type.Enum type
                && type.members().contains(member)) {
            return Optional.of(type.name().simpleName());
        }
        List<String> owners = scope.names().stream()
                .filter(name -> scope.meaning(name).orElse(null) instanceof Meaning.OfType named
                        && named.type() instanceof Type.Enum type
                        && type.members().contains(member))
                .toList();
        return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
    }

    /** A name that is not among the candidates, with the nearest of them as a repair. */
    static Problem unknownName(ExprSyntax.Name s, Collection<String> candidates) {
        return withNearest(Problem.of(ExpressionProblem.UNKNOWN_NAME, s.at()).with("name", s.name()), s, candidates);
    }

    private static Problem withNearest(Problem problem, ExprSyntax.Name name, Collection<String> candidates) {
        Problem hinted = problem.with("hint", Nearest.hint(name.name(), candidates));
        return Nearest.of(name.name(), candidates)
                .map(near -> hinted.fixedBy(Fix.replace("write `" + near + "`", name.at(), near)))
                .orElse(hinted);
    }

    Optional<Expr> select(ExprSyntax.Select s, Context context, Expected expected) {
        Scope scope = context.scope();
        if (s.target() instanceof ExprSyntax.Name target && target.name().equals("next")) {
            return scope.hasNext() ? after(s, scope) : next(target, scope);
        }
        Optional<String> path = path(s.target());
        Optional<Meaning> meaning = path.flatMap(scope::meaning);
        if (meaning.orElse(null) instanceof Meaning.OfType type) {
            return member(path.get(), type.type(), s);
        } else if (meaning.orElse(null) instanceof Meaning.Unknowable) {
            return Optional.empty();
        } else if (meaning.isEmpty() && reportedMissingImport(s, path, expected)) {
            return Optional.empty();
        }
        return typer.infer(s.target(), context, Expected.NOTHING).flatMap(target -> component(target, s));
    }

    /** The dotted name that a syntax consists of, if it does. */
    static Optional<String> path(ExprSyntax syntax) {
        if (syntax instanceof ExprSyntax.Name name) {
            return Optional.of(name.name());
        } else if (syntax instanceof ExprSyntax.Select select) {
            return path(select.target())
                    .map(target -> target + "." + select.name().name());
        }
        return Optional.empty();
    }

    private boolean reportedMissingImport(ExprSyntax.Select s, Optional<String> path, Expected expected) {
        Optional<String> type = expected.type().flatMap(Types::nameOf).map(name -> name.simpleName());
        if (path.isEmpty() || !path.equals(type)) {
            return false;
        }
        typer.report(Problem.of(ExpressionProblem.UNKNOWN_NAME, s.target().at())
                .with("name", path.get())
                .with("hint", "add `" + path.get() + "` to the imports"));
        return true;
    }

    /** {@code next.x}. */
    private Optional<Expr> after(ExprSyntax.Select s, Scope scope) {
        ExprSyntax.Name name = s.name();
        if (name.name().equals("phase")) {
            return phaseRef(true, s.at(), scope);
        }
        Meaning meaning = scope.meaning(name.name()).orElse(null);
        if (meaning instanceof Meaning.OfField m) {
            return Optional.of(new Expr.FieldRef(m.field(), true, s.at()));
        } else if (meaning instanceof Meaning.OfDefinition m) {
            return definition(m.definition(), true, s.at());
        } else if (!(meaning instanceof Meaning.Unknowable)) {
            typer.report(nothingAfter(name, scope));
        }
        return Optional.empty();
    }

    static Problem nothingAfter(ExprSyntax.Name name, Scope scope) {
        List<String> candidates = scope.names().stream()
                .filter(candidate -> scope.meaning(candidate).orElse(null) instanceof Meaning.OfField
                        || scope.meaning(candidate).orElse(null) instanceof Meaning.OfDefinition)
                .toList();
        return withNearest(
                Problem.of(ExpressionProblem.NOTHING_AFTER, name.at()).with("name", name.name()), name, candidates);
    }

    /** {@code T.m}. */
    private Optional<Expr> member(String typeName, Type type, ExprSyntax.Select s) {
        String name = s.name().name();
        List<String> members = List.of();
        if (type instanceof Type.Enum t) {
            members = t.members();
            if (members.contains(name)) {
                return Optional.of(new Expr.Literal(new Value.Member(t.name(), name), t, s.at()));
            }
        } else if (type instanceof Type.PhaseOf t) {
            members = t.phases();
            if (members.contains(name)) {
                return Optional.of(new Expr.Literal(new Value.PhaseName(t.machine(), name), t, s.at()));
            }
        } else if (type instanceof Type.Variants t) {
            members = t.variants().stream().map(Type.Variant::name).toList();
            if (t.variant(name).isPresent()) {
                String braces = Words.braces(
                        typeName + "." + name, t.variant(name).get().components());
                typer.report(Problem.of(ExpressionProblem.TYPE_AS_VALUE, s.at())
                        .with("name", typeName + "." + name)
                        .with("what", "a variant, not a value")
                        .with("help", "build a value with `" + braces + "`"));
                return Optional.empty();
            }
        }
        typer.report(unknownMember(typeName, s.name(), members));
        return Optional.empty();
    }

    static Problem unknownMember(String type, ExprSyntax.Name name, List<String> members) {
        Problem problem = Problem.of(
                        members.isEmpty() ? ExpressionProblem.NO_MEMBERS : ExpressionProblem.UNKNOWN_MEMBER, name.at())
                .with("type", type)
                .with("name", name.name())
                .with("members", Words.list(members));
        return withNearest(problem, name, members);
    }

    /** {@code x.c}. */
    private Optional<Expr> component(Expr target, ExprSyntax.Select s) {
        List<Component> components = target.type() instanceof Type.Record t
                ? t.components()
                : target.type() instanceof Type.Case t ? t.variant().components() : List.of();
        String name = s.name().name();
        Optional<Expr> found = components.stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .map(component -> new Expr.Get(target, component, s.at()));
        if (found.isEmpty()) {
            typer.report(
                    OperationTyper.isOperation(target.type(), name)
                            ? parenthesesMissing(target.type(), s.name())
                            : unknownComponent(
                                    target.type(),
                                    s.name(),
                                    components.stream().map(c -> c.name()).toList()));
        }
        return found;
    }

    private static Problem parenthesesMissing(Type type, ExprSyntax.Name name) {
        Problem problem = Problem.of(ExpressionProblem.PARENTHESES_MISSING, name.at())
                .with("name", name.name())
                .with("type", Words.type(type))
                .with("signature", OperationTyper.signatureOf(type, name.name()));
        return OperationTyper.signatureOf(type, name.name()).endsWith("()")
                ? problem.fixedBy(Fix.replace("call it", name.at(), name.name() + "()"))
                : problem;
    }

    static Problem unknownComponent(Type type, ExprSyntax.Name name, List<String> components) {
        Problem problem = withNearest(
                Problem.of(ExpressionProblem.UNKNOWN_COMPONENT, name.at())
                        .with("type", Words.type(type))
                        .with("name", name.name()),
                name,
                components);
        if (type instanceof Type.Option) {
            return problem.with("hint", "look into the option: `o.map(v, v." + name.name() + ")`");
        } else if (type instanceof Type.Variants t) {
            return problem.with(
                    "hint",
                    "take a variant first: `v.as(" + t.name().simpleName() + ".V).map(w, w." + name.name() + ")`");
        }
        return problem;
    }
}
