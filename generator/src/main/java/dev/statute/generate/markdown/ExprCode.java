package dev.statute.generate.markdown;

import dev.statute.spec.expression.ExprText;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Refusal;
import dev.statute.spec.model.TypeName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Expressions as code, as their author writes them.
 *
 * @param owner the machine or policy they belong to: phases of other machines bear their full names
 */
record ExprCode(TypeName owner) {
    /** An expression. */
    String of(Expr expression) {
        return Escape.code(ExprText.of(expression, owner));
    }

    /** The payload of an effect or reason, such as {@code { outcome: o }}; empty if there is none. */
    String of(List<Argument> payload) {
        if (payload.isEmpty()) {
            return "";
        }
        return Escape.code(payload.stream()
                .map(a -> a.component().name() + ": " + ExprText.of(a.value(), owner))
                .collect(Collectors.joining(", ", "{ ", " }")));
    }

    /** A refusal as a link to its reason, with the payload if there is one. */
    String of(Refusal refusal) {
        return (Page.link("reason", refusal.reason()) + " " + of(refusal.payload())).strip();
    }
}
