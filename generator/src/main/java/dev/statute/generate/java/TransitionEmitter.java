package dev.statute.generate.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.statute.spec.model.Assignment;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * One transition from one phase on one input as a method.
 *
 * <pre>
 * private static Result rollBack_Staged(State.Staged state, Input.RollbackStaged input) {
 *     // input-lifecycle.machine.yaml:112 require run_matches
 *     if (!state.sameRun(input.runId())) {
 *         return ROLL_BACK__RUN_MATCHES__STAGED;
 *     }
 *     State.Queued next = new State.Queued(state.attemptCount, state.lastRunId, state.lastBoundary);
 *     return new Result.Accepted(Transition.ROLL_BACK, state, next, NO_EFFECTS_);
 * }
 * </pre>
 */
final class TransitionEmitter {
    private final MachineContext context;
    private final FaceNames names;
    private final Input input;
    private final Helpers helpers;
    private final RefusalEmitter refusals;
    private final EffectsEmitter effects;
    private final CheckedValues values;

    TransitionEmitter(MachineContext context, Input input, Helpers helpers, CellConstants constants) {
        this.context = context;
        this.names = context.names();
        this.input = input;
        this.helpers = helpers;
        this.refusals = new RefusalEmitter(context, constants);
        this.effects = new EffectsEmitter(context, constants);
        this.values = new CheckedValues(context);
    }

    static String methodName(Transition transition, Phase phase) {
        return FaceNames.accessor(transition) + "_" + phase.name();
    }

    MethodSpec emit(Transition transition, Phase phase) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("// $L transition $L\n", context.place(transition.at()), transition.name());
        Optional<ExprEmitter> passed = guards(transition, phase, code);
        passed.ifPresent(exprs -> step(transition, phase, exprs, code));
        return MethodSpec.methodBuilder(methodName(transition, phase))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(names.result())
                .addParameter(names.state(phase), "state")
                .addParameter(names.input(input), "input")
                .addCode(code.build())
                .build();
    }

    ExprEmitter exprs(Phase phase) {
        return new ExprEmitter(Scope.of(names, phase, "state").with(input), helpers);
    }

    /** Emits the guards; empty if one of them fails in this phase whatever the rest, so that nothing comes after it. */
    private Optional<ExprEmitter> guards(Transition transition, Phase phase, CodeBlock.Builder code) {
        ExprEmitter exprs = exprs(phase);
        for (Guard guard : transition.guards()) {
            String constant = FaceNames.constant(transition, guard) + "__" + FaceNames.constant(phase);
            CodeBlock reference = CodeBlock.of("$T.$L", names.guard(), FaceNames.constant(transition, guard));
            CodeBlock refused = refusals.emit(phase, input, guard.orElse(), Optional.of(reference), constant, exprs);
            if (guard instanceof Guard.That that && PhaseFolding.isTrue(exprs.fold(that.condition()))) {
                continue;
            }
            code.add("// $L require $L\n", context.place(guard.at()), guard.name());
            if (guard instanceof Guard.That that) {
                Expr condition = exprs.fold(that.condition());
                if (PhaseFolding.isFalse(condition)) {
                    code.addStatement("return $L", refused);
                    return Optional.empty();
                }
                code.beginControlFlow("if ($L)", negated(exprs, condition));
            } else if (guard instanceof Guard.Some some) {
                Expr option = exprs.fold(some.option());
                if (ExprEmitter.isNone(option)) {
                    code.addStatement("return $L", refused);
                    return Optional.empty();
                }
                code.addStatement(
                                "$T $L_ = $L",
                                JavaTypes.raw(option.type()),
                                Scope.variable(some.as()),
                                exprs.raw(option).code())
                        .beginControlFlow("if ($L_ == null)", Scope.variable(some.as()));
            }
            code.addStatement("return $L", refused).endControlFlow();
            if (guard instanceof Guard.Some some) {
                // A number is opened here, so that later tests compare numbers and not objects.
                String name = Scope.variable(some.as());
                code.addStatement("$T $L = $L_", JavaTypes.raw(some.as().type()), name, name);
                exprs = exprs.in(exprs.scope().with(some.as(), CodeBlock.of("$L", name)));
            }
        }
        return Optional.of(exprs);
    }

    private static CodeBlock negated(ExprEmitter exprs, Expr condition) {
        if (condition instanceof Expr.Not not) {
            return exprs.raw(not.operand()).code();
        }
        return CodeBlock.of("!$L", exprs.raw(condition).in(Java.UNARY));
    }

    private void step(Transition transition, Phase phase, ExprEmitter exprs, CodeBlock.Builder code) {
        Phase target = transition.target(phase);
        if (target.equals(phase) && transition.assignments().isEmpty()) {
            code.addStatement("$T next = state", names.state(target));
        } else {
            CodeBlock parameters = CodeBlock.of("state.$L", StateEmitter.PARAMETERS);
            code.add(new NewState(context, target, parameters)
                    .declare("next", Optional.of("state"), newValues(transition, phase, target, exprs)));
        }
        ExprEmitter after = exprs.in(exprs.scope().withNext(target));
        CodeBlock emitted = effects.emit(transition.emissions(), after, code);
        code.addStatement(
                "return new $T($T.$L, state, next, $L)",
                names.accepted(),
                names.transition(),
                FaceNames.constant(transition),
                emitted);
    }

    private Map<String, CodeBlock> newValues(Transition transition, Phase phase, Phase target, ExprEmitter exprs) {
        Map<String, CodeBlock> given = new LinkedHashMap<>();
        for (Field field : context.fields(target)) {
            if (!field.existsIn(phase)) {
                field.init().ifPresent(init -> given.put(field.name(), value(exprs, field, init)));
            }
        }
        for (Assignment assignment : transition.assignments()) {
            given.put(assignment.field().name(), value(exprs, assignment.field(), assignment.value()));
        }
        return given;
    }

    private CodeBlock value(ExprEmitter exprs, Field field, Expr value) {
        return values.raw(exprs, exprs.fold(value), field.type(), context.address("fields", field));
    }
}
