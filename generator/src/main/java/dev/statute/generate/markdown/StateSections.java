package dev.statute.generate.markdown;

import dev.statute.spec.model.Constant;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a state is made of: phases, groups, parameters, constants, fields and definitions. */
final class StateSections {
    private StateSections() {}

    static void append(Page page, Machine machine) {
        phases(page, machine);
        fields(page, machine);
        definitions(page, machine);
        fixed(page, machine);
    }

    private static void phases(Page page, Machine machine) {
        page.heading(2, "Phases")
                .table(
                        List.of("Phase", "", "Groups", "Fields of its own", "Meaning"),
                        machine.phases().stream()
                                .map(phase -> List.of(
                                        Page.target("phase", phase),
                                        mark(phase),
                                        Texts.links(
                                                "group",
                                                machine.groups().stream()
                                                        .filter(g -> g.phases().contains(phase))
                                                        .toList()),
                                        ownFields(machine, phase),
                                        Texts.doc(phase)))
                                .toList());
        if (!machine.groups().isEmpty()) {
            page.heading(3, "Groups")
                    .table(
                            List.of("Group", "Phases", "Meaning"),
                            machine.groups().stream()
                                    .map(group -> List.of(
                                            Page.target("group", group),
                                            Texts.links("phase", group.phases()),
                                            Texts.doc(group)))
                                    .toList());
        }
    }

    private static void fields(Page page, Machine machine) {
        if (machine.fields().isEmpty()) {
            return;
        }
        ExprCode code = new ExprCode(machine.typeName());
        page.heading(2, "Fields")
                .table(
                        List.of("Field", "Type", "Starts as", "Exists in", "Meaning"),
                        machine.fields().stream()
                                .map(field -> List.of(
                                        Page.target("field", field),
                                        Texts.code(field.type()),
                                        field.init().map(code::of).orElse(""),
                                        Texts.phases(machine, field.phases()),
                                        meaning(field)))
                                .toList());
    }

    private static void definitions(Page page, Machine machine) {
        if (machine.definitions().isEmpty()) {
            return;
        }
        ExprCode code = new ExprCode(machine.typeName());
        page.heading(2, "Definitions")
                .table(
                        List.of("Definition", "Type", "Is", "Readable in", "Meaning"),
                        machine.definitions().stream()
                                .map(definition -> List.of(
                                        Page.target("definition", definition) + parameters(definition),
                                        Texts.code(definition.type()),
                                        code.of(definition.body()),
                                        Texts.phases(machine, definition.phases()),
                                        Texts.doc(definition)))
                                .toList());
    }

    private static void fixed(Page page, Machine machine) {
        if (!machine.parameters().isEmpty()) {
            page.heading(2, "Parameters")
                    .paragraph("Fixed for the life of an instance.")
                    .table(
                            List.of("Parameter", "Type", "Default", "Meaning"),
                            machine.parameters().stream()
                                    .map(parameter -> List.of(
                                            Page.target("parameter", parameter),
                                            Texts.code(parameter.type()),
                                            Texts.code(parameter.defaultValue()),
                                            Texts.doc(parameter)))
                                    .toList());
        }
        List<Constant> constants = new ArrayList<>(machine.constants());
        constants.addAll(machine.imported());
        if (!constants.isEmpty()) {
            page.heading(2, "Constants")
                    .table(
                            List.of("Constant", "Value", "Meaning"),
                            constants.stream()
                                    .map(constant -> List.of(
                                            Page.target("constant", constant),
                                            Texts.code(constant.value()),
                                            Texts.doc(constant)))
                                    .toList());
        }
    }

    private static String mark(Phase phase) {
        List<String> marks = new ArrayList<>();
        if (phase.initial()) {
            marks.add("initial");
        }
        if (phase.terminal()) {
            marks.add("terminal");
        }
        return String.join(", ", marks);
    }

    private static String ownFields(Machine machine, Phase phase) {
        return Texts.links(
                "field", machine.fieldsOf(phase).stream().filter(Field::scoped).toList());
    }

    private static String meaning(Field field) {
        String doc = Texts.doc(field);
        if (!field.carried()) {
            return doc;
        }
        return (doc + " Carried: no decision reads it.").strip();
    }

    private static String parameters(Definition definition) {
        if (definition.parameters().isEmpty()) {
            return "";
        }
        return " "
                + Escape.code(definition.parameters().stream()
                        .map(p -> p.name() + ": " + Types.text(p.type()))
                        .collect(Collectors.joining(", ", "(", ")")));
    }
}
