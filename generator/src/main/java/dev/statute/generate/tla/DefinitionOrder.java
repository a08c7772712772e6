package dev.statute.generate.tla;

import dev.statute.spec.expression.ExprTree;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Expr;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Definitions in an order in which each stands after those that it calls, and else as they were written. */
final class DefinitionOrder {
    private final Set<Definition> ordered = new LinkedHashSet<>();

    private DefinitionOrder() {}

    static List<Definition> of(List<Definition> definitions) {
        DefinitionOrder order = new DefinitionOrder();
        definitions.forEach(order::add);
        return List.copyOf(order.ordered);
    }

    private void add(Definition definition) {
        if (!ordered.contains(definition)) {
            addCalled(definition.body());
            ordered.add(definition);
        }
    }

    private void addCalled(Expr expr) {
        if (expr instanceof Expr.Call call) {
            add(call.definition());
        }
        ExprTree.children(expr).forEach(this::addCalled);
    }
}
