package dev.statute.spec.link;

import dev.statute.spec.expression.Substitution;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Assignment;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What transitions and blocks have in common. */
record Body(List<Guard> guards, List<Assignment> assignments, List<Emission> emissions) {
    Body {
        guards = List.copyOf(guards);
        assignments = List.copyOf(assignments);
        emissions = List.copyOf(emissions);
    }

    /** This body with another behind it. */
    Body then(Body other) {
        return new Body(
                join(guards, other.guards), join(assignments, other.assignments), join(emissions, other.emissions));
    }

    /** This body with variables replaced by expressions. */
    Body with(Map<Local, Expr> values) {
        return new Body(
                guards.stream().map(g -> guard(g, values)).toList(),
                assignments.stream()
                        .map(a -> new Assignment(a.field(), Substitution.apply(a.value(), values), a.at()))
                        .toList(),
                emissions.stream().map(e -> emission(e, values)).toList());
    }

    private static Guard guard(Guard guard, Map<Local, Expr> values) {
        if (guard instanceof Guard.That that) {
            return new Guard.That(
                    that.name(),
                    Substitution.apply(that.condition(), values),
                    refusal(that.orElse(), values),
                    that.doc(),
                    that.at());
        }
        Guard.Some some = (Guard.Some) guard;
        return new Guard.Some(
                some.name(),
                Substitution.apply(some.option(), values),
                some.as(),
                refusal(some.orElse(), values),
                some.doc(),
                some.at());
    }

    private static Refusal refusal(Refusal refusal, Map<Local, Expr> values) {
        return new Refusal(refusal.reason(), arguments(refusal.payload(), values), refusal.at());
    }

    private static List<Argument> arguments(List<Argument> arguments, Map<Local, Expr> values) {
        return arguments.stream()
                .map(a -> new Argument(a.component(), Substitution.apply(a.value(), values)))
                .toList();
    }

    private static Emission emission(Emission emission, Map<Local, Expr> values) {
        if (emission instanceof Emission.One one) {
            return one(one, values);
        }
        Emission.Each each = (Emission.Each) emission;
        return new Emission.Each(
                each.variable(),
                Substitution.apply(each.over(), values),
                each.index(),
                each.condition().map(c -> Substitution.apply(c, values)),
                each.emit().stream().map(one -> one(one, values)).toList(),
                each.at());
    }

    private static Emission.One one(Emission.One one, Map<Local, Expr> values) {
        return new Emission.One(
                one.effect(),
                arguments(one.payload(), values),
                one.condition().map(c -> Substitution.apply(c, values)),
                one.at());
    }

    private static <E> List<E> join(List<E> first, List<E> second) {
        List<E> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
