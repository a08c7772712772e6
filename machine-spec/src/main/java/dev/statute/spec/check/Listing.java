package dev.statute.spec.check;

import dev.statute.spec.model.Element;
import dev.statute.spec.model.Group;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Phases and inputs as text: for sentences, and as an author writes them in {@code from} and {@code input}. */
final class Listing {
    private Listing() {}

    /** Names in back quotes with commas and a final {@code and}, such as {@code `A`, `B` and `C`}. */
    static String names(Collection<String> names) {
        List<String> quoted = names.stream().map(name -> "`" + name + "`").toList();
        int last = quoted.size() - 1;
        return last < 1
                ? String.join("", quoted)
                : String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
    }

    /** Like {@link #names} with {@code phase} or {@code phases} before it. */
    static String phases(Collection<Phase> phases) {
        return (phases.size() == 1 ? "phase " : "phases ")
                + names(phases.stream().map(Phase::name).toList());
    }

    /** A number with its noun, in the plural where it has to be. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The shortest way to write a set of phases: a phase, a group, or a list. */
    static String from(Machine machine, Set<Phase> phases) {
        if (phases.size() == 1) {
            return phases.iterator().next().name();
        } else if (phases.size() == machine.phases().size()) {
            return "any";
        }
        for (Group group : machine.groups()) {
            if (group.phases().equals(phases)) {
                return group.name();
            }
        }
        if (phases.equals(ending(machine, true))) {
            return "done";
        }
        return phases.equals(ending(machine, false)) ? "live" : list(phases);
    }

    /** The shortest way to write a set of inputs: an input, {@code any}, a list, or all but some. */
    static String input(Machine machine, Collection<Input> inputs) {
        if (inputs.size() == 1) {
            return inputs.iterator().next().name();
        } else if (inputs.size() == machine.inputs().size()) {
            return "any";
        }
        List<Input> others =
                machine.inputs().stream().filter(i -> !inputs.contains(i)).toList();
        return others.size() * 2 < inputs.size() ? "{ any_except: " + list(others) + " }" : list(inputs);
    }

    private static Set<Phase> ending(Machine machine, boolean terminal) {
        return machine.phases().stream()
                .filter(phase -> phase.terminal() == terminal)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String list(Collection<? extends Element> elements) {
        return elements.stream().map(Element::name).collect(Collectors.joining(", ", "[", "]"));
    }
}
