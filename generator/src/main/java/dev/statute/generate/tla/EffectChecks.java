package dev.statute.generate.tla;

import dev.statute.spec.expression.Intervals;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That what a step emits lies in the ranges and sizes of its payload. Effects are no part of the state, so these checks
 * are all that the module has of them; where the types prove it, there is none.
 */
final class EffectChecks {
    private final Writers writers;

    EffectChecks(Writers writers) {
        this.writers = writers;
    }

    /** Whether anything is left to check. */
    static boolean isNeeded(Transition transition) {
        return transition.emissions().stream().anyMatch(EffectChecks::isNeeded);
    }

    private static boolean isNeeded(Emission emission) {
        if (emission instanceof Emission.Each each) {
            return !Carried.isReadBy(each.over()) && each.emit().stream().anyMatch(EffectChecks::isNeeded);
        }
        return ((Emission.One) emission).payload().stream().anyMatch(EffectChecks::isNeeded);
    }

    /** Whether an argument may leave its type, as far as that depends on the state. */
    static boolean isNeeded(Argument argument) {
        return !Intervals.fits(argument.value(), argument.component().type()) && !Carried.isReadBy(argument.value());
    }

    /** The checks of a step, each as the set that names what is broken. */
    List<String> of(Transition transition, ExprWriter exprs) {
        List<String> checks = new ArrayList<>();
        for (Emission emission : transition.emissions()) {
            if (emission instanceof Emission.One one) {
                one(one, exprs).forEach(check -> checks.add(unless(check)));
            } else if (isNeeded(emission)) {
                each((Emission.Each) emission, exprs).forEach(check -> checks.add(unless(check)));
            }
        }
        return checks;
    }

    /** @param subject what leaves its type unless the condition holds */
    private record BoundCheck(String subject, Tla condition) {}

    private String unless(BoundCheck check) {
        return writers.prelude()
                .call(Helper.UNLESS, check.condition(), "\"" + check.subject() + " leaves its type\"")
                .text();
    }

    private List<BoundCheck> one(Emission.One one, ExprWriter exprs) {
        List<BoundCheck> checks = new ArrayList<>();
        for (Argument argument : one.payload()) {
            if (isNeeded(argument)) {
                within(argument, exprs, writers)
                        .map(check -> onlyIf(one.condition(), check, exprs))
                        .ifPresent(check -> checks.add(new BoundCheck(
                                one.effect().name() + "." + argument.component().name(), check)));
            }
        }
        return checks;
    }

    private List<BoundCheck> each(Emission.Each each, ExprWriter exprs) {
        ExprWriter withVariable = exprs.with(each.variable());
        ExprWriter inside = each.index().map(withVariable::with).orElse(withVariable);
        List<BoundCheck> checks = new ArrayList<>();
        for (Emission.One one : each.emit()) {
            for (BoundCheck check : one(one, inside)) {
                Tla condition = onlyIf(each.condition(), check.condition(), inside);
                checks.add(new BoundCheck(check.subject(), forEach(each, condition, inside, exprs)));
            }
        }
        return checks;
    }

    private Tla forEach(Emission.Each each, Tla condition, ExprWriter inside, ExprWriter outside) {
        String variable = inside.scope().name(each.variable());
        Tla over = outside.of(each.over());
        Prelude prelude = writers.prelude();
        if (each.over().type() instanceof Type.Option) {
            String index = each.index()
                    .map(i -> "LET " + inside.scope().name(i) + " == 0 IN ")
                    .orElse("");
            return new Tla(
                    "\\A " + variable + " \\in " + prelude.call(Helper.VALUES_OF, over) + " : " + index + condition,
                    Tla.OPEN);
        } else if (each.index().isEmpty()) {
            return new Tla(
                    "\\A " + variable + " \\in " + prelude.call(Helper.SEQ_ELEMENTS, over) + " : " + condition,
                    Tla.OPEN);
        }
        Local index = each.index().get();
        String position = inside.scope().free("position");
        return new Tla(
                "\\A " + position + " \\in DOMAIN " + over.in(Tla.ATOM) + " : LET " + variable + " == "
                        + over.in(Tla.ATOM) + "[" + position + "] "
                        + inside.scope().name(index) + " == " + position
                        + " - 1 IN " + condition,
                Tla.OPEN);
    }

    private static Tla onlyIf(Optional<Expr> condition, Tla check, ExprWriter exprs) {
        return condition
                .map(c -> new Tla(exprs.of(c).in(Tla.JUNCTION) + " => " + check.in(Tla.JUNCTION), Tla.IMPLICATION))
                .orElse(check);
    }

    /** That an argument lies in its type; empty if every value does. */
    static Optional<Tla> within(Argument argument, ExprWriter exprs, Writers writers) {
        Tla value = exprs.of(argument.value());
        Type type = argument.component().type();
        if (type instanceof Type.Int
                || value.level() == Tla.ATOM && !value.text().contains("(")) {
            return writers.bounds().within(type, value, exprs.scope());
        }
        String name = exprs.scope().free("value");
        return writers.bounds()
                .within(type, Tla.atom(name), exprs.scope().with(List.of(name)))
                .map(check -> new Tla("LET " + name + " == " + value + " IN " + check, Tla.OPEN));
    }
}
