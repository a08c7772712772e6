package dev.statute.spec.expression;

import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Expr;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Measures expressions with their definitions written out. Definitions that build on each other can be exponentially
 * larger than their text; a bound here bounds every evaluation and every walk. Remembers definitions, so that measuring
 * costs what the text of one expression costs.
 */
final class Extents {
    static final long LARGEST = 1_000_000;

    private final Map<Definition, Extent> known = new IdentityHashMap<>();

    /**
     * @param depth the levels
     * @param size the number of parts; {@link #LARGEST} and more are the same
     */
    record Extent(int depth, long size) {
        boolean isTooLarge() {
            return depth > Expressions.DEEPEST || size > LARGEST;
        }
    }

    Extent of(Expr expr) {
        int depth = 0;
        long size = 1;
        for (Expr child : ExprTree.children(expr)) {
            Extent extent = of(child);
            depth = Math.max(depth, extent.depth());
            size += extent.size();
        }
        if (expr instanceof Expr.Call call) {
            Extent body = of(call.definition());
            depth = Math.max(depth, body.depth());
            size += body.size();
        }
        return new Extent(depth + 1, Math.min(size, LARGEST + 1));
    }

    private Extent of(Definition definition) {
        Extent extent = known.get(definition);
        if (extent == null) {
            extent = of(definition.body());
            known.put(definition, extent);
        }
        return extent;
    }
}
