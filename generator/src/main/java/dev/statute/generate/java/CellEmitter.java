package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Cell;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The class beside the face that decides one input: a switch over the phase, then a method per transition. One class per
 * input keeps each of them small, however large the machine is.
 */
final class CellEmitter {
    private final MachineContext context;
    private final FaceNames names;
    private final Input input;
    private final Helpers helpers = new Helpers();
    private final CellConstants constants = new CellConstants();
    private final TransitionEmitter transitions;
    private final GuardChecksEmitter checks;
    private final Map<String, MethodSpec> methods = new LinkedHashMap<>();

    CellEmitter(MachineContext context, Input input) {
        this.context = context;
        this.names = context.names();
        this.input = input;
        this.transitions = new TransitionEmitter(context, input, helpers, constants);
        this.checks = new GuardChecksEmitter(context, input, helpers);
    }

    /** A transition that may apply in the phase, with its condition where that is no matter of course. */
    private record Candidate(Transition transition, Expr condition) {
        boolean isOtherwise() {
            return transition.when() instanceof Selector.Otherwise;
        }
    }

    TypeSpec.Builder emit() {
        CodeBlock.Builder apply =
                CodeBlock.builder().add("return switch (state.phase()) {\n").indent();
        CodeBlock.Builder checked = CodeBlock.builder();
        for (Phase phase : context.machine().phases()) {
            Cell cell = context.cell(phase, input);
            apply.add("// $L\n", comment(cell));
            apply.add("case $L -> $L;\n", FaceNames.constant(phase), decide(phase, cell));
            if (cell instanceof Cell.Handled handled) {
                checksOf(phase, handled, checked);
            }
        }
        apply.unindent().add("};\n");
        CodeBlock explained = checked.build();
        TypeSpec.Builder type = TypeSpec.classBuilder(names.cell(input))
                .addModifiers(Modifier.FINAL)
                .addJavadoc("Decides the input $L in every phase.\n", Text.html(input.name()));
        constants.fields().forEach(type::addField);
        type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(
                        method("apply", names.result()).addCode(apply.build()).build())
                .addMethod(explain(explained));
        methods.values().forEach(type::addMethod);
        helpers.methods().forEach(type::addMethod);
        return type;
    }

    private MethodSpec.Builder method(String name, com.palantir.javapoet.TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .returns(result)
                .addParameter(names.state(), "state")
                .addParameter(names.input(input), "input");
    }

    private String comment(Cell cell) {
        if (cell instanceof Cell.Handled handled) {
            Transition first = handled.transitions().get(0);
            List<String> all =
                    handled.transitions().stream().map(Transition::name).toList();
            return context.place(first.at())
                    + (all.size() == 1 ? " transition " : " transitions ")
                    + String.join(", ", all);
        }
        return context.place(
                        cell instanceof Cell.Rejected rejected
                                ? rejected.entry().at()
                                : ((Cell.Ignored) cell).entry().at())
                + " unhandled";
    }

    private CodeBlock decide(Phase phase, Cell cell) {
        if (cell instanceof Cell.Rejected rejected) {
            return rejected(phase, rejected);
        } else if (cell instanceof Cell.Ignored ignored) {
            return constants.constant(
                    "IGNORED_IN_" + FaceNames.constant(phase),
                    names.ignored(),
                    CodeBlock.of(
                            "new $T($T.$L, $T.$L, $L)",
                            names.ignored(),
                            names.phase(),
                            FaceNames.constant(phase),
                            names.inputName(),
                            FaceNames.constant(input),
                            Text.literal(ignored.why())));
        }
        return handled(phase, ((Cell.Handled) cell).transitions());
    }

    private CodeBlock rejected(Phase phase, Cell.Rejected cell) {
        ExprEmitter exprs = transitions.exprs(phase);
        CodeBlock refused = new RefusalEmitter(context, constants)
                .emit(
                        phase,
                        input,
                        cell.refusal(),
                        Optional.empty(),
                        "REJECTED_IN_" + FaceNames.constant(phase),
                        exprs);
        if (CheckedValues.isConstant(exprs, cell.refusal().payload())) {
            return refused;
        }
        return call(
                "reject_" + phase.name(),
                phase,
                CodeBlock.builder().addStatement("return $L", refused).build());
    }

    private CodeBlock call(String name, Phase phase, CodeBlock body) {
        methods.put(
                name,
                MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(names.result())
                        .addParameter(names.state(phase), "state")
                        .addParameter(names.input(input), "input")
                        .addCode(body)
                        .build());
        return call(name, phase);
    }

    private CodeBlock call(String name, Phase phase) {
        return CodeBlock.of("$L(($T) state, input)", name, names.state(phase));
    }

    private CodeBlock handled(Phase phase, List<Transition> all) {
        List<Candidate> candidates = candidates(phase, all);
        boolean certain = candidates.size() == 1
                && (candidates.get(0).isOtherwise()
                        || PhaseFolding.isTrue(candidates.get(0).condition()));
        CodeBlock decision = certain
                ? call(TransitionEmitter.methodName(candidates.get(0).transition(), phase), phase)
                : call("select_" + phase.name(), phase, select(phase, candidates));
        for (Candidate candidate : candidates) {
            MethodSpec method = transitions.emit(candidate.transition(), phase);
            methods.put(method.name(), method);
        }
        return decision;
    }

    private List<Candidate> candidates(Phase phase, List<Transition> all) {
        ExprEmitter exprs = transitions.exprs(phase);
        List<Candidate> candidates = new ArrayList<>();
        for (Transition transition : all) {
            Expr condition = transition.when() instanceof Selector.When when
                    ? exprs.fold(when.condition())
                    : new Expr.Literal(new Value.Bool(true), Types.BOOL, transition.at());
            if (!PhaseFolding.isFalse(condition)) {
                candidates.add(new Candidate(transition, condition));
            }
        }
        return candidates;
    }

    private CodeBlock select(Phase phase, List<Candidate> candidates) {
        List<Candidate> conditional =
                candidates.stream().filter(c -> !c.isOtherwise()).toList();
        Optional<Candidate> otherwise =
                candidates.stream().filter(Candidate::isOtherwise).findFirst();
        return context.proofs().areExact(context.machine(), phase, input)
                ? selectFirst(phase, conditional, otherwise)
                : selectOnly(phase, conditional, otherwise, candidates);
    }

    /** Where it is proved that exactly one applies: takes the first that does, and the last without a question. */
    private CodeBlock selectFirst(Phase phase, List<Candidate> conditional, Optional<Candidate> otherwise) {
        CodeBlock.Builder code = CodeBlock.builder();
        int asked = conditional.size() - (otherwise.isPresent() ? 0 : 1);
        for (Candidate candidate : conditional.subList(0, asked)) {
            code.add(place(candidate))
                    .beginControlFlow("if ($L)", condition(phase, candidate))
                    .addStatement("return $L", direct(candidate, phase))
                    .endControlFlow();
        }
        Candidate last = otherwise.orElseGet(() -> conditional.get(asked));
        return code.add(place(last))
                .addStatement("return $L", direct(last, phase))
                .build();
    }

    /** Evaluates all conditions, insists on exactly one, and goes on with its transition. */
    private CodeBlock selectOnly(
            Phase phase, List<Candidate> conditional, Optional<Candidate> otherwise, List<Candidate> candidates) {
        CodeBlock.Builder code = CodeBlock.builder();
        List<CodeBlock> counted = new ArrayList<>();
        for (int i = 0; i < conditional.size(); i++) {
            Candidate candidate = conditional.get(i);
            code.add(place(candidate)).addStatement("boolean applies$L = $L", i + 1, condition(phase, candidate));
            counted.add(CodeBlock.of("(applies$L ? 1 : 0)", i + 1));
        }
        code.addStatement("int applying = $L", counted.isEmpty() ? CodeBlock.of("0") : CodeBlock.join(counted, " + "))
                .beginControlFlow(otherwise.isPresent() ? "if (applying > 1)" : "if (applying != 1)")
                .addStatement("throw $L", fault(phase, candidates))
                .endControlFlow();
        boolean lastIsLeft = otherwise.isEmpty() && !conditional.isEmpty();
        for (int i = 0; i < conditional.size() - (lastIsLeft ? 1 : 0); i++) {
            code.beginControlFlow("if (applies$L)", i + 1)
                    .addStatement("return $L", direct(conditional.get(i), phase))
                    .endControlFlow();
        }
        if (otherwise.isPresent() || lastIsLeft) {
            Candidate last = otherwise.orElseGet(() -> conditional.get(conditional.size() - 1));
            code.addStatement("return $L", direct(last, phase));
        }
        return code.build();
    }

    private CodeBlock condition(Phase phase, Candidate candidate) {
        return transitions.exprs(phase).raw(candidate.condition()).code();
    }

    private CodeBlock place(Candidate candidate) {
        Transition transition = candidate.transition();
        return CodeBlock.of("// $L transition $L\n", context.place(transition.at()), transition.name());
    }

    private static CodeBlock direct(Candidate candidate, Phase phase) {
        return CodeBlock.of("$L(state, input)", TransitionEmitter.methodName(candidate.transition(), phase));
    }

    private CodeBlock fault(Phase phase, List<Candidate> candidates) {
        List<String> all = candidates.stream().map(c -> c.transition().name()).toList();
        return CodeBlock.of(
                "new $T($S, applying + $S + state + $S + input)",
                Kernel.FAULT,
                context.machine().name() + "/cells/" + phase.name() + "/" + input.name(),
                " of the transitions " + String.join(", ", all) + " apply; state ",
                ", input ");
    }

    private void checksOf(Phase phase, Cell.Handled cell, CodeBlock.Builder code) {
        for (Candidate candidate : candidates(phase, cell.transitions())) {
            Transition transition = candidate.transition();
            if (GuardChecksEmitter.isNeeded(transition)) {
                MethodSpec method = checks.emit(transition, phase);
                methods.put(method.name(), method);
                code.beginControlFlow(
                                "if (transition == $T.$L && state instanceof $T)",
                                names.transition(),
                                FaceNames.constant(transition),
                                names.state(phase))
                        .addStatement("checks = $L", call(method.name(), phase))
                        .endControlFlow();
            }
        }
    }

    private MethodSpec explain(CodeBlock checked) {
        ClassName accepted = names.accepted();
        ClassName rejected = names.rejected();
        return method("explain", AuthorityEmitter.explanation(names))
                .addStatement("$T decision = apply(state, input)", names.result())
                .addStatement("$T transition = null", names.transition())
                .beginControlFlow("if (decision instanceof $T)", accepted)
                .addStatement("transition = (($T) decision).transition()", accepted)
                .nextControlFlow(
                        "else if (decision instanceof $T && (($T) decision).guard().isPresent())", rejected, rejected)
                .addStatement("transition = (($T) decision).guard().get().transition()", rejected)
                .endControlFlow()
                .addStatement("$T checks = $T.of()", checks.listType(), JavaTypes.LIST)
                .addCode(checked)
                .addStatement(
                        "return new $T(decision, $T.ofNullable(transition), checks)",
                        AuthorityEmitter.explanation(names),
                        JavaTypes.OPTIONAL)
                .build();
    }
}
