package dev.statute.spec.interpret;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Named values and the components that they are meant for: payloads, but also fields and parameters. */
final class Payloads {
    private Payloads() {}

    /**
     * Why named values are not what the components ask for.
     *
     * @param name the first name concerned
     * @param words such as {@code `run_id` is missing}
     */
    record Defect(String name, String words) {}

    /** The first defect, in the order of the components; empty if there is a value in bounds for each and no other. */
    static Optional<Defect> defect(List<Component> components, Map<String, Value> values) {
        for (Component component : components) {
            String name = component.name();
            Value value = values.get(name);
            if (value == null) {
                return Optional.of(new Defect(name, "`" + name + "` is missing"));
            }
            Optional<ValueBounds.Breach> breach = ValueBounds.breach(component.type(), value);
            if (breach.isPresent()) {
                return breach.map(b -> new Defect(name, "`" + name + b.path() + "`: " + b));
            }
        }
        if (values.size() == components.size()) {
            return Optional.empty();
        }
        return values.keySet().stream()
                .filter(name -> components.stream().noneMatch(c -> c.name().equals(name)))
                .map(name -> new Defect(name, "`" + name + "` is not declared"))
                .findFirst();
    }

    /** The values in the order of the components, unmodifiable. */
    static Map<String, Value> ordered(List<Component> components, Map<String, Value> values) {
        Map<String, Value> ordered = new LinkedHashMap<>();
        components.forEach(component -> ordered.put(component.name(), at(values, component.name())));
        return Collections.unmodifiableMap(ordered);
    }

    /** The value under a name that is known to have one. */
    static Value at(Map<String, Value> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    /** Fields as components. */
    static List<Component> ofFields(List<Field> fields) {
        return fields.stream()
                .map(f -> new Component(f.name(), f.type(), f.doc(), f.at()))
                .toList();
    }

    /** Parameters as components. */
    static List<Component> ofParameters(List<Parameter> parameters) {
        return parameters.stream()
                .map(p -> new Component(p.name(), p.type(), p.doc(), p.at()))
                .toList();
    }

    /** A name and its payload as an author writes them: {@code Stage { run_id: r1 }}, or the bare name. */
    static String text(String name, Map<String, Value> payload) {
        return payload.isEmpty() ? name : name + " " + text(payload);
    }

    /** Named values as an author writes them: {@code { run_id: r1, boundary: 0 }}. */
    static String text(Map<String, Value> values) {
        StringBuilder out = new StringBuilder("{");
        values.forEach((name, value) -> out.append(out.length() > 1 ? ", " : " ")
                .append(name)
                .append(": ")
                .append(value));
        return out.append(out.length() > 1 ? " }" : "}").toString();
    }
}
