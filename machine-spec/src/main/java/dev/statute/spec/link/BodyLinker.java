package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.expression.Expressions;
import dev.statute.spec.expression.Meaning;
import dev.statute.spec.expression.Scope;
import dev.statute.spec.model.Assignment;
import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Refusal;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import dev.statute.spec.syntax.MachineSyntax.AssignmentSyntax;
import dev.statute.spec.syntax.MachineSyntax.EmissionSyntax;
import dev.statute.spec.syntax.MachineSyntax.GuardSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Links guards, assignments and emissions. The scope grows from guard to guard by the variables that they bind, so one
 * linker serves one transition or block.
 */
final class BodyLinker {
    private final Declarations declarations;
    private final Arguments arguments;
    private final ProblemSink sink;
    private Scope scope;
    private boolean sound = true;

    BodyLinker(Declarations declarations, Scope scope, ProblemSink sink) {
        this.declarations = declarations;
        this.arguments = new Arguments(declarations, sink);
        this.scope = scope;
        this.sink = sink;
    }

    /** The body; empty if something in it has an error, which is reported. */
    Optional<Body> link(List<GuardSyntax> require, List<AssignmentSyntax> set, List<EmissionSyntax> emit) {
        List<Guard> guards = new ArrayList<>();
        require.forEach(guard -> keep(guard(guard), guards));
        List<Assignment> assignments = new ArrayList<>();
        set.forEach(assignment -> keep(assignment(assignment), assignments));
        List<Emission> emissions = new ArrayList<>();
        Scope after = scope.allowNext(true);
        emit.forEach(item -> keep(emission(item, after), emissions));
        return sound ? Optional.of(new Body(guards, assignments, emissions)) : Optional.empty();
    }

    private <E> void keep(Optional<? extends E> element, List<E> list) {
        element.ifPresent(list::add);
        sound &= element.isPresent();
    }

    private Optional<Guard> guard(GuardSyntax written) {
        if (written instanceof GuardSyntax.That that) {
            Optional<Refusal> orElse = arguments.refusal(that.orElse(), scope);
            return Expressions.typed(that.that(), scope, Types.BOOL, sink)
                    .flatMap(condition -> orElse.map(refusal -> new Guard.That(
                            that.name().text(),
                            condition,
                            refusal,
                            Scalars.text(that.doc()),
                            that.name().textSpan())));
        }
        GuardSyntax.Some some = (GuardSyntax.Some) written;
        Optional<Refusal> orElse = arguments.refusal(some.orElse(), scope);
        Optional<Expr> option = Expressions.inferred(some.option(), scope, sink);
        if (option.isEmpty() || !(option.get().type() instanceof Type.Option type)) {
            option.ifPresent(o -> sink.report(
                    Problem.of(LinkProblem.NOT_AN_OPTION, some.option().textSpan())
                            .with("found", Types.text(o.type()))));
            scope = scope.with(some.as().text(), new Meaning.Unknowable());
            return Optional.empty();
        }
        Local local = new Local(
                some.as().text(),
                type.element(),
                declarations.numbers.next(),
                some.as().textSpan());
        scope = scope.withLocal(local);
        return orElse.map(refusal -> new Guard.Some(
                some.name().text(),
                option.get(),
                local,
                refusal,
                Scalars.text(some.doc()),
                some.name().textSpan()));
    }

    private Optional<Assignment> assignment(AssignmentSyntax written) {
        Optional<Field> field = declarations.fields.find(written.name(), sink);
        return field.flatMap(f -> Expressions.typed(written.value(), scope, f.type(), f, sink)
                .map(value -> new Assignment(f, value, written.name().textSpan())));
    }

    private Optional<? extends Emission> emission(EmissionSyntax written, Scope scope) {
        return written instanceof EmissionSyntax.One one ? one(one, scope) : each((EmissionSyntax.Each) written, scope);
    }

    private Optional<Emission.One> one(EmissionSyntax.One written, Scope scope) {
        Optional<Effect> effect = declarations.effects.find(written.effect(), sink);
        Optional<Expr> condition = written.condition().flatMap(c -> Expressions.typed(c, scope, Types.BOOL, sink));
        if (effect.isEmpty() || condition.isPresent() != written.condition().isPresent()) {
            return Optional.empty();
        }
        return arguments
                .link(
                        written.effect().textSpan(),
                        effect.get().name(),
                        effect.get().payload(),
                        written.payload(),
                        scope)
                .map(payload -> new Emission.One(
                        effect.get(), payload, condition, written.effect().textSpan()));
    }

    private Optional<Emission.Each> each(EmissionSyntax.Each written, Scope outer) {
        Optional<Expr> over = Expressions.inferred(written.over(), outer, sink);
        Scope inner = outer;
        Optional<Local> variable = Optional.empty();
        Optional<Local> index = Optional.empty();
        if (over.isPresent()) {
            Optional<Type> element = elementOf(over.get(), written);
            variable = element.map(e -> new Local(
                    written.variable().text(),
                    e,
                    declarations.numbers.next(),
                    written.variable().textSpan()));
            long last = over.get().type() instanceof Type.SeqOf seq ? Math.max(0, seq.max() - 1) : 0;
            index = written.index()
                    .map(i -> new Local(i.text(), Type.Int.of(0, last), declarations.numbers.next(), i.textSpan()));
        }
        inner = variable.isPresent()
                ? inner.withLocal(variable.get())
                : inner.with(written.variable().text(), new Meaning.Unknowable());
        if (written.index().isPresent()) {
            inner = index.isPresent()
                    ? inner.withLocal(index.get())
                    : inner.with(written.index().get().text(), new Meaning.Unknowable());
        }
        Scope scopeOfItems = inner;
        Optional<Expr> condition =
                written.condition().flatMap(c -> Expressions.typed(c, scopeOfItems, Types.BOOL, sink));
        List<Emission.One> items = new ArrayList<>();
        for (EmissionSyntax.One item : written.emit()) {
            one(item, scopeOfItems).ifPresent(items::add);
        }
        boolean complete = variable.isPresent()
                && condition.isPresent() == written.condition().isPresent()
                && items.size() == written.emit().size();
        return complete
                ? Optional.of(new Emission.Each(
                        variable.get(),
                        over.get(),
                        index,
                        condition,
                        items,
                        written.variable().textSpan()))
                : Optional.empty();
    }

    private Optional<Type> elementOf(Expr over, EmissionSyntax.Each written) {
        if (over.type() instanceof Type.SeqOf seq) {
            return Optional.of(seq.element());
        } else if (over.type() instanceof Type.Option option) {
            return Optional.of(option.element());
        }
        sink.report(Problem.of(LinkProblem.EACH_NEEDS_ORDER, written.over().textSpan())
                .with("found", Types.text(over.type())));
        return Optional.empty();
    }
}
