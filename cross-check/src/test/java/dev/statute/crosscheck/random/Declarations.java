package dev.statute.crosscheck.random;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import java.util.List;
import java.util.stream.Collectors;

/** What a machine declares before its transitions, as YAML. */
final class Declarations {
    private final Outline outline;
    private final boolean ticks;

    /** @param ticks whether there is an input that can always be taken */
    Declarations(Outline outline, boolean ticks) {
        this.outline = outline;
        this.ticks = ticks;
    }

    @Override
    public String toString() {
        return constants() + parameters() + phases() + groups() + fields() + definitions() + inputs()
                + Effects.DECLARED
                + "rejections:\n  Refused: {}\n  Never: {}\n  Later: {}\n  Limit: { payload: { left: int 0..3 } }\n"
                + blocks();
    }

    private String constants() {
        return section(
                "constants",
                outline.constants().stream()
                        .map(c -> "  " + c.name() + ": { value: " + ((Type.Int) c.type()).min() + " }\n")
                        .collect(Collectors.joining()));
    }

    private String parameters() {
        return section(
                "parameters",
                outline.parameters().stream()
                        .map(p -> "  " + p.name() + ": { type: " + Vocabulary.text(p.type()) + ", default: "
                                + bare(p.type()) + " }\n")
                        .collect(Collectors.joining()));
    }

    private static String bare(Type type) {
        if (type instanceof Type.Enum t) {
            return t.members().get(0);
        }
        return type instanceof Type.Int t ? String.valueOf(t.min()) : "false";
    }

    private String phases() {
        StringBuilder out = new StringBuilder();
        for (String phase : outline.phases()) {
            String initial = phase.equals(outline.phases().get(0)) ? " initial: true " : "";
            String terminal = outline.isTerminal(phase) ? " terminal: true " : "";
            out.append("  ")
                    .append(phase)
                    .append(": {")
                    .append(initial)
                    .append(terminal)
                    .append("}\n");
        }
        return section("phases", out.toString());
    }

    private String groups() {
        return section(
                "groups",
                outline.groups().entrySet().stream()
                        .map(g -> "  " + g.getKey() + ": [" + String.join(", ", g.getValue()) + "]\n")
                        .collect(Collectors.joining()));
    }

    private String fields() {
        StringBuilder out = new StringBuilder();
        for (Outline.Field field : outline.fields()) {
            out.append("  ")
                    .append(field.name())
                    .append(": { type: '")
                    .append(Vocabulary.text(field.type()))
                    .append("'");
            field.init().ifPresent(init -> out.append(", init: ").append(Transitions.quoted(init)));
            out.append(field.scoped() ? ", in: " + outline.written(field.phases()) : "")
                    .append(" }\n");
        }
        out.append(outline.carries() ? "  trail: { type: option of Key, init: none, carried: true }\n" : "");
        return section("fields", out.toString());
    }

    private String definitions() {
        StringBuilder out = new StringBuilder();
        for (Outline.Definition definition : outline.definitions()) {
            out.append("  ").append(definition.name()).append(":\n");
            if (!definition.parameters().isEmpty()) {
                out.append("    params: { ")
                        .append(Vocabulary.components(definition.parameters()))
                        .append(" }\n");
            }
            out.append("    is: ").append(Transitions.quoted(definition.body())).append('\n');
        }
        return section("define", out.toString());
    }

    private String inputs() {
        StringBuilder out = new StringBuilder();
        for (Outline.Input input : outline.inputs()) {
            String payload = Vocabulary.components(input.payload());
            out.append("  ")
                    .append(input.name())
                    .append(": { payload: { ")
                    .append(payload)
                    .append(" } }\n");
        }
        return section("inputs", out.append(ticks ? "  Tick: {}\n" : "").toString());
    }

    private String blocks() {
        return outline.block()
                .map(block -> {
                    Component parameter = block.parameter();
                    return "blocks:\n  note:\n    params: { " + Vocabulary.components(List.of(parameter))
                            + " }\n    require:\n      worth_it: { that: " + Transitions.quoted(block.guard())
                            + ", else: Refused }\n    set: { noted: " + parameter.name() + " }\n";
                })
                .orElse("");
    }

    private static String section(String name, String entries) {
        return entries.isEmpty() ? "" : name + ":\n" + entries;
    }
}
