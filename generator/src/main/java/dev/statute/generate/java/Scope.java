package dev.statute.generate.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.JavaNames;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Phase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the names of an expression mean at the place where its Java stands. Immutable.
 *
 * @param now the state before, with the name of the Java variable
 * @param next the state after, with the name of the Java variable
 * @param input the input at hand
 * @param parameters the Java expression for the parameters
 * @param locals the Java expression for each bound variable, by its number
 */
record Scope(
        FaceNames names,
        Optional<Bound> now,
        Optional<Bound> next,
        Optional<Input> input,
        Optional<CodeBlock> parameters,
        Map<Integer, CodeBlock> locals) {

    /** Names of variables that generated methods use for themselves. */
    private static final Set<String> OWN = Set.of(
            "state",
            "input",
            "next",
            "self",
            "effects",
            "parameters",
            "over",
            "kept",
            "entry",
            "target",
            "element",
            "decision");

    /** A state in a Java variable. */
    record Bound(Phase phase, String variable, TypeName type) {}

    /** Only constants and parameters, as in {@code init}. */
    static Scope initial(FaceNames names) {
        return new Scope(
                names,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(CodeBlock.of("parameters")),
                Map.of());
    }

    /** A state in a variable. */
    static Scope of(FaceNames names, Phase phase, String variable) {
        return new Scope(
                names,
                Optional.of(new Bound(phase, variable, names.state(phase))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    Scope with(Input given) {
        return new Scope(names, now, next, Optional.of(given), parameters, locals);
    }

    Scope withNext(Phase phase) {
        Bound bound = new Bound(phase, "next", names.state(phase));
        return new Scope(names, now, Optional.of(bound), input, parameters, locals);
    }

    Scope with(Local local, CodeBlock code) {
        Map<Integer, CodeBlock> extended = new LinkedHashMap<>(locals);
        extended.put(local.number(), code);
        return new Scope(names, now, next, input, parameters, extended);
    }

    /** The scope of a static method that was handed what this scope holds. */
    Scope inHelper() {
        Optional<Bound> self = now.map(b -> b.variable().equals("this") ? new Bound(b.phase(), "self", b.type()) : b);
        return new Scope(names, self, next, input, parameters, locals);
    }

    PhaseFolding folding() {
        return new PhaseFolding(now.map(Bound::phase), next.map(Bound::phase));
    }

    /** The parameters of the machine, which every state carries. */
    CodeBlock parametersCode() {
        return parameters.orElseGet(
                () -> CodeBlock.of("$L.parameters_", now.orElseThrow().variable()));
    }

    /** The Java variable for a bound variable. */
    static String variable(Local local) {
        String name = JavaNames.lowerCamel(local.name());
        return OWN.contains(name) ? name + "_" : name;
    }
}
