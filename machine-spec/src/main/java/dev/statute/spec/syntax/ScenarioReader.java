package dev.statute.spec.syntax;

import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Entry;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Sequence;
import dev.statute.spec.syntax.MachineSyntax.DataEntry;
import dev.statute.spec.syntax.MachineSyntax.ExpectSyntax;
import dev.statute.spec.syntax.MachineSyntax.ExpectedEffect;
import dev.statute.spec.syntax.MachineSyntax.ScenarioSyntax;
import dev.statute.spec.syntax.MachineSyntax.StepSyntax;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads scenarios. */
final class ScenarioReader {
    private static final Set<String> EXPECT_KEYS = Set.of("phase", "effects", "rejected", "guard", "ignored");

    private ScenarioReader() {}

    static ScenarioSyntax scenario(Entry entry) {
        if (entry.value() instanceof Sequence steps) {
            return new ScenarioSyntax(entry.key(), List.of(), steps(steps.items()), Optional.empty());
        }
        Checked scenario = Checked.of(entry.value());
        return new ScenarioSyntax(
                entry.key(),
                Parts.data(scenario.entries("parameters")),
                steps(scenario.items("steps")),
                scenario.text("doc"));
    }

    private static List<StepSyntax> steps(List<SourceNode> nodes) {
        return nodes.stream().map(ScenarioReader::step).toList();
    }

    private static StepSyntax step(SourceNode node) {
        Checked step = Checked.of(node);
        Entry input = step.named("expect");
        List<DataEntry> payload = Parts.data(((Mapping) input.value()).entries());
        return new StepSyntax(input.key(), payload, step.node("expect").map(ScenarioReader::expect), node.span());
    }

    private static ExpectSyntax expect(SourceNode node) {
        Checked expect = Checked.of(node);
        List<Entry> fields = expect.mapping().entries().stream()
                .filter(e -> !EXPECT_KEYS.contains(e.key().text()))
                .toList();
        Optional<List<ExpectedEffect>> effects = expect.node("effects")
                .map(n -> ((Sequence) n)
                        .items().stream().map(ScenarioReader::effect).toList());
        return new ExpectSyntax(
                expect.text("phase"),
                Parts.data(fields),
                effects,
                expect.text("rejected"),
                expect.text("guard"),
                expect.text("ignored"),
                node.span());
    }

    private static ExpectedEffect effect(SourceNode node) {
        if (node instanceof Scalar name) {
            return new ExpectedEffect(name, Optional.empty());
        }
        Entry effect = Checked.of(node).named();
        return new ExpectedEffect(effect.key(), Optional.of(Parts.data(((Mapping) effect.value()).entries())));
    }
}
