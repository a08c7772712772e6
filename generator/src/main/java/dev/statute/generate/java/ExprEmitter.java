package dev.statute.generate.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.JavaNames;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Expressions as Java, for one place in one generated class. */
final class ExprEmitter {
    private final Scope scope;
    private final Helpers helpers;

    ExprEmitter(Scope scope, Helpers helpers) {
        this.scope = scope;
        this.helpers = helpers;
    }

    Scope scope() {
        return scope;
    }

    Helpers helpers() {
        return helpers;
    }

    /** The same in another scope. */
    ExprEmitter in(Scope other) {
        return new ExprEmitter(other, helpers);
    }

    /** The expression with all that the phase decides decided; to be done before {@link #raw}. */
    Expr fold(Expr expr) {
        return scope.folding().fold(expr);
    }

    /** As the public face takes it: an option as an {@code Optional}. */
    CodeBlock face(Expr expr) {
        if (!(expr.type() instanceof Type.Option option)) {
            return raw(expr).code();
        } else if (isNone(expr)) {
            return CodeBlock.of("$T.<$T>empty()", JavaTypes.OPTIONAL, JavaTypes.boxed(option.element()));
        } else if (expr instanceof Expr.NewSome some) {
            return CodeBlock.of(
                    "$T.of($L)", JavaTypes.OPTIONAL, raw(some.value()).code());
        } else if (expr instanceof Expr.PayloadRef payload) {
            return payload(payload);
        }
        return CodeBlock.of("$T.ofNullable($L)", JavaTypes.OPTIONAL, raw(expr).code());
    }

    /** As generated code computes with it: an option as its value or null. */
    Java raw(Expr expr) {
        if (expr instanceof Expr.Literal e) {
            return Values.raw(e.value(), e.type());
        } else if (expr instanceof Expr.ConstantRef e) {
            return opened(
                    Java.atom(
                            "$T.$L",
                            JavaTypes.className(e.constant().owner()),
                            e.constant().name()),
                    e.type());
        } else if (expr instanceof Expr.ParameterRef e) {
            return opened(Java.atom("$L.$L()", scope.parametersCode(), FaceNames.accessor(e.parameter())), e.type());
        } else if (expr instanceof Expr.FieldRef e) {
            return Java.atom("$L.$L", variable(e.next()), FaceNames.accessor(e.field()));
        } else if (expr instanceof Expr.PayloadRef e) {
            return opened(new Java(payload(e), Java.ATOM), e.type());
        } else if (expr instanceof Expr.LocalRef e) {
            return new Java(Objects.requireNonNull(scope.locals().get(e.local().number())), Java.ATOM);
        } else if (expr instanceof Expr.PhaseRef || expr instanceof Expr.InPhases) {
            throw new IllegalStateException("phases are folded before: " + expr.at());
        } else if (expr instanceof Expr.Call e) {
            return call(e);
        } else if (expr instanceof Expr.Get e) {
            return opened(
                    Java.atom("$L.$L()", raw(e.target()).in(Java.ATOM), FaceNames.accessor(e.component())), e.type());
        } else if (expr instanceof Expr.NewRecord e) {
            return newRecord(e);
        } else if (expr instanceof Expr.NewVariant e) {
            return create(new Type.Case(e.type(), e.variant()), e.variant().components(), e.given(), Optional.empty());
        } else if (expr instanceof Expr.NewSome e) {
            return Values.boxed(raw(e.value()), e.value().type());
        } else if (expr instanceof Expr.NewCollection e) {
            return newCollection(e);
        } else if (expr instanceof Expr.Bind e) {
            return new BinderEmitter(this).raw(e);
        } else if (expr instanceof Expr.Operate e) {
            return new OperationEmitter(this).raw(e);
        }
        return new OperatorEmitter(this).raw(expr);
    }

    /** Whether the expression is {@code none}. */
    static boolean isNone(Expr expr) {
        return expr instanceof Expr.Literal literal && literal.value() instanceof Value.None;
    }

    private String variable(boolean next) {
        return (next ? scope.next() : scope.now()).orElseThrow().variable();
    }

    private CodeBlock payload(Expr.PayloadRef e) {
        return CodeBlock.of("input.$L()", JavaNames.lowerCamel(e.name()));
    }

    /** What the public face gives, made computable. */
    private static Java opened(Java face, Type type) {
        return type instanceof Type.Option ? Java.atom("$L.orElse(null)", face.in(Java.ATOM)) : face;
    }

    private Java call(Expr.Call e) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (int i = 0; i < e.arguments().size(); i++) {
            arguments.add(face(e.arguments().get(i)));
        }
        Java call = Java.atom(
                "$L.$L($L)", variable(e.next()), FaceNames.accessor(e.definition()), CodeBlock.join(arguments, ", "));
        return opened(call, e.type());
    }

    private Java newRecord(Expr.NewRecord e) {
        if (e.base().isEmpty() || Helpers.isPath(e.base().get())) {
            return create(e.type(), e.type().components(), e.given(), e.base());
        }
        // The base is evaluated once, as the argument of a method.
        Expr base = e.base().get();
        Local local = new Local("base", base.type(), -helpers.freshNumber(), base.at());
        Expr.NewRecord onLocal =
                new Expr.NewRecord(e.type(), Optional.of(new Expr.LocalRef(local, base.at())), e.given(), e.at());
        FreeUses uses = FreeUses.of(onLocal).without(List.of(local));
        ExprEmitter inside = in(Helpers.inside(scope, uses).with(local, CodeBlock.of("base")));
        CodeBlock body = CodeBlock.builder()
                .addStatement("return $L", inside.raw(onLocal).code())
                .build();
        Map<ParameterSpec, CodeBlock> own = new LinkedHashMap<>();
        own.put(
                ParameterSpec.builder(JavaTypes.raw(base.type()), "base").build(),
                raw(base).code());
        return helpers.call("changed", JavaTypes.raw(e.type()), own, uses, scope, body);
    }

    private Java create(Type type, List<Component> components, Map<String, Expr> given, Optional<Expr> base) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Component component : components) {
            Expr value = given.get(component.name());
            arguments.add(
                    value != null
                            ? face(value)
                            : CodeBlock.of(
                                    "$L.$L()", raw(base.orElseThrow()).in(Java.ATOM), FaceNames.accessor(component)));
        }
        return Java.atom("new $T($L)", JavaTypes.raw(type), CodeBlock.join(arguments, ", "));
    }

    private Java newCollection(Expr.NewCollection e) {
        boolean set = e.type() instanceof Type.SetOf;
        Type element = e.type() instanceof Type.SetOf s ? s.element() : ((Type.SeqOf) e.type()).element();
        List<CodeBlock> elements = e.elements().stream().map(x -> raw(x).code()).toList();
        return elements.isEmpty()
                ? Java.atom("$T.<$T>empty()", set ? Kernel.SETS : Kernel.SEQS, JavaTypes.boxed(element))
                : Java.atom(
                        "$T.<$T>of($L)",
                        set ? Kernel.SETS : Kernel.SEQS,
                        JavaTypes.boxed(element),
                        CodeBlock.join(elements, ", "));
    }
}
