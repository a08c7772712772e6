package dev.statute.generate.markdown;

import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Property;
import java.util.List;
import java.util.Optional;

/** What a machine promises: invariants and properties. */
final class StatementSections {
    private StatementSections() {}

    static void append(Page page, Machine machine) {
        if (!machine.invariants().isEmpty()) {
            page.heading(2, "Invariants")
                    .table(
                            List.of("Invariant", "In", "Holds", "Meaning"),
                            machine.invariants().stream()
                                    .map(invariant -> List.of(
                                            Page.target("invariant", invariant),
                                            Texts.phases(machine, invariant.in()),
                                            Texts.code(invariant.that()),
                                            Texts.doc(invariant)))
                                    .toList());
        }
        if (!machine.properties().isEmpty()) {
            page.heading(2, "Properties")
                    .table(
                            List.of("Property", "Says", "Meaning"),
                            machine.properties().stream()
                                    .map(property -> List.of(
                                            Page.target("property", property),
                                            statement(property),
                                            Texts.doc(property)))
                                    .toList());
        }
    }

    private static String statement(Property property) {
        if (property instanceof Property.Step step) {
            return "every accepted step"
                    + step.inputs().map(i -> " of " + links(i)).orElse("") + " has " + Texts.code(step.that());
        } else if (property instanceof Property.Reachable reachable) {
            return "some reachable state has " + Texts.code(reachable.that());
        } else if (property instanceof Property.Unreachable unreachable) {
            return "no reachable state has " + Texts.code(unreachable.that());
        } else if (property instanceof Property.AlwaysPossible possible) {
            String from = possible.from().map(f -> " with " + Texts.code(f)).orElse("");
            return "from every reachable state" + from + " some path leads to " + Texts.code(possible.that());
        }
        Property.LeadsTo leads = (Property.LeadsTo) property;
        return Texts.code(leads.from()) + " always leads to " + Texts.code(leads.to()) + ", if "
                + progress(leads.progress());
    }

    private static String progress(Optional<List<Input>> inputs) {
        return inputs.map(i -> "of " + links(i) + " those that change the state are not ignored for ever")
                .orElse("inputs that change the state are not ignored for ever");
    }

    private static String links(List<Input> inputs) {
        return Texts.links("input", inputs);
    }
}
