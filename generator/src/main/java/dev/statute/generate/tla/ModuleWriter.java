package dev.statute.generate.tla;

import dev.statute.spec.model.Element;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A module from its first line to its last. What stands above often depends on what is written below it, so the parts are
 * written in the order in which they learn of each other, and put together in the order in which TLA+ wants them.
 */
final class ModuleWriter {
    private static final int TITLE_WIDTH = 100;

    private final Writers writers;
    private final Machine machine;
    private final List<FaultWriter.Fault> faults;
    private final boolean faulty;
    private final boolean checked;
    private Statements statements = new Statements();

    ModuleWriter(Writers writers) {
        this.writers = writers;
        this.machine = writers.machine();
        this.faults = FaultWriter.of(writers);
        this.faulty = !faults.isEmpty() || machine.transitions().stream().anyMatch(EffectChecks::isNeeded);
        this.checked = faulty || !StepProperties.of(writers).isEmpty();
    }

    /** The module. */
    String write() {
        ModuleText state = new ModuleText();
        state(state);
        ModuleText behaviour = new ModuleText();
        behaviour(behaviour);
        String definitions = new DefinitionWriter(writers).write();
        return Stream.of(header(), prelude(), state.toString(), definitions, behaviour.toString())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n"))
                + "=".repeat(TITLE_WIDTH) + "\n";
    }

    /** What the model has to name, once the module is written. */
    Statements statements() {
        return statements;
    }

    private String header() {
        String title = " MODULE " + writers.names().module() + " ";
        int left = (TITLE_WIDTH - title.length()) / 2;
        ModuleText text = new ModuleText();
        text.line("-".repeat(Math.max(4, left)) + title + "-".repeat(Math.max(4, TITLE_WIDTH - title.length() - left)))
                .attached();
        text.comment(
                machine.doc() + "\nWritten by Statute from " + machine.source().name() + ", version "
                        + machine.version() + "; " + writers.names().module() + ".cfg is the model for TLC.");
        String tlc = writers.check().depth().isPresent() ? ", TLC" : "";
        text.line("EXTENDS Integers, Sequences, FiniteSets" + tlc);
        return text.toString();
    }

    private String prelude() {
        ModuleText text = new ModuleText();
        List<String> constants = writers.prelude().constants();
        if (!constants.isEmpty()) {
            String what = constants.contains("Absent") ? "What a field is in the phases that lack it" : "";
            String none = constants.contains("None") ? "the option without a value" : "";
            String comment =
                    Stream.of(what, none).filter(s -> !s.isEmpty()).collect(Collectors.joining(", and ")) + ".";
            text.documented(
                    Character.toUpperCase(comment.charAt(0)) + comment.substring(1),
                    "CONSTANTS " + String.join(", ", constants));
        }
        if (!writers.prelude().definitions().isEmpty()) {
            text.line(String.join("\n", writers.prelude().definitions()));
        }
        return text.toString();
    }

    private void state(ModuleText text) {
        text.section("The state.");
        Map<String, String> variables = variables();
        int width = variables.keySet().stream().mapToInt(String::length).max().orElse(0) + 1;
        List<String> lines = new ArrayList<>();
        variables.forEach((name, comment) -> {
            String separator = lines.size() + 1 < variables.size() ? "," : "";
            String padded = String.format("%-" + (width + 2) + "s", name + separator);
            lines.add(("    " + padded + (comment.isEmpty() ? "" : "\\* " + comment)).stripTrailing());
        });
        text.line("VARIABLES\n" + String.join("\n", lines));
        text.define("", writers.names().of(Names.Fixed.VARS), "<<" + String.join(", ", variables.keySet()) + ">>");
    }

    /** The variables with what is said about each in a line. */
    private Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Parameter parameter : machine.parameters()) {
            variables.put(
                    writers.names().of(parameter), comment("parameter, " + Types.text(parameter.type()), parameter));
        }
        variables.put("phase", "");
        for (Field field : writers.fields()) {
            String in = field.scoped()
                    ? " in " + field.phases().stream().map(Phase::name).collect(Collectors.joining(", "))
                    : "";
            variables.put(writers.names().of(field), comment(Types.text(field.type()) + in, field));
        }
        if (checked) {
            variables.put(writers.names().broken(), "what is wrong with the last step; nothing, in a sound machine");
        }
        return variables;
    }

    private static String comment(String type, Element element) {
        String doc = Comments.inLine(element.doc());
        return doc.isEmpty() ? type : type + ". " + doc;
    }

    private void behaviour(ModuleText text) {
        if (!StepProperties.of(writers).isEmpty()) {
            text.section("What every step has to keep.");
            StepProperties.write(writers, text);
        }
        text.section("Transitions: one action for each, with the payload of its input. "
                + "An equation with TRUE keeps TLC from counting each side of a disjunction as a step.");
        Map<Input, List<String>> actions = actions(text);
        text.section("The machine.");
        initial(text);
        next(actions, text);
        PropertyWriter properties = new PropertyWriter(writers, text);
        properties.filters();
        text.section("What is claimed of it.");
        properties.types();
        properties.steps(faulty);
        properties.invariants();
        properties.properties();
        properties.deadlock();
        statements = properties.statements();
    }

    private Map<Input, List<String>> actions(ModuleText text) {
        Map<Input, List<String>> actions = new LinkedHashMap<>();
        ActionWriter writer = new ActionWriter(writers, checked, StepProperties.anyOfEveryStep(writers));
        for (Transition transition : machine.transitions()) {
            for (Input input : transition.inputs()) {
                writer.write(transition, input, text);
                actions.computeIfAbsent(input, i -> new ArrayList<>())
                        .add(ActionWriter.head(writers, transition, input));
            }
        }
        for (FaultWriter.Fault fault : faults) {
            text.define(fault.comment(), fault.head(), fault.body());
            actions.computeIfAbsent(fault.input(), i -> new ArrayList<>()).add(fault.head());
        }
        return actions;
    }

    private void initial(ModuleText text) {
        Junction init = new Junction(ModuleText.bodyIndent());
        for (Parameter parameter : machine.parameters()) {
            init.add(
                    writers.names().of(parameter) + " \\in " + writers.domains().of(parameter.type()));
        }
        init.add("phase = " + ExprWriter.quoted(machine.initial()));
        for (Field field : writers.fields()) {
            Tla value = field.existsIn(machine.initial())
                    ? writers.onState().of(field.init().orElseThrow())
                    : writers.prelude().absent();
            init.add(writers.names().of(field) + " = " + value.in(Tla.SETS));
        }
        if (checked) {
            init.add(writers.names().broken() + " = {}");
        }
        text.define("", writers.names().of(Names.Fixed.INIT), init);
    }

    private void next(Map<Input, List<String>> actions, ModuleText text) {
        ActionWriter writer = new ActionWriter(writers, checked, false);
        List<String> taken = new ArrayList<>();
        for (Input input : machine.inputs()) {
            List<String> own = actions.get(input);
            String name = writers.names().of(input);
            text.define(input.doc(), name, own == null ? "FALSE" : writer.stepOf(input, own));
            if (own != null) {
                taken.add(name);
            }
        }
        String next = writers.names().of(Names.Fixed.NEXT);
        text.define("", next, taken.isEmpty() ? "FALSE" : String.join(" \\/ ", taken));
        text.attached()
                .define(
                        "",
                        writers.names().of(Names.Fixed.SPEC),
                        writers.names().of(Names.Fixed.INIT) + " /\\ [][" + next + "]_"
                                + writers.names().of(Names.Fixed.VARS));
    }
}
