package dev.statute.spec.expression;

import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Operation;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Types {@code x in xs}: collections, lists written out, groups of phases. */
final class MembershipTyper {
    private final Typer typer;

    MembershipTyper(Typer typer) {
        this.typer = typer;
    }

    Optional<Expr> in(ExprSyntax.In s, Context context) {
        if (s.collection() instanceof ExprSyntax.ListOf list) {
            return inList(s, list.elements(), context);
        } else if (s.collection() instanceof ExprSyntax.Name name) {
            Optional<Meaning> meaning = context.scope().meaning(name.name());
            if (meaning.orElse(null) instanceof Meaning.OfGroup) {
                return inList(s, List.of(name), context);
            } else if (meaning.orElse(null) instanceof Meaning.OfPhase) {
                typer.report(Problem.of(ExpressionProblem.PHASE_AS_GROUP, name.at())
                        .with("name", name.name())
                        .fixedBy(Fix.replace("write `==`", s.operatorAt(), "==")));
                return Optional.empty();
            }
        }
        return inCollection(s, context);
    }

    private Optional<Expr> inCollection(ExprSyntax.In s, Context context) {
        Optional<Expr> collection = typer.infer(s.collection(), context, Expected.NOTHING);
        Optional<Type> element = collection.flatMap(c -> elementType(c.type()));
        if (collection.isPresent() && element.isEmpty()) {
            Expr expr = collection.get();
            Problem problem = Problem.of(ExpressionProblem.NOT_A_COLLECTION, expr.at())
                    .with("text", Excerpt.of(expr.at()))
                    .with("actual", Words.type(expr.type()));
            typer.report(Mismatches.declared(problem, expr, context.scope()));
        }
        if (element.isEmpty()) {
            typer.infer(s.element(), context, new Expected(Optional.empty(), true));
            return Optional.empty();
        }
        return typer.check(
                        s.element(),
                        context,
                        element.get(),
                        expr -> differs(expr, Words.type(collection.get().type()), context.scope()))
                .map(expr -> new Expr.Operate(
                        operation(collection.get().type()), List.of(collection.get(), expr), Types.BOOL, s.at()));
    }

    private static Optional<Type> elementType(Type collection) {
        if (collection instanceof Type.MapOf map) {
            return Optional.of(map.key());
        }
        return collection instanceof Type.Option ? Optional.empty() : OperationRules.elementOf(collection);
    }

    private static Operation operation(Type collection) {
        return collection instanceof Type.SetOf
                ? Operation.SET_CONTAINS
                : collection instanceof Type.SeqOf ? Operation.SEQ_CONTAINS : Operation.MAP_CONTAINS;
    }

    private Optional<Expr> inList(ExprSyntax.In s, List<ExprSyntax> list, Context context) {
        Optional<Expr> element = typer.infer(s.element(), context, Expected.NOTHING);
        List<Expr> elements = new ArrayList<>();
        boolean failed = element.isEmpty();
        for (ExprSyntax syntax : list) {
            Optional<List<Expr>> typed = listElement(syntax, element, context);
            failed |= typed.isEmpty();
            typed.ifPresent(elements::addAll);
        }
        if (failed) {
            return Optional.empty();
        }
        return Optional.of(phases(element.get(), elements, context)
                .<Expr>map(phases -> new Expr.InPhases(((Expr.PhaseRef) element.get()).next(), phases, s.at()))
                .orElseGet(() -> new Expr.InList(element.get(), elements, s.at())));
    }

    /** What an element of the list stands for: the phases if it is a group. Empty if it has a problem. */
    private Optional<List<Expr>> listElement(ExprSyntax syntax, Optional<Expr> element, Context context) {
        if (syntax instanceof ExprSyntax.Name name
                && context.scope().meaning(name.name()).orElse(null) instanceof Meaning.OfGroup group) {
            Type.PhaseOf type = context.scope().phaseType().orElseThrow();
            if (element.isPresent() && !Types.same(element.get().type(), type)) {
                typer.report(differs(element.get(), "group `" + name.name() + "`", context.scope()));
                return Optional.empty();
            }
            return Optional.of(group.group().phases().stream()
                    .<Expr>map(phase -> NameTyper.phase(phase, type, name.at()))
                    .toList());
        }
        Optional<Expr> typed = typer.infer(syntax, context, Expected.like(element));
        if (element.isPresent()
                && typed.isPresent()
                && !Types.same(element.get().type(), typed.get().type())) {
            Problem problem =
                    differs(typed.get(), "a list of " + Words.type(element.get().type()), context.scope());
            typer.report(Mismatches.declared(problem, element.get(), context.scope()));
            return Optional.empty();
        }
        return typed.map(List::of);
    }

    /** The phases asked for, if it is the phase that is asked about and all are written out. */
    private static Optional<Set<Phase>> phases(Expr element, List<Expr> list, Context context) {
        if (!(element instanceof Expr.PhaseRef)) {
            return Optional.empty();
        }
        Set<Phase> phases = new LinkedHashSet<>();
        for (Expr expr : list) {
            if (expr instanceof Expr.Literal literal
                    && literal.value() instanceof Value.PhaseName name
                    && context.scope().meaning(name.phase()).orElse(null) instanceof Meaning.OfPhase phase) {
                phases.add(phase.phase());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(phases);
    }

    private static Problem differs(Expr expr, String collection, Scope scope) {
        Problem problem = Problem.of(ExpressionProblem.ELEMENT_DIFFERS, expr.at())
                .with("text", Excerpt.of(expr.at()))
                .with("actual", Words.type(expr.type()))
                .with("collection", collection);
        return Mismatches.declared(problem, expr, scope);
    }
}
