package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.JavaNames;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.model.Transition;

/**
 * The names of all that is generated for one machine. Classes beside the face hold an underscore, which no name of the
 * language in PascalCase can, so they meet no other class.
 */
final class FaceNames {
    private final ClassName face;

    FaceNames(Machine machine) {
        this.face = JavaTypes.className(machine.typeName());
    }

    ClassName face() {
        return face;
    }

    ClassName phase() {
        return face.nestedClass("Phase");
    }

    ClassName state() {
        return face.nestedClass("State");
    }

    ClassName state(Phase phase) {
        return state().nestedClass(phase.name());
    }

    ClassName snapshot() {
        return face.nestedClass("Snapshot");
    }

    ClassName snapshot(Phase phase) {
        return snapshot().nestedClass(phase.name());
    }

    ClassName restoration() {
        return face.nestedClass("Restoration");
    }

    ClassName parameters() {
        return face.nestedClass("Parameters");
    }

    ClassName input() {
        return face.nestedClass("Input");
    }

    ClassName input(Input input) {
        return input().nestedClass(input.name());
    }

    ClassName inputName() {
        return face.nestedClass("InputName");
    }

    ClassName effect() {
        return face.nestedClass("Effect");
    }

    ClassName effect(Effect effect) {
        return effect().nestedClass(effect.name());
    }

    ClassName effectName() {
        return face.nestedClass("EffectName");
    }

    ClassName transition() {
        return face.nestedClass("Transition");
    }

    ClassName rejection() {
        return face.nestedClass("Rejection");
    }

    ClassName rejectionPayload() {
        return face.nestedClass("RejectionPayload");
    }

    ClassName rejectionPayload(Rejection rejection) {
        String name = rejection.name();
        boolean taken = name.equals("RejectionPayload") || name.equals(face.simpleName());
        return rejectionPayload().nestedClass(taken ? name + "_" : name);
    }

    ClassName guard() {
        return face.nestedClass("Guard");
    }

    ClassName result() {
        return face.nestedClass("Result");
    }

    ClassName accepted() {
        return result().nestedClass("Accepted");
    }

    ClassName rejected() {
        return result().nestedClass("Rejected");
    }

    ClassName ignored() {
        return result().nestedClass("Ignored");
    }

    ClassName authority() {
        return face.nestedClass("Authority");
    }

    ClassName prepared() {
        return face.nestedClass("Prepared");
    }

    /** The codec. */
    ClassName json() {
        return ClassName.get(face.packageName(), face.simpleName() + "Json");
    }

    ClassName jsonReader() {
        return beside("JsonReader_");
    }

    /** The class that decides one input. */
    ClassName cell(Input input) {
        return beside(input.name());
    }

    /** A package-private class beside the face. */
    ClassName beside(String suffix) {
        return ClassName.get(face.packageName(), face.simpleName() + "_" + suffix);
    }

    /** Of phases, inputs, effects, transitions and rejections. */
    static String constant(Element element) {
        return JavaNames.screaming(element.name());
    }

    /** Two underscores keep what belongs to the transition and what to the guard apart. */
    static String constant(Transition transition, Guard guard) {
        return constant(transition) + "__" + constant(guard);
    }

    static String accessor(Element element) {
        return JavaNames.lowerCamel(element.name());
    }
}
