package dev.statute.crosscheck.random;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import java.util.List;

/** Conditions of which exactly one holds. */
final class Selectors {
    private final Dice dice;
    private final Expressions exprs;

    Selectors(Dice dice, Expressions exprs) {
        this.dice = dice;
        this.exprs = exprs;
    }

    /** The selectors of the transitions of a cell; a single empty one takes all. */
    List<String> any() {
        List<Component> enums = exprs.scope().of(Type.Enum.class);
        List<Component> numbers = exprs.scope().of(Type.Int.class);
        return switch (dice.between(0, 8)) {
            case 0, 1, 2 -> List.of("");
            case 3 -> twoSides();
            case 4 -> List.of(exprs.condition(), "otherwise");
            case 5 -> enums.isEmpty() ? List.of("") : byMember(dice.oneOf(enums));
            case 6 -> numbers.isEmpty() ? twoSides() : byRange(dice.oneOf(numbers));
            case 7 -> threeWays();
            default -> numbers.isEmpty() ? List.of("") : withGap(dice.oneOf(numbers));
        };
    }

    private List<String> twoSides() {
        String condition = exprs.condition();
        return List.of(condition, "!(" + condition + ")");
    }

    private List<String> threeWays() {
        String a = exprs.condition();
        String b = exprs.condition();
        return List.of("(" + a + ") && (" + b + ")", "(" + a + ") && !(" + b + ")", "otherwise");
    }

    private static List<String> byMember(Component variable) {
        Type.Enum type = (Type.Enum) variable.type();
        return type.members().stream()
                .map(member -> variable.name() + " == " + type.name().simpleName() + "." + member)
                .toList();
    }

    private static List<String> byRange(Component variable) {
        return List.of(variable.name() + " < 1", variable.name() + " == 1", variable.name() + " > 1");
    }

    /** The domain of a named number ends before its type: beyond, nothing may be selected, which is a fault. */
    private List<String> withGap(Component variable) {
        if (!exprs.isFaulty() || !isNamed(variable.type())) {
            return byRange(variable);
        }
        return List.of(variable.name() + " < 1", variable.name() + " == 1");
    }

    private static boolean isNamed(Type type) {
        return type instanceof Type.Int t && t.name().isPresent();
    }
}
