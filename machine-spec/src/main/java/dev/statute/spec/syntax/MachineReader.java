package dev.statute.spec.syntax;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Entry;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.MachineSyntax.DefinitionSyntax;
import dev.statute.spec.syntax.MachineSyntax.EffectSyntax;
import dev.statute.spec.syntax.MachineSyntax.FieldSyntax;
import dev.statute.spec.syntax.MachineSyntax.GroupSyntax;
import dev.statute.spec.syntax.MachineSyntax.InputSyntax;
import dev.statute.spec.syntax.MachineSyntax.InvariantSyntax;
import dev.statute.spec.syntax.MachineSyntax.ParameterSyntax;
import dev.statute.spec.syntax.MachineSyntax.PhaseSyntax;
import dev.statute.spec.syntax.MachineSyntax.RejectionSyntax;
import dev.statute.spec.syntax.MachineSyntax.Selection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads machine files whose shape has been checked. */
final class MachineReader {
    private MachineReader() {}

    static MachineSyntax read(SourceText source, Checked file) {
        return new MachineSyntax(
                source,
                Parts.header(file),
                Parts.constants(file),
                each(file, "parameters", MachineReader::parameter),
                each(file, "phases", MachineReader::phase),
                file.entries("groups").stream().map(MachineReader::group).toList(),
                each(file, "fields", MachineReader::field),
                each(file, "define", MachineReader::definition),
                each(file, "inputs", MachineReader::input),
                each(file, "effects", MachineReader::effect),
                each(file, "rejections", MachineReader::rejection),
                each(file, "blocks", TransitionReader::block),
                each(file, "transitions", TransitionReader::transition),
                file.items("unhandled").stream()
                        .map(TransitionReader::unhandled)
                        .toList(),
                each(file, "invariants", MachineReader::invariant),
                each(file, "properties", PropertyReader::property),
                file.entries("scenarios").stream().map(ScenarioReader::scenario).toList(),
                CheckReader.check(file),
                file.mapping().entry("evolution").map(e -> e.key().span()));
    }

    private static <T> List<T> each(Checked file, String key, BiFunction<Scalar, Checked, T> reader) {
        return file.entries(key).stream()
                .map(e -> reader.apply(e.key(), Checked.of(e.value())))
                .toList();
    }

    private static ParameterSyntax parameter(Scalar name, Checked parameter) {
        return new ParameterSyntax(
                name, parameter.required("type"), parameter.requiredNode("default"), parameter.text("doc"));
    }

    private static PhaseSyntax phase(Scalar name, Checked phase) {
        return new PhaseSyntax(name, phase.text("initial"), phase.text("terminal"), phase.text("doc"));
    }

    private static GroupSyntax group(Entry entry) {
        if (entry.value() instanceof Mapping mapping) {
            Checked group = Checked.of(mapping);
            SourceNode members = group.node("members").orElse(mapping);
            return new GroupSyntax(entry.key(), Parts.selection(members), group.text("doc"));
        }
        return new GroupSyntax(entry.key(), Parts.selection(entry.value()), Optional.empty());
    }

    private static FieldSyntax field(Scalar name, Checked field) {
        Optional<Selection> in = field.node("in").map(Parts::selection);
        return new FieldSyntax(
                name, field.required("type"), field.node("init"), in, field.text("carried"), field.text("doc"));
    }

    private static DefinitionSyntax definition(Scalar name, Checked definition) {
        return new DefinitionSyntax(
                name,
                Parts.components(definition.entries("params")),
                definition.text("type"),
                definition.requiredNode("is"),
                definition.text("doc"));
    }

    private static InputSyntax input(Scalar name, Checked input) {
        return new InputSyntax(name, Parts.components(input.entries("payload")), input.text("doc"));
    }

    private static EffectSyntax effect(Scalar name, Checked effect) {
        return new EffectSyntax(
                name,
                Parts.components(effect.entries("payload")),
                effect.text("delivery"),
                effect.texts("answered_by"),
                effect.text("doc"));
    }

    private static RejectionSyntax rejection(Scalar name, Checked rejection) {
        return new RejectionSyntax(
                name, Parts.components(rejection.entries("payload")), rejection.text("caller"), rejection.text("doc"));
    }

    private static InvariantSyntax invariant(Scalar name, Checked invariant) {
        Optional<Selection> in = invariant.node("in").map(Parts::selection);
        return new InvariantSyntax(name, invariant.required("that"), in, invariant.text("doc"));
    }
}
