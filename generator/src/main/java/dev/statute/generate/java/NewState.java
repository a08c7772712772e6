package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements that make the state of a phase. */
final class NewState {
    private final MachineContext context;
    private final Phase phase;
    private final CodeBlock parameters;
    private final List<CodeBlock> filling = new ArrayList<>();

    /**
     * @param parameters the Java expression for the parameters; not looked at in a machine without
     */
    NewState(MachineContext context, Phase phase, CodeBlock parameters) {
        this.context = context;
        this.phase = phase;
        this.parameters = parameters;
    }

    /** Adds statements that give the draft its fields before the given values do; only for states made from drafts. */
    NewState filledBy(List<CodeBlock> statements) {
        filling.addAll(statements);
        return this;
    }

    /**
     * Declares a variable with the new state.
     *
     * @param from the Java variable with a state of the source phase, from which all fields are taken that are not given
     * @param values the given fields, by name
     */
    CodeBlock declare(String variable, Optional<String> from, Map<String, CodeBlock> values) {
        ClassName type = context.names().state(phase);
        if (context.usesDrafts()) {
            return draft(type, variable, from, values);
        }
        List<CodeBlock> arguments = new ArrayList<>();
        if (context.hasParameters()) {
            arguments.add(parameters);
        }
        for (Field field : context.fields(phase)) {
            CodeBlock given = values.get(field.name());
            arguments.add(given != null ? given : CodeBlock.of("$L.$L", from.orElseThrow(), FaceNames.accessor(field)));
        }
        return CodeBlock.builder()
                .addStatement("$T $L = new $T($L)", type, variable, type, CodeBlock.join(arguments, ", "))
                .build();
    }

    private CodeBlock draft(ClassName type, String variable, Optional<String> from, Map<String, CodeBlock> values) {
        ClassName draft = new DraftEmitter(context).name();
        CodeBlock.Builder code = CodeBlock.builder();
        if (from.isPresent()) {
            code.addStatement("$T _draft = $T.of($L)", draft, draft, from.get());
        } else {
            code.addStatement("$T _draft = new $T()", draft, draft);
            if (context.hasParameters()) {
                code.addStatement("_draft.$L = $L", StateEmitter.PARAMETERS, parameters);
            }
        }
        filling.forEach(code::addStatement);
        for (Field field : context.fields(phase)) {
            CodeBlock given = values.get(field.name());
            if (given != null) {
                code.addStatement("_draft.$L = $L", FaceNames.accessor(field), given);
            }
        }
        return code.addStatement("$T $L = new $T(_draft)", type, variable, type).build();
    }
}
