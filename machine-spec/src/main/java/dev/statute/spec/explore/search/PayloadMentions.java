package dev.statute.spec.explore.search;

import dev.statute.spec.expression.ExprTree;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Expr;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which components of the payload at hand expressions read. The bodies of definitions read none. */
final class PayloadMentions {
    private PayloadMentions() {}

    /** The names, in the order in which they are first read. */
    static Set<String> of(Expr expr) {
        Set<String> names = new LinkedHashSet<>();
        collect(expr, names);
        return names;
    }

    /** What the payload of a refusal or of an effect reads. */
    static Set<String> of(Collection<Argument> arguments) {
        Set<String> names = new LinkedHashSet<>();
        arguments.forEach(argument -> collect(argument.value(), names));
        return names;
    }

    static Set<String> of(Emission emission) {
        Set<String> names = new LinkedHashSet<>();
        if (emission instanceof Emission.Each each) {
            collect(each.over(), names);
            each.condition().ifPresent(condition -> collect(condition, names));
            each.emit().forEach(one -> names.addAll(of(one)));
        } else if (emission instanceof Emission.One one) {
            one.condition().ifPresent(condition -> collect(condition, names));
            names.addAll(of(one.payload()));
        }
        return names;
    }

    private static void collect(Expr expr, Set<String> names) {
        if (expr instanceof Expr.PayloadRef ref) {
            names.add(ref.name());
        }
        ExprTree.children(expr).forEach(child -> collect(child, names));
    }
}
