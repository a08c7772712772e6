package dev.statute.conformance.mutate;

import dev.statute.spec.model.Binder;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Operation;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Operations that are exchanged for a related one, or left out. */
final class OperationChanges {
    private OperationChanges() {}

    static List<Expr> of(Expr expr) {
        if (expr instanceof Expr.Operate e) {
            return operate(e);
        } else if (expr instanceof Expr.Bind e) {
            return bind(e);
        } else if (expr instanceof Expr.NewSome e) {
            return List.of(new Expr.Literal(new Value.None(), e.type(), e.at()));
        } else if (expr instanceof Expr.Negate e) {
            return List.of(e.operand());
        } else if (expr instanceof Expr.NewRecord e && e.base().isPresent()) {
            return keeping(e);
        }
        return List.of();
    }

    /** Each component in turn kept from the base. */
    private static List<Expr> keeping(Expr.NewRecord record) {
        List<Expr> changes = new ArrayList<>();
        for (String name : record.given().keySet()) {
            Map<String, Expr> given = new LinkedHashMap<>(record.given());
            given.remove(name);
            changes.add(new Expr.NewRecord(record.type(), record.base(), given, record.at()));
        }
        return changes;
    }

    private static List<Expr> bind(Expr.Bind e) {
        List<Expr> changes = new ArrayList<>();
        related(e.binder())
                .ifPresent(binder ->
                        changes.add(new Expr.Bind(binder, e.target(), e.variables(), e.body(), e.type(), e.at())));
        if (Types.same(e.target().type(), e.type())) {
            changes.add(e.target());
        }
        return changes;
    }

    private static Optional<Binder> related(Binder binder) {
        return switch (binder) {
            case OPTION_EXISTS -> Optional.of(Binder.OPTION_ALL);
            case OPTION_ALL -> Optional.of(Binder.OPTION_EXISTS);
            case SET_EXISTS -> Optional.of(Binder.SET_ALL);
            case SET_ALL -> Optional.of(Binder.SET_EXISTS);
            case SEQ_EXISTS -> Optional.of(Binder.SEQ_ALL);
            case SEQ_ALL -> Optional.of(Binder.SEQ_EXISTS);
            case MAP_EXISTS -> Optional.of(Binder.MAP_ALL);
            case MAP_ALL -> Optional.of(Binder.MAP_EXISTS);
            case SEQ_FILTER -> Optional.of(Binder.SEQ_TAKE_WHILE);
            case SEQ_TAKE_WHILE -> Optional.of(Binder.SEQ_FILTER);
            case OPTION_MAP, SET_FILTER, SEQ_MAP -> Optional.empty();
        };
    }

    private static List<Expr> operate(Expr.Operate e) {
        List<Expr> changes = new ArrayList<>();
        related(e.operation()).ifPresent(operation -> changes.add(exchanged(e, operation)));
        for (Expr operand : e.operands()) {
            if (Types.same(operand.type(), e.type())) {
                changes.add(operand);
            }
        }
        return changes;
    }

    private static Expr exchanged(Expr.Operate e, Operation operation) {
        return new Expr.Operate(operation, e.operands(), wide(e), e.at());
    }

    /** A type that holds what either operation gives: no more elements than all operands have together. */
    private static Type wide(Expr.Operate e) {
        long size = 0;
        for (Expr operand : e.operands()) {
            long more = maxOf(operand.type());
            size = size > Long.MAX_VALUE - more ? Long.MAX_VALUE : size + more;
        }
        if (e.type() instanceof Type.SetOf set) {
            return new Type.SetOf(set.element(), size);
        } else if (e.type() instanceof Type.SeqOf seq) {
            return new Type.SeqOf(seq.element(), size);
        }
        return e.type();
    }

    private static long maxOf(Type type) {
        if (type instanceof Type.SetOf set) {
            return set.max();
        } else if (type instanceof Type.SeqOf seq) {
            return seq.max();
        }
        return type instanceof Type.MapOf map ? map.max() : 1;
    }

    /** What takes the same operands and gives the same type. */
    private static Optional<Operation> related(Operation operation) {
        return switch (operation) {
            case SET_WITH -> Optional.of(Operation.SET_WITHOUT);
            case SET_WITHOUT -> Optional.of(Operation.SET_WITH);
            case SET_UNION, SET_MINUS -> Optional.of(Operation.SET_INTERSECT);
            case SET_INTERSECT -> Optional.of(Operation.SET_MINUS);
            case SEQ_APPEND -> Optional.of(Operation.SEQ_PREPEND);
            case SEQ_PREPEND -> Optional.of(Operation.SEQ_APPEND);
            case SEQ_FIRST -> Optional.of(Operation.SEQ_LAST);
            case SEQ_LAST -> Optional.of(Operation.SEQ_FIRST);
            case SEQ_TAKE -> Optional.of(Operation.SEQ_DROP);
            case SEQ_DROP -> Optional.of(Operation.SEQ_TAKE);
            case OPTION_OR_ELSE,
                    SET_CONTAINS,
                    SET_SIZE,
                    SET_SUBSET_OF,
                    SEQ_CONTAINS,
                    SEQ_SIZE,
                    SEQ_CONCAT,
                    SEQ_WITHOUT,
                    SEQ_WITHOUT_ALL,
                    SEQ_STARTS_WITH,
                    SEQ_TO_SET,
                    MAP_CONTAINS,
                    MAP_SIZE,
                    MAP_GET,
                    MAP_PUT,
                    MAP_PUT_ALL,
                    MAP_REMOVE,
                    MAP_REMOVE_ALL,
                    MAP_PUT_MAP,
                    MAP_KEYS -> Optional.empty();
        };
    }
}
