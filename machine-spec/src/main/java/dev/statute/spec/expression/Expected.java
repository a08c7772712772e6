package dev.statute.spec.expression;

import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Type;
import java.util.Optional;

/**
 * What the surroundings say about the type of an expression. It is a hint for what has no type of its own; whoever gives
 * it still compares.
 *
 * @param type the type, if there is one
 * @param lost whether there would be a type if what gives it had no problem
 */
record Expected(Optional<Type> type, boolean lost) {
    static final Expected NOTHING = new Expected(Optional.empty(), false);

    static Expected of(Type type) {
        return new Expected(Optional.of(type), false);
    }

    /** The type of a sibling. */
    static Expected like(Optional<Expr> sibling) {
        return new Expected(sibling.map(Intervals::of), sibling.isEmpty());
    }

    /** What is expected of the content of an option or collection. */
    Expected element() {
        return new Expected(type.flatMap(OperationRules::elementOf), lost);
    }
}
