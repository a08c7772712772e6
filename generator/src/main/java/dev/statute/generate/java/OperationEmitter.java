package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Type;
import java.util.List;

/** Operations on options and collections as calls of the kernel. */
final class OperationEmitter {
    private final ExprEmitter exprs;

    OperationEmitter(ExprEmitter exprs) {
        this.exprs = exprs;
    }

    Java raw(Expr.Operate e) {
        return switch (e.operation()) {
            case OPTION_OR_ELSE -> orElse(e);
            case SET_CONTAINS, SEQ_CONTAINS -> method("contains", e);
            case MAP_CONTAINS -> method("containsKey", e);
            case SET_SIZE, SEQ_SIZE, MAP_SIZE -> Java.of(Java.UNARY, "(long) $L.size()", receiver(e));
            case SET_WITH -> kernel(Kernel.SETS, "with", e);
            case SET_WITHOUT -> kernel(Kernel.SETS, "without", e);
            case SET_UNION -> kernel(Kernel.SETS, "union", e);
            case SET_MINUS -> kernel(Kernel.SETS, "minus", e);
            case SET_INTERSECT -> kernel(Kernel.SETS, "intersect", e);
            case SET_SUBSET_OF -> kernel(Kernel.SETS, "subsetOf", e);
            case SEQ_APPEND -> kernel(Kernel.SEQS, "append", e);
            case SEQ_PREPEND -> kernel(Kernel.SEQS, "prepend", e);
            case SEQ_CONCAT -> kernel(Kernel.SEQS, "concat", e);
            case SEQ_WITHOUT -> kernel(Kernel.SEQS, "without", e);
            case SEQ_WITHOUT_ALL -> kernel(Kernel.SEQS, "withoutAll", e);
            case SEQ_FIRST -> kernel(Kernel.SEQS, "first", e);
            case SEQ_LAST -> kernel(Kernel.SEQS, "last", e);
            case SEQ_TAKE -> kernel(Kernel.SEQS, "take", e);
            case SEQ_DROP -> kernel(Kernel.SEQS, "drop", e);
            case SEQ_STARTS_WITH -> kernel(Kernel.SEQS, "startsWith", e);
            case SEQ_TO_SET ->
                Java.atom(
                        "$T.<$T>copyOf($L)",
                        Kernel.SETS,
                        JavaTypes.boxed(((Type.SetOf) e.type()).element()),
                        exprs.raw(e.operands().get(0)).code());
            case MAP_GET -> method("get", e);
            case MAP_PUT -> kernel(Kernel.MAPS, "put", e);
            case MAP_PUT_ALL -> kernel(Kernel.MAPS, "putAll", e);
            case MAP_REMOVE -> kernel(Kernel.MAPS, "remove", e);
            case MAP_REMOVE_ALL -> kernel(Kernel.MAPS, "removeAll", e);
            case MAP_PUT_MAP -> kernel(Kernel.MAPS, "putMap", e);
            case MAP_KEYS -> kernel(Kernel.MAPS, "keys", e);
        };
    }

    private Java orElse(Expr.Operate e) {
        // A bare null would not say which of the overloads is meant.
        Expr option = e.operands().get(0);
        return ExprEmitter.isNone(option)
                ? exprs.raw(e.operands().get(1))
                : Java.atom(
                        "$T.orElse($L, $L)",
                        Kernel.OPTIONS,
                        exprs.raw(option).code(),
                        exprs.raw(e.operands().get(1)).code());
    }

    private CodeBlock receiver(Expr.Operate e) {
        return exprs.raw(e.operands().get(0)).in(Java.ATOM);
    }

    private Java method(String name, Expr.Operate e) {
        return Java.atom(
                "$L.$L($L)", receiver(e), name, exprs.raw(e.operands().get(1)).code());
    }

    private Java kernel(ClassName owner, String name, Expr.Operate e) {
        List<CodeBlock> operands =
                e.operands().stream().map(x -> exprs.raw(x).code()).toList();
        return Java.atom("$T.$L($L)", owner, name, CodeBlock.join(operands, ", "));
    }
}
