package dev.statute.generate.tla;

import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Type;

/** Operations on options and collections as TLA+. */
final class OperationWriter {
    private final ExprWriter exprs;

    OperationWriter(ExprWriter exprs) {
        this.exprs = exprs;
    }

    Tla of(Expr.Operate e) {
        return switch (e.operation()) {
            case OPTION_OR_ELSE -> call(Helper.OR_ELSE, e);
            case SET_CONTAINS, SEQ_CONTAINS, MAP_CONTAINS -> membership(e, "\\in");
            case SET_SIZE -> cardinality(receiver(e));
            case SEQ_SIZE -> Tla.call("Len", receiver(e));
            case MAP_SIZE -> cardinality(domain(receiver(e)));
            case SET_WITH -> set(receiver(e), "\\cup", Tla.atom("{" + argument(e) + "}"));
            case SET_WITHOUT -> set(receiver(e), "\\", Tla.atom("{" + argument(e) + "}"));
            case SET_UNION -> set(receiver(e), "\\cup", argument(e));
            case SET_MINUS -> set(receiver(e), "\\", argument(e));
            case SET_INTERSECT -> set(receiver(e), "\\cap", argument(e));
            case SET_SUBSET_OF -> Tla.infix(Tla.RELATION, receiver(e), "\\subseteq", argument(e));
            case SEQ_APPEND -> Tla.call("Append", receiver(e), argument(e));
            case SEQ_PREPEND -> concat(Tla.atom("<<" + argument(e) + ">>"), receiver(e));
            case SEQ_CONCAT -> concat(receiver(e), argument(e));
            case SEQ_WITHOUT -> select(e, "#", argument(e));
            case SEQ_WITHOUT_ALL -> select(e, "\\notin", elements(e.operands().get(1)));
            case SEQ_FIRST -> call(Helper.SEQ_FIRST, e);
            case SEQ_LAST -> call(Helper.SEQ_LAST, e);
            case SEQ_TAKE -> call(Helper.SEQ_TAKE, e);
            case SEQ_DROP -> call(Helper.SEQ_DROP, e);
            case SEQ_STARTS_WITH -> call(Helper.SEQ_STARTS_WITH, e);
            case SEQ_TO_SET -> elements(e.operands().get(0));
            case MAP_GET -> call(Helper.MAP_GET, e);
            case MAP_PUT -> call(Helper.MAP_PUT, e);
            case MAP_PUT_ALL ->
                exprs.prelude()
                        .call(
                                Helper.MAP_PUT_ALL,
                                receiver(e),
                                elements(e.operands().get(1)),
                                exprs.of(e.operands().get(2)));
            case MAP_REMOVE -> call(Helper.MAP_REMOVE, e);
            case MAP_REMOVE_ALL ->
                exprs.prelude()
                        .call(
                                Helper.MAP_REMOVE_ALL,
                                receiver(e),
                                elements(e.operands().get(1)));
            case MAP_PUT_MAP -> call(Helper.MAP_PUT_MAP, e);
            case MAP_KEYS -> domain(receiver(e));
        };
    }

    /** Whether something is in a collection or among the keys of a map, or with {@code \notin} whether not. */
    Tla membership(Expr.Operate e, String symbol) {
        Expr collection = e.operands().get(0);
        Tla set = collection.type() instanceof Type.MapOf ? domain(exprs.of(collection)) : elements(collection);
        return Tla.infix(Tla.RELATION, argument(e), symbol, set);
    }

    /** The elements of a set or sequence as a set. */
    Tla elements(Expr collection) {
        Tla written = exprs.of(collection);
        return collection.type() instanceof Type.SeqOf ? exprs.prelude().call(Helper.SEQ_ELEMENTS, written) : written;
    }

    /** The keys of a map. */
    static Tla domain(Tla map) {
        return new Tla("DOMAIN " + map.in(Tla.ATOM), Tla.SETS);
    }

    private Tla receiver(Expr.Operate e) {
        return exprs.of(e.operands().get(0));
    }

    private Tla argument(Expr.Operate e) {
        return exprs.of(e.operands().get(1));
    }

    private Tla call(Helper helper, Expr.Operate e) {
        return exprs.prelude().call(helper, e.operands().stream().map(exprs::of).toArray());
    }

    private static Tla cardinality(Tla set) {
        return Tla.call("Cardinality", set);
    }

    /** Operators on sets get parentheses wherever they meet: few know by heart how tightly they bind. */
    private static Tla set(Tla left, String operator, Tla right) {
        return Tla.infix(Tla.SETS, left, operator, right);
    }

    private static Tla concat(Tla left, Tla right) {
        return Tla.infix(Tla.PRODUCT, left, "\\o", right);
    }

    private Tla select(Expr.Operate e, String relation, Tla what) {
        String element = exprs.scope().free("element");
        return Tla.call(
                "SelectSeq",
                receiver(e),
                "LAMBDA " + element + " : " + element + " " + relation + " " + what.in(Tla.SETS));
    }
}
