package dev.statute.generate.tla;

import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;

/** Operations with a body for each element as TLA+. */
final class BinderWriter {
    private final ExprWriter exprs;

    BinderWriter(ExprWriter exprs) {
        this.exprs = exprs;
    }

    Tla of(Expr.Bind e) {
        Local variable = e.variables().get(0);
        Tla target = exprs.of(e.target());
        Prelude prelude = exprs.prelude();
        return switch (e.binder()) {
            case OPTION_MAP -> prelude.call(Helper.OPTION_MAP, target, lambda(e));
            case OPTION_EXISTS -> quantified("\\E", e, prelude.call(Helper.VALUES_OF, target));
            case OPTION_ALL -> quantified("\\A", e, prelude.call(Helper.VALUES_OF, target));
            case SET_FILTER -> {
                ExprWriter inside = exprs.with(variable);
                yield Tla.atom("{" + inside.scope().name(variable) + " \\in " + target.in(Tla.SETS) + " : "
                        + inside.text(e.body()) + "}");
            }
            case SET_ALL -> quantified("\\A", e, target);
            case SET_EXISTS -> quantified("\\E", e, target);
            case SEQ_ALL -> quantified("\\A", e, prelude.call(Helper.SEQ_ELEMENTS, target));
            case SEQ_EXISTS -> quantified("\\E", e, prelude.call(Helper.SEQ_ELEMENTS, target));
            case SEQ_MAP -> prelude.call(Helper.SEQ_MAP, target, lambda(e));
            case SEQ_FILTER -> Tla.call("SelectSeq", target, lambda(e));
            case SEQ_TAKE_WHILE -> prelude.call(Helper.SEQ_TAKE_WHILE, target, lambda(e));
            case MAP_ALL -> entries("\\A", e, target);
            case MAP_EXISTS -> entries("\\E", e, target);
        };
    }

    private String lambda(Expr.Bind e) {
        Local variable = e.variables().get(0);
        ExprWriter inside = exprs.with(variable);
        return "LAMBDA " + inside.scope().name(variable) + " : " + inside.text(e.body());
    }

    private Tla quantified(String quantifier, Expr.Bind e, Tla set) {
        Local variable = e.variables().get(0);
        ExprWriter inside = exprs.with(variable);
        return new Tla(
                quantifier + " " + inside.scope().name(variable) + " \\in " + set.in(Tla.SETS) + " : "
                        + inside.text(e.body()),
                Tla.OPEN);
    }

    private Tla entries(String quantifier, Expr.Bind e, Tla map) {
        Local key = e.variables().get(0);
        Local value = e.variables().get(1);
        ExprWriter inside = exprs.with(key).with(value);
        String keyName = inside.scope().name(key);
        return new Tla(
                quantifier + " " + keyName + " \\in " + OperationWriter.domain(map) + " : LET "
                        + inside.scope().name(value) + " == " + map.in(Tla.ATOM) + "[" + keyName + "] IN "
                        + inside.text(e.body()),
                Tla.OPEN);
    }
}
