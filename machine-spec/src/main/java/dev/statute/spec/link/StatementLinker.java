package dev.statute.spec.link;

import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.expression.Expressions;
import dev.statute.spec.expression.Scope;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Invariant;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Property;
import dev.statute.spec.model.Types;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.MachineSyntax.InvariantSyntax;
import dev.statute.spec.syntax.MachineSyntax.PropertySyntax;
import dev.statute.spec.syntax.MachineSyntax.Selection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Links invariants and properties. */
final class StatementLinker {
    private final Declarations declarations;
    private final ProblemSink sink;

    StatementLinker(Declarations declarations, ProblemSink sink) {
        this.declarations = declarations;
        this.sink = sink;
    }

    Optional<Invariant> link(InvariantSyntax written) {
        Optional<Set<Phase>> in = written.in().isPresent()
                ? declarations.phases.resolve(written.in().get())
                : Optional.of(Phase.ordered(declarations.phases.all()));
        Optional<Expr> that = condition(written.that());
        return in.flatMap(phases -> that.map(t -> new Invariant(
                written.name().text(),
                t,
                phases,
                Scalars.text(written.doc()),
                written.name().textSpan())));
    }

    Optional<Property> link(PropertySyntax written) {
        String name = written.name().text();
        String doc = Scalars.text(written.doc());
        var at = written.name().textSpan();
        if (written instanceof PropertySyntax.Step step) {
            return step(step);
        } else if (written instanceof PropertySyntax.Reachable reachable) {
            return condition(reachable.that()).map(that -> new Property.Reachable(name, that, doc, at));
        } else if (written instanceof PropertySyntax.Unreachable unreachable) {
            return condition(unreachable.that()).map(that -> new Property.Unreachable(name, that, doc, at));
        } else if (written instanceof PropertySyntax.AlwaysPossible possible) {
            Optional<Expr> from = possible.from().flatMap(this::condition);
            boolean sound = from.isPresent() == possible.from().isPresent();
            return condition(possible.that())
                    .filter(that -> sound)
                    .map(that -> new Property.AlwaysPossible(name, that, from, doc, at));
        }
        PropertySyntax.LeadsTo leads = (PropertySyntax.LeadsTo) written;
        Optional<Expr> from = condition(leads.from());
        Optional<Expr> to = condition(leads.to());
        Optional<Optional<List<Input>>> progress = choice(leads.progress());
        return from.flatMap(f -> to.flatMap(t -> progress.map(p -> new Property.LeadsTo(name, f, t, p, doc, at))));
    }

    private Optional<Property> step(PropertySyntax.Step written) {
        Optional<Optional<List<Input>>> inputs = choice(written.inputs());
        if (inputs.isEmpty()) {
            return Optional.empty();
        }
        Scope scope = declarations.inputs.withCommonPayload(
                declarations.state().allowNext(true), inputs.get().orElse(List.of()));
        return Expressions.typed(written.step(), scope, Types.BOOL, sink)
                .map(that -> new Property.Step(
                        written.name().text(),
                        that,
                        inputs.get(),
                        Scalars.text(written.doc()),
                        written.name().textSpan()));
    }

    /** The inputs of a choice, where {@code any} and no choice are no list; empty outside if it has an error. */
    private Optional<Optional<List<Input>>> choice(Optional<Selection> written) {
        if (written.isEmpty() || isAny(written.get())) {
            return Optional.of(Optional.empty());
        }
        return declarations.inputs.resolve(written.get()).map(Optional::of);
    }

    private static boolean isAny(Selection selection) {
        return !selection.except()
                && selection.names().size() == 1
                && selection.names().get(0).text().equals("any");
    }

    private Optional<Expr> condition(Scalar written) {
        return Expressions.typed(written, declarations.state(), Types.BOOL, sink);
    }
}
