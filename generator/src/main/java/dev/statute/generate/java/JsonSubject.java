package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Phase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a codec writes: snapshots, inputs or effects.
 *
 * @param noun what Java calls it: {@code snapshot}
 * @param type the sealed interface
 * @param tag the field of a document that names the kind, and also what it names: {@code phase}
 * @param tagMethod the method that tells the kinds apart
 * @param content the field of a document that holds the components: {@code fields}
 * @param parameters components of their own, which all kinds have
 */
record JsonSubject(
        String noun,
        TypeName type,
        String tag,
        String tagMethod,
        String content,
        List<Kind> kinds,
        Optional<Parameters> parameters) {

    /**
     * One of the records.
     *
     * @param constant the constant that {@code tagMethod} answers
     * @param accessors by component how it is asked for
     * @param create a call of the constructor with the variables that {@link JsonReaders} reads into
     * @param parametersAccessor where the parameters are, if there are any
     */
    record Kind(
            String name,
            String constant,
            ClassName type,
            List<Component> components,
            Map<String, CodeBlock> accessors,
            CodeBlock create,
            String parametersAccessor) {}

    /** The record of parameters. */
    record Parameters(ClassName type, List<Component> components) {}

    /** The variable of the parameters where kinds are created. */
    static final String PARAMETERS = "parameters";

    static JsonSubject snapshots(MachineContext context) {
        Optional<Parameters> parameters = context.hasParameters()
                ? Optional.of(new Parameters(
                        context.names().parameters(),
                        context.machine().parameters().stream()
                                .map((Parameter p) -> new Component(p.name(), p.type(), p.doc(), p.at()))
                                .toList()))
                : Optional.empty();
        List<Kind> kinds = new ArrayList<>();
        for (Phase phase : context.machine().phases()) {
            kinds.add(snapshot(phase, new SnapshotLayout(context, phase), parameters.isPresent()));
        }
        ClassName type = context.names().snapshot();
        return new JsonSubject("snapshot", type, "phase", "phase", "fields", kinds, parameters);
    }

    private static Kind snapshot(Phase phase, SnapshotLayout layout, boolean parameters) {
        List<Component> components = new ArrayList<>();
        Map<String, CodeBlock> accessors = new HashMap<>();
        List<CodeBlock> arguments = new ArrayList<>();
        if (parameters) {
            arguments.add(CodeBlock.of("$L", PARAMETERS));
        }
        for (SnapshotLayout.Part part : layout.parts()) {
            List<Component> own = components(part.fields());
            own.forEach(
                    c -> accessors.put(c.name(), CodeBlock.of("$L().$L()", part.component(), FaceNames.accessor(c))));
            arguments.add(CodeBlock.of("new $T($L)", part.type(), JsonReaders.variables(own)));
            components.addAll(own);
        }
        for (Component component : components(layout.fields())) {
            accessors.put(component.name(), CodeBlock.of("$L()", FaceNames.accessor(component)));
            arguments.add(CodeBlock.of("$L", JsonReaders.variable(component)));
            components.add(component);
        }
        CodeBlock create = CodeBlock.of("new $T($L)", layout.type(), CodeBlock.join(arguments, ", "));
        return new Kind(
                phase.name(),
                FaceNames.constant(phase),
                layout.type(),
                components,
                accessors,
                create,
                layout.parametersComponent());
    }

    private static List<Component> components(List<Field> fields) {
        return fields.stream().map(JsonSubject::component).toList();
    }

    /** A field as a component of a snapshot. */
    static Component component(Field field) {
        return new Component(field.name(), field.type(), field.doc(), field.at());
    }

    static JsonSubject inputs(MachineContext context) {
        List<Kind> kinds = new ArrayList<>();
        for (Input input : context.machine().inputs()) {
            kinds.add(payload(input, context.names().input(input), input.payload()));
        }
        ClassName type = context.names().input();
        return new JsonSubject("input", type, "input", context.inputTag(), "payload", kinds, Optional.empty());
    }

    static JsonSubject effects(MachineContext context) {
        List<Kind> kinds = new ArrayList<>();
        for (Effect effect : context.machine().effects()) {
            kinds.add(payload(effect, context.names().effect(effect), effect.payload()));
        }
        ClassName type = context.names().effect();
        return new JsonSubject("effect", type, "effect", context.effectTag(), "payload", kinds, Optional.empty());
    }

    private static Kind payload(Element element, ClassName type, List<Component> components) {
        CodeBlock create = CodeBlock.of("new $T($L)", type, JsonReaders.variables(components));
        Map<String, CodeBlock> accessors = new HashMap<>();
        components.forEach(c -> accessors.put(c.name(), CodeBlock.of("$L()", FaceNames.accessor(c))));
        return new Kind(element.name(), FaceNames.constant(element), type, components, accessors, create, "");
    }
}
