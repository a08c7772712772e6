package dev.statute.spec.model;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A machine. Lists keep the order of the file.
 *
 * @param constants those it declares itself
 * @param imported the constants it takes from other files
 * @param profiles the named variants of {@code check}
 */
@API(status = API.Status.EXPERIMENTAL)
public record Machine(
        SourceText source,
        String name,
        String packageName,
        long version,
        List<Constant> constants,
        List<Constant> imported,
        List<Parameter> parameters,
        List<Phase> phases,
        List<Group> groups,
        List<Field> fields,
        List<Definition> definitions,
        List<Input> inputs,
        List<Effect> effects,
        List<Rejection> rejections,
        List<Transition> transitions,
        List<Unhandled> unhandled,
        List<Invariant> invariants,
        List<Property> properties,
        List<Scenario> scenarios,
        Check check,
        Map<String, Check> profiles,
        String doc,
        Span at)
        implements Element {
    public Machine {
        constants = List.copyOf(constants);
        imported = List.copyOf(imported);
        parameters = List.copyOf(parameters);
        phases = List.copyOf(phases);
        groups = List.copyOf(groups);
        fields = List.copyOf(fields);
        definitions = List.copyOf(definitions);
        inputs = List.copyOf(inputs);
        effects = List.copyOf(effects);
        rejections = List.copyOf(rejections);
        transitions = List.copyOf(transitions);
        unhandled = List.copyOf(unhandled);
        invariants = List.copyOf(invariants);
        properties = List.copyOf(properties);
        scenarios = List.copyOf(scenarios);
        profiles = Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
    }

    /** The identity of the machine, which is also the Java name of its class. */
    public TypeName typeName() {
        return new TypeName(packageName, name);
    }

    /** The type of its phases. */
    public Type.PhaseOf phaseType() {
        return new Type.PhaseOf(typeName(), phases.stream().map(Phase::name).toList());
    }

    /** The initial phase. */
    public Phase initial() {
        return phases.stream().filter(Phase::initial).findFirst().orElseThrow();
    }

    /** The fields that exist in a phase, in the order of declaration. */
    public List<Field> fieldsOf(Phase phase) {
        return fields.stream().filter(f -> f.existsIn(phase)).toList();
    }

    /** The phase of that name. */
    public Optional<Phase> phase(String phaseName) {
        return named(phases, phaseName);
    }

    /** The field of that name. */
    public Optional<Field> field(String fieldName) {
        return named(fields, fieldName);
    }

    /** The input of that name. */
    public Optional<Input> input(String inputName) {
        return named(inputs, inputName);
    }

    /** The definition of that name. */
    public Optional<Definition> definition(String definitionName) {
        return named(definitions, definitionName);
    }

    private static <E extends Element> Optional<E> named(List<E> elements, String name) {
        return elements.stream().filter(e -> e.name().equals(name)).findFirst();
    }
}
