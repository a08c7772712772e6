package dev.statute.crosscheck.random;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Conditions at random. */
final class Conditions {
    private final Expressions exprs;
    private final Dice dice;

    Conditions(Expressions exprs) {
        this.exprs = exprs;
        this.dice = exprs.dice();
    }

    String any() {
        if (exprs.isLeaf() || dice.chance(50)) {
            return about();
        }
        String a = exprs.deeper().condition();
        String b = exprs.deeper().condition();
        return switch (dice.between(0, 6)) {
            case 0, 1 -> "(" + a + " && " + b + ")";
            case 2, 3 -> "(" + a + " || " + b + ")";
            case 4 -> "!(" + a + ")";
            case 5 -> "implies(" + a + ", " + b + ")";
            default -> "(" + exprs.deeper().condition() + " ? " + a + " : " + b + ")";
        };
    }

    /** Something about one variable. */
    private String about() {
        List<String> choices = new ArrayList<>(exprs.calls(Types.BOOL));
        for (Component variable : exprs.scope().values()) {
            about(variable).ifPresent(choices::add);
        }
        if (!exprs.scope().tests().isEmpty()) {
            choices.add(dice.oneOf(exprs.scope().tests()));
        }
        choices.add(exprs.deeper().number() + dice.oneOf(" < ", " <= ", " > ", " >= ", " == ", " != ") + "("
                + exprs.deeper().number() + ")");
        return dice.oneOf(choices);
    }

    private Optional<String> about(Component variable) {
        Type type = variable.type();
        String name = variable.name();
        if (type instanceof Type.Bool) {
            return Optional.of(name);
        } else if (type instanceof Type.Int) {
            return Optional.of(name + dice.oneOf(" < ", " <= ", " > ", " >= ", " == ", " != ") + dice.between(-1, 3));
        } else if (dice.chance(exprs.isLeaf() ? 60 : 25)) {
            return equality(variable);
        } else if (type instanceof Type.Option t) {
            boolean bare = exprs.isLeaf() || dice.chance(40);
            return Optional.of(bare ? name + dice.oneOf(" == none", " != none") : each(name, t.element()));
        } else if (type instanceof Type.SetOf t) {
            List<Component> others = others(variable);
            return others.isEmpty() || dice.chance(75)
                    ? collection(name, t.element())
                    : Optional.of(name + ".subset_of(" + dice.oneOf(others).name() + ")");
        } else if (type instanceof Type.SeqOf t) {
            List<Component> others = others(variable);
            return others.isEmpty() || dice.chance(75)
                    ? collection(name, t.element())
                    : Optional.of(name + ".starts_with(" + dice.oneOf(others).name() + ")");
        } else if (type instanceof Type.MapOf t) {
            return exprs.isLeaf() || dice.chance(50) ? membership(name, t.key()) : Optional.of(eachEntry(name, t));
        } else if (type instanceof Type.Variants t) {
            return Optional.of(name + ".is(" + t.name().simpleName() + "."
                    + dice.oneOf(t.variants()).name() + ")");
        } else if (type instanceof Type.Enum || type instanceof Type.PhaseOf) {
            return Optional.of(name + " in [" + exprs.literal(type).orElseThrow() + ", "
                    + exprs.literal(type).orElseThrow() + "]");
        }
        return equality(variable);
    }

    private Optional<String> equality(Component variable) {
        List<String> choices = new ArrayList<>();
        others(variable).forEach(other -> choices.add(other.name()));
        exprs.literal(variable.type()).ifPresent(choices::add);
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(variable.name() + dice.oneOf(" == ", " != ") + dice.oneOf(choices));
    }

    /** Other variables of the same type. */
    private List<Component> others(Component variable) {
        return exprs.scope().of(variable.type()).stream()
                .filter(other -> !other.name().equals(variable.name()))
                .toList();
    }

    private Optional<String> collection(String name, Type element) {
        return exprs.isLeaf() || dice.chance(50) ? membership(name, element) : Optional.of(each(name, element));
    }

    private Optional<String> membership(String collection, Type element) {
        return exprs.simple(element)
                .map(e -> dice.chance(50) ? e + " in " + collection : "!(" + e + " in " + collection + ")");
    }

    private String each(String name, Type element) {
        String local = dice.fresh("x");
        return name + dice.oneOf(".all(", ".exists(") + local + ", "
                + exprs.deeper(local, element).condition() + ")";
    }

    private String eachEntry(String name, Type.MapOf type) {
        String key = dice.fresh("k");
        String value = dice.fresh("v");
        Expressions body = exprs.deeper(key, type.key()).deeper(value, type.value());
        return name + dice.oneOf(".all(", ".exists(") + key + ", " + value + ", " + body.condition() + ")";
    }
}
