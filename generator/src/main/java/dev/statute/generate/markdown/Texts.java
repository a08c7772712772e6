package dev.statute.generate.markdown;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Parts of the model as Markdown, in the notation of the language. */
final class Texts {
    private Texts() {}

    /** A type as code. */
    static String code(Type type) {
        return Escape.code(Types.text(type));
    }

    /** A value as code. */
    static String code(Value value) {
        return Escape.code(value.toString());
    }

    /** A declared payload as code, such as {@code { run_id: RunId }}; empty if there is none. */
    static String payload(List<Component> components) {
        return Escape.code(braces(components.stream()
                .map(c -> c.name() + ": " + Types.text(c.type()))
                .toList()));
    }

    /** Named values as code; empty if there are none. */
    static String values(Map<String, Value> values) {
        return Escape.code(braces(values.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .toList()));
    }

    /** Phases by the name of the group that is exactly these, the built-in ones included, else one by one. */
    static String phases(Machine machine, Collection<Phase> phases) {
        if (phases.size() == machine.phases().size()) {
            return "any";
        } else if (phases.size() == 1) {
            return links("phase", phases);
        }
        Optional<String> group = machine.groups().stream()
                .filter(g -> g.phases().equals(Phase.ordered(phases)))
                .findFirst()
                .map(g -> Page.link("group", g));
        return group.orElseGet(() -> isAllOf(machine, phases, false)
                ? "live"
                : isAllOf(machine, phases, true) ? "done" : links("phase", phases));
    }

    private static boolean isAllOf(Machine machine, Collection<Phase> phases, boolean terminal) {
        return machine.phases().stream().allMatch(p -> phases.contains(p) == (p.terminal() == terminal));
    }

    /** Inputs one by one, or those that are left out where these are fewer. */
    static String inputs(Machine machine, Collection<Input> inputs) {
        List<Input> others =
                machine.inputs().stream().filter(i -> !inputs.contains(i)).toList();
        if (others.isEmpty()) {
            return "any";
        }
        return others.size() < inputs.size() / 2 ? "any except " + links("input", others) : links("input", inputs);
    }

    /** Names of elements as links. */
    static String links(String kind, Collection<? extends Element> elements) {
        return elements.stream().map(e -> Page.link(kind, e)).collect(Collectors.joining(", "));
    }

    /** A description on one line. */
    static String doc(Element element) {
        return Escape.text(element.doc());
    }

    private static String braces(List<String> parts) {
        return parts.isEmpty() ? "" : parts.stream().collect(Collectors.joining(", ", "{ ", " }"));
    }
}
