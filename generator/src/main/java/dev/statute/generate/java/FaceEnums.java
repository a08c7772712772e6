package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Group;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.JavaNames;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.model.Transition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The enums of a face: phases, names of inputs and effects, transitions, reasons, guards. */
final class FaceEnums {
    private final MachineContext context;
    private final Machine machine;
    private final FaceNames names;
    private final List<TypeSpec.Builder> tables = new ArrayList<>();

    FaceEnums(MachineContext context) {
        this.context = context;
        this.machine = context.machine();
        this.names = context.names();
    }

    List<TypeSpec> emit() {
        return List.of(phases(), inputNames(), effectNames(), transitions(), rejections(), guards());
    }

    /** The tables beside the face that {@link #emit} turned out to need. */
    List<TypeSpec.Builder> tables() {
        return List.copyOf(tables);
    }

    private TypeSpec phases() {
        TypeSpec.Builder type = build(
                new SpecEnum(context, names.phase(), "phases", "The phases.").addAll(machine.phases()),
                Optional.empty());
        type.addMethod(test(
                "terminal",
                machine.phases().stream().filter(Phase::terminal).toList(),
                "Whether the machine has come to an end."));
        for (Group group : machine.groups()) {
            type.addMethod(test(
                    "is" + JavaNames.pascal(group.name()),
                    group.phases(),
                    group.doc().isBlank() ? "Whether the phase is in the group " + group.name() + "." : group.doc()));
        }
        return type.build();
    }

    private static MethodSpec test(String name, Collection<Phase> phases, String doc) {
        List<CodeBlock> tests = phases.stream()
                .map(p -> CodeBlock.of("this == $L", FaceNames.constant(p)))
                .toList();
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addJavadoc(Text.doc(doc, ""))
                .addStatement("return $L", tests.isEmpty() ? CodeBlock.of("false") : CodeBlock.join(tests, " || "))
                .build();
    }

    private TypeSpec inputNames() {
        return build(
                        new SpecEnum(context, names.inputName(), "inputs", "The inputs, without payload.")
                                .addAll(machine.inputs()),
                        Optional.empty())
                .build();
    }

    private TypeSpec effectNames() {
        SpecEnum effects = new SpecEnum(context, names.effectName(), "effects", "The effects, without payload.")
                .extra(Kernel.DELIVERY, "delivery", "Who consumes the effect.");
        for (Effect effect : machine.effects()) {
            effects.add(
                    FaceNames.constant(effect),
                    effect,
                    CodeBlock.of("$T.$L", Kernel.DELIVERY, effect.delivery().name()));
        }
        return build(effects, Optional.empty()).build();
    }

    private TypeSpec transitions() {
        return build(
                        new SpecEnum(context, names.transition(), "transitions", "The transitions.")
                                .addAll(machine.transitions()),
                        Optional.empty())
                .build();
    }

    private TypeSpec rejections() {
        SpecEnum reasons = new SpecEnum(context, names.rejection(), "rejections", "The reasons for refusing an input.")
                .implementing(Kernel.REASON)
                .extra(Kernel.CALLER, "caller", "What the refusal tells the caller.");
        for (Rejection rejection : machine.rejections()) {
            reasons.add(
                    FaceNames.constant(rejection),
                    rejection,
                    CodeBlock.of("$T.$L", Kernel.CALLER, rejection.caller().name()));
        }
        return build(reasons, Optional.empty()).build();
    }

    private TypeSpec guards() {
        ClassName transition = names.transition();
        SpecEnum guards = new SpecEnum(
                        context, names.guard(), "guards", "The guards, each named after its transition and itself.")
                .extra(transition, "transition", "The transition that requires it.");
        for (Transition t : machine.transitions()) {
            for (Guard guard : t.guards()) {
                guards.add(
                        FaceNames.constant(t, guard), guard, CodeBlock.of("$T.$L", transition, FaceNames.constant(t)));
            }
        }
        CodeBlock address =
                CodeBlock.of("$L.address() + $S + $L", guards.read("transition"), "/require/", guards.read("specName"));
        return build(guards, Optional.of(address)).build();
    }

    private TypeSpec.Builder build(SpecEnum spec, Optional<CodeBlock> address) {
        spec.table().ifPresent(tables::add);
        return spec.emit(address);
    }
}
