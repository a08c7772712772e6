package dev.statute.generate.markdown;

import dev.statute.spec.model.Addresses;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Every transition with what selects it, what refuses it and what it does. */
final class TransitionSections {
    private final Machine machine;
    private final ExprCode code;

    private TransitionSections(Machine machine) {
        this.machine = machine;
        this.code = new ExprCode(machine.typeName());
    }

    static void append(Page page, Machine machine, SpecLinks links) {
        new TransitionSections(machine).append(page, links);
    }

    private void append(Page page, SpecLinks links) {
        page.heading(2, "Transitions");
        for (Transition transition : machine.transitions()) {
            page.heading(3, Escape.text(transition.name()), Page.anchor("transition", transition))
                    .doc(transition.doc())
                    .paragraph(summary(transition))
                    .table(
                            List.of("", "Guard", "Requires", "Else", "Meaning"),
                            numbered(transition.guards().stream()
                                    .map(this::guard)
                                    .toList()))
                    .table(
                            List.of("Sets", "To"),
                            transition.assignments().stream()
                                    .map(set -> List.of(Page.link("field", set.field()), code.of(set.value())))
                                    .toList())
                    .list(transition.emissions().stream().map(this::emission).toList())
                    .paragraph(Escape.code(Addresses.of(machine, transition)) + " at " + links.to(transition.at())
                            + blocks(transition));
        }
    }

    private String summary(Transition transition) {
        return "On " + Texts.links("input", transition.inputs()) + " from " + Texts.phases(machine, transition.from())
                + selector(transition.when())
                + transition.to().map(to -> " to " + Page.link("phase", to)).orElse(", staying there")
                + ".";
    }

    private String selector(Selector selector) {
        if (selector instanceof Selector.When when) {
            return ", when " + code.of(when.condition()) + ",";
        }
        return selector instanceof Selector.Otherwise ? ", when no other transition of the cell is selected," : "";
    }

    private List<String> guard(Guard guard) {
        String requires = guard instanceof Guard.That that ? code.of(that.condition()) : present((Guard.Some) guard);
        return List.of(Escape.code(guard.name()), requires, code.of(guard.orElse()), Texts.doc(guard));
    }

    private String present(Guard.Some guard) {
        return "a value in " + code.of(guard.option()) + ", as "
                + Escape.code(guard.as().name());
    }

    private List<List<String>> numbered(List<List<String>> rows) {
        List<List<String>> numbered = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(List.of(String.valueOf(numbered.size() + 1)));
            cells.addAll(row);
            numbered.add(cells);
        }
        return numbered;
    }

    private String emission(Emission emission) {
        if (emission instanceof Emission.One one) {
            return "emits " + one(one);
        }
        Emission.Each each = (Emission.Each) emission;
        return "for each " + Escape.code(each.variable().name()) + " in " + code.of(each.over())
                + each.index().map(i -> ", counted by " + Escape.code(i.name())).orElse("")
                + each.condition().map(c -> ", if " + code.of(c)).orElse("")
                + ", emits "
                + each.emit().stream().map(this::one).collect(Collectors.joining(", then "));
    }

    private String one(Emission.One one) {
        return (Page.link("effect", one.effect()) + " " + code.of(one.payload())).strip()
                + one.condition().map(c -> " if " + code.of(c)).orElse("");
    }

    private String blocks(Transition transition) {
        if (transition.uses().isEmpty()) {
            return "";
        }
        return ", with the parts of "
                + transition.uses().stream().map(Escape::code).collect(Collectors.joining(", "))
                + " put first";
    }
}
