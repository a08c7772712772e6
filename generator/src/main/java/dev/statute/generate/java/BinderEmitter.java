package dev.statute.generate.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.statute.spec.model.Binder;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Type;
import java.util.LinkedHashMap;
import java.util.Map;

/** Operations with a body per element: options in place, collections as a loop in a method of its own. */
final class BinderEmitter {
    private final ExprEmitter exprs;

    BinderEmitter(ExprEmitter exprs) {
        this.exprs = exprs;
    }

    Java raw(Expr.Bind e) {
        if (isOption(e.binder())
                && Helpers.isPath(e.target())
                && !isPrimitive(e.variables().get(0))) {
            Java target = exprs.raw(e.target());
            Scope scope = exprs.scope().with(e.variables().get(0), target.in(Java.ATOM));
            return option(e, target, exprs.in(scope).raw(e.body()));
        }
        FreeUses uses = FreeUses.of(e.body()).without(e.variables());
        Scope scope = Helpers.inside(exprs.scope(), uses);
        for (Local variable : e.variables()) {
            scope = scope.with(variable, CodeBlock.of("$L", Scope.variable(variable)));
        }
        Java body = exprs.in(scope).raw(e.body());
        Map<ParameterSpec, CodeBlock> own = new LinkedHashMap<>();
        own.put(
                ParameterSpec.builder(JavaTypes.raw(e.target().type()), "over").build(),
                exprs.raw(e.target()).code());
        return exprs.helpers()
                .call(e.binder().text(), JavaTypes.raw(e.type()), own, uses, exprs.scope(), loop(e, body));
    }

    private static boolean isOption(Binder binder) {
        return binder == Binder.OPTION_MAP || binder == Binder.OPTION_EXISTS || binder == Binder.OPTION_ALL;
    }

    /** As {@code ==} on two boxed numbers compares objects, numbers and truth values get a variable of their own. */
    private static boolean isPrimitive(Local variable) {
        return variable.type() instanceof Type.Int || variable.type() instanceof Type.Bool;
    }

    private static Java option(Expr.Bind e, Java target, Java body) {
        CodeBlock tested = target.in(Java.RELATION);
        return switch (e.binder()) {
            case OPTION_EXISTS -> Java.of(Java.AND, "$L != null && $L", tested, body.in(Java.AND));
            case OPTION_ALL -> Java.of(Java.OR, "$L == null || $L", tested, body.in(Java.OR));
            default ->
                Java.of(
                        Java.CONDITIONAL,
                        "$L == null ? null : $L",
                        tested,
                        Values.boxed(body, e.body().type()).in(Java.OR));
        };
    }

    private CodeBlock loop(Expr.Bind e, Java body) {
        return switch (e.binder()) {
            case OPTION_MAP, OPTION_EXISTS, OPTION_ALL -> onPresent(e, body);
            case SET_ALL, SEQ_ALL, MAP_ALL -> search(e, Java.of(Java.UNARY, "!$L", body.in(Java.UNARY)), false);
            case SET_EXISTS, SEQ_EXISTS, MAP_EXISTS -> search(e, body, true);
            case SET_FILTER -> keep(e, Kernel.SETS, "with", Values.boxed(variable(e), variableType(e)), body);
            case SEQ_FILTER -> keep(e, Kernel.SEQS, "append", Values.boxed(variable(e), variableType(e)), body);
            case SEQ_MAP -> collect(e, body);
            case SEQ_TAKE_WHILE -> takeWhile(e, body);
        };
    }

    private static Java variable(Expr.Bind e) {
        return Java.atom("$L", Scope.variable(e.variables().get(0)));
    }

    private static Type variableType(Expr.Bind e) {
        return e.variables().get(0).type();
    }

    private CodeBlock onPresent(Expr.Bind e, Java body) {
        Local variable = e.variables().get(0);
        CodeBlock absent = switch (e.binder()) {
            case OPTION_EXISTS -> CodeBlock.of("false");
            case OPTION_ALL -> CodeBlock.of("true");
            default -> CodeBlock.of("null");
        };
        boolean map = e.binder() == Binder.OPTION_MAP;
        return CodeBlock.builder()
                .beginControlFlow("if (over == null)")
                .addStatement("return $L", absent)
                .endControlFlow()
                .addStatement("$T $L = over", JavaTypes.raw(variable.type()), Scope.variable(variable))
                .addStatement("return $L", (map ? Values.boxed(body, e.body().type()) : body).code())
                .build();
    }

    private CodeBlock search(Expr.Bind e, Java found, boolean result) {
        return begin(e, CodeBlock.builder())
                .beginControlFlow("if ($L)", found.code())
                .addStatement("return $L", result)
                .endControlFlow()
                .endControlFlow()
                .addStatement("return $L", !result)
                .build();
    }

    private CodeBlock keep(
            Expr.Bind e, com.palantir.javapoet.ClassName owner, String add, Java element, Java condition) {
        TypeName elementType = JavaTypes.boxed(variableType(e));
        return begin(e, start(e, owner, elementType))
                .beginControlFlow("if ($L)", condition.code())
                .addStatement("kept = $T.$L(kept, $L)", owner, add, element.code())
                .endControlFlow()
                .endControlFlow()
                .addStatement("return kept")
                .build();
    }

    private CodeBlock collect(Expr.Bind e, Java body) {
        Type element = ((Type.SeqOf) e.type()).element();
        return begin(e, start(e, Kernel.SEQS, JavaTypes.boxed(element)))
                .addStatement(
                        "kept = $T.append(kept, $L)",
                        Kernel.SEQS,
                        Values.boxed(body, element).code())
                .endControlFlow()
                .addStatement("return kept")
                .build();
    }

    private CodeBlock takeWhile(Expr.Bind e, Java body) {
        return begin(e, CodeBlock.builder().addStatement("long kept = 0L"))
                .beginControlFlow("if (!$L)", body.in(Java.UNARY))
                .addStatement("break")
                .endControlFlow()
                .addStatement("kept++")
                .endControlFlow()
                .addStatement("return $T.take(over, kept)", Kernel.SEQS)
                .build();
    }

    private static CodeBlock.Builder start(Expr.Bind e, com.palantir.javapoet.ClassName owner, TypeName element) {
        return CodeBlock.builder().addStatement("$T kept = $T.<$T>empty()", JavaTypes.raw(e.type()), owner, element);
    }

    private static CodeBlock.Builder begin(Expr.Bind e, CodeBlock.Builder code) {
        Local first = e.variables().get(0);
        if (e.variables().size() == 1) {
            return code.beginControlFlow("for ($T $L : over)", JavaTypes.raw(first.type()), Scope.variable(first));
        }
        Local second = e.variables().get(1);
        return code.beginControlFlow(
                        "for ($T.Entry<$T, $T> entry : over.entrySet())",
                        Map.class,
                        JavaTypes.boxed(first.type()),
                        JavaTypes.boxed(second.type()))
                .addStatement("$T $L = entry.getKey()", JavaTypes.raw(first.type()), Scope.variable(first))
                .addStatement("$T $L = entry.getValue()", JavaTypes.raw(second.type()), Scope.variable(second));
    }
}
