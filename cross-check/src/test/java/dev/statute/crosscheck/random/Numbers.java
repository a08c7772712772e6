package dev.statute.crosscheck.random;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import java.util.ArrayList;
import java.util.List;

/** Whole numbers at random. */
final class Numbers {
    private static final Type.Int SMALL = Type.Int.of(0, 3);

    private final Expressions exprs;
    private final Dice dice;

    Numbers(Expressions exprs) {
        this.exprs = exprs;
        this.dice = exprs.dice();
    }

    String any() {
        return exprs.isLeaf() || dice.chance(35) ? leaf() : operation();
    }

    private String leaf() {
        List<String> choices = new ArrayList<>();
        for (Component variable : exprs.scope().values()) {
            if (variable.type() instanceof Type.Int) {
                choices.add(variable.name());
                choices.add(variable.name());
            } else if (isCollection(variable.type())) {
                boolean map = variable.type() instanceof Type.MapOf;
                choices.add(variable.name() + (map && dice.chance(50) ? ".keys()" : "") + ".size()");
            } else if (variable.type() instanceof Type.Option o && o.element() instanceof Type.Int) {
                choices.add(variable.name() + ".or_else(" + dice.between(-1, 3) + ")");
            }
        }
        choices.addAll(exprs.calls(SMALL));
        choices.add(String.valueOf(dice.between(0, 3)));
        return dice.oneOf(choices);
    }

    private String operation() {
        String a = exprs.deeper().number();
        String b = exprs.deeper().number();
        return switch (dice.between(0, 7)) {
            case 0, 1 -> "(" + a + " + " + b + ")";
            case 2 -> "(" + a + " - (" + b + "))";
            case 3 -> "(" + a + " * " + dice.between(2, 3) + ")";
            case 4 -> "min(" + a + ", " + b + ")";
            case 5 -> "max(" + a + ", " + b + ")";
            case 6 -> "-(" + a + ")";
            default -> "(" + exprs.deeper().condition() + " ? " + a + " : " + b + ")";
        };
    }

    private static boolean isCollection(Type type) {
        return type instanceof Type.SetOf || type instanceof Type.SeqOf || type instanceof Type.MapOf;
    }
}
