package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The values of all guards of one transition in one phase, for explanations. A guard that reads what an earlier one
 * established is only evaluated where that one passed: a bound variable where the option was present, and everything
 * after a test of the phase where the phase passes it.
 */
final class GuardChecksEmitter {
    private final FaceNames names;
    private final Input input;
    private final Helpers helpers;

    GuardChecksEmitter(MachineContext context, Input input, Helpers helpers) {
        this.names = context.names();
        this.input = input;
        this.helpers = helpers;
    }

    static String methodName(Transition transition, Phase phase) {
        return "check_" + TransitionEmitter.methodName(transition, phase);
    }

    TypeName listType() {
        return ParameterizedTypeName.get(JavaTypes.LIST, checkType());
    }

    private TypeName checkType() {
        return ParameterizedTypeName.get(Kernel.GUARD_CHECK, names.guard());
    }

    MethodSpec emit(Transition transition, Phase phase) {
        TypeName list = ParameterizedTypeName.get(ClassName.get(ArrayList.class), checkType());
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$T _checks = new $T()", list, list);
        Block block = new Block(transition, code);
        ExprEmitter exprs = new ExprEmitter(Scope.of(names, phase, "state").with(input), helpers);
        block.emit(transition.guards(), exprs);
        return MethodSpec.methodBuilder(methodName(transition, phase))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(listType())
                .addParameter(names.state(phase), "state")
                .addParameter(names.input(input), "input")
                .addCode(code.addStatement("return _checks").build())
                .build();
    }

    /** The statements for the guards of one transition. */
    private final class Block {
        private final Transition transition;
        private final CodeBlock.Builder code;

        Block(Transition transition, CodeBlock.Builder code) {
            this.transition = transition;
            this.code = code;
        }

        private void emit(List<Guard> guards, ExprEmitter exprs) {
            if (guards.isEmpty()) {
                return;
            }
            List<Guard> later = guards.subList(1, guards.size());
            if (guards.get(0) instanceof Guard.That that) {
                Expr condition = exprs.fold(that.condition());
                code.addStatement(
                        "_checks.add($T.of($L, $L))",
                        Kernel.GUARD_CHECK,
                        reference(that),
                        exprs.raw(condition).code());
                if (PhaseFolding.isFalse(condition)) {
                    later.forEach(this::notEvaluated);
                } else {
                    emit(later, exprs);
                }
                return;
            }
            Guard.Some some = (Guard.Some) guards.get(0);
            Expr option = exprs.fold(some.option());
            if (ExprEmitter.isNone(option)) {
                code.addStatement("_checks.add($T.of($L, false))", Kernel.GUARD_CHECK, reference(some));
                later.forEach(this::notEvaluated);
                return;
            }
            present(some, option, later, exprs);
        }

        private void present(Guard.Some some, Expr option, List<Guard> later, ExprEmitter exprs) {
            String name = Scope.variable(some.as());
            code.addStatement(
                            "$T $L_ = $L",
                            JavaTypes.raw(option.type()),
                            name,
                            exprs.raw(option).code())
                    .addStatement("_checks.add($T.of($L, $L_ != null))", Kernel.GUARD_CHECK, reference(some), name);
            if (!later.isEmpty()) {
                code.beginControlFlow("if ($L_ == null)", name);
                later.forEach(this::notEvaluated);
                code.nextControlFlow("else")
                        .addStatement("$T $L = $L_", JavaTypes.raw(some.as().type()), name, name);
                emit(later, exprs.in(exprs.scope().with(some.as(), CodeBlock.of("$L", name))));
                code.endControlFlow();
            }
        }

        private void notEvaluated(Guard guard) {
            code.addStatement("_checks.add($T.notEvaluated($L))", Kernel.GUARD_CHECK, reference(guard));
        }

        private CodeBlock reference(Guard guard) {
            return CodeBlock.of("$T.$L", names.guard(), FaceNames.constant(transition, guard));
        }
    }

    /** Whether the transition has anything to explain. */
    static boolean isNeeded(Transition transition) {
        return !transition.guards().isEmpty();
    }
}
