package dev.statute.crosscheck.random;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Effects at random: no state depends on them, but their payload can leave its type. */
final class Effects {
    static final Type.Int SMALL = Type.Int.of(0, 3);
    static final String DECLARED = "effects:\n  Told: { payload: { size: int 0..3 }, delivery: notify }\n"
            + "  Trailed: { payload: { what: option of Key }, delivery: store }\n";

    private final Dice dice;
    private final boolean faulty;
    private final boolean carries;

    Effects(Dice dice, Outline outline) {
        this.dice = dice;
        this.faulty = outline.isFaulty();
        this.carries = outline.carries();
    }

    /** The emissions of a transition, or nothing. */
    String emissions(Scope scope, List<Component> next) {
        if (!dice.chance(30)) {
            return "";
        }
        List<Component> both = new ArrayList<>(scope.values());
        both.addAll(next);
        Scope after = new Scope(both, scope.functions(), scope.tests());
        Optional<Component> many = both.stream()
                .filter(v -> v.type() instanceof Type.SeqOf || v.type() instanceof Type.Option)
                .findFirst();
        String trail = carries && dice.chance(50) ? "      - Trailed: { what: trail }\n" : "";
        return "    emit:\n" + trail
                + (many.isPresent() && dice.chance(50) ? each(many.get(), after) : one(after, "      "));
    }

    private String one(Scope scope, String indent) {
        Expressions exprs = new Expressions(dice, scope, faulty, 1);
        String condition = dice.chance(40) ? indent + "  if: " + Transitions.quoted(exprs.condition()) + "\n" : "";
        return indent + "- Told: { size: "
                + Transitions.quoted(exprs.value(SMALL).orElseThrow()) + " }\n" + condition;
    }

    private String each(Component many, Scope scope) {
        Type element = many.type() instanceof Type.SeqOf t ? t.element() : ((Type.Option) many.type()).element();
        String local = dice.fresh("e");
        boolean counted = dice.chance(50);
        String index = dice.fresh("i");
        Scope inside = scope.with(local, element);
        Scope all = counted ? inside.with(index, Type.Int.of(0, 2)) : inside;
        String condition = dice.chance(40)
                ? "        if: " + Transitions.quoted(new Expressions(dice, all, faulty, 1).condition()) + "\n"
                : "";
        return "      - each: { " + local + ": " + many.name() + " }\n"
                + (counted ? "        index: " + index + "\n" : "")
                + condition + "        emit:\n" + one(all, "          ");
    }
}
