package dev.statute.generate.markdown;

import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Property;
import java.util.List;
import java.util.Optional;

/** What a machine promises: invariants and properties. */
final class StatementSections {
    private final Machine machine;
    private final ExprCode code;

    private StatementSections(Machine machine) {
        this.machine = machine;
        this.code = new ExprCode(machine.typeName());
    }

    static void append(Page page, Machine machine) {
        new StatementSections(machine).append(page);
    }

    private void append(Page page) {
        if (!machine.invariants().isEmpty()) {
            page.heading(2, "Invariants")
                    .table(
                            List.of("Invariant", "In", "Holds", "Meaning"),
                            machine.invariants().stream()
                                    .map(invariant -> List.of(
                                            Page.target("invariant", invariant),
                                            Texts.phases(machine, invariant.in()),
                                            code.of(invariant.that()),
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

    private String statement(Property property) {
        if (property instanceof Property.Step step) {
            return "every accepted step"
                    + step.inputs().map(i -> " of " + links(i)).orElse("") + " has " + code.of(step.that());
        } else if (property instanceof Property.Reachable reachable) {
            return "some reachable state has " + code.of(reachable.that());
        } else if (property instanceof Property.Unreachable unreachable) {
            return "no reachable state has " + code.of(unreachable.that());
        } else if (property instanceof Property.AlwaysPossible possible) {
            String from = possible.from().map(f -> " with " + code.of(f)).orElse("");
            return "from every reachable state" + from + " some path leads to " + code.of(possible.that());
        }
        Property.LeadsTo leads = (Property.LeadsTo) property;
        return code.of(leads.from()) + " always leads to " + code.of(leads.to()) + ", if " + progress(leads.progress());
    }

    private String progress(Optional<List<Input>> inputs) {
        return inputs.map(i -> "of " + links(i) + " those that change the state are not ignored for ever")
                .orElse("inputs that change the state are not ignored for ever");
    }

    private String links(List<Input> inputs) {
        return Texts.links("input", inputs);
    }
}
