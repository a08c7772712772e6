package dev.statute.generate.java;

import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an expression reads from around it, and so what a method that computes it has to be handed. */
final class FreeUses {
    private boolean state;
    private boolean next;
    private boolean input;
    private boolean parameters;
    private final Map<Integer, Local> locals = new LinkedHashMap<>();

    private FreeUses() {}

    static FreeUses of(Expr... exprs) {
        FreeUses uses = new FreeUses();
        for (Expr expr : exprs) {
            uses.visit(expr);
        }
        return uses;
    }

    /** Without some variables, which are bound where the expression stands. */
    FreeUses without(Iterable<Local> bound) {
        for (Local local : bound) {
            locals.remove(local.number());
        }
        return this;
    }

    boolean state() {
        return state;
    }

    boolean next() {
        return next;
    }

    boolean input() {
        return input;
    }

    boolean parameters() {
        return parameters;
    }

    /** By number, in the order of their first use. */
    Map<Integer, Local> locals() {
        return locals;
    }

    private void visit(Expr expr) {
        if (expr instanceof Expr.FieldRef e) {
            read(e.next());
        } else if (expr instanceof Expr.Call e) {
            read(e.next());
        } else if (expr instanceof Expr.ParameterRef) {
            parameters = true;
        } else if (expr instanceof Expr.PayloadRef) {
            input = true;
        } else if (expr instanceof Expr.LocalRef e) {
            locals.put(e.local().number(), e.local());
        }
        Exprs.children(expr).forEach(this::visit);
        if (expr instanceof Expr.Bind e) {
            without(e.variables());
        }
    }

    private void read(boolean ofNext) {
        if (ofNext) {
            next = true;
        } else {
            state = true;
        }
    }
}
