package dev.statute.spec.syntax;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Entry;
import dev.statute.spec.source.SourceNode.Sequence;
import dev.statute.spec.syntax.PolicySyntax.BaseSyntax;
import dev.statute.spec.syntax.PolicySyntax.ExampleSyntax;
import dev.statute.spec.syntax.PolicySyntax.LawSyntax;
import dev.statute.spec.syntax.PolicySyntax.OtherwiseSyntax;
import dev.statute.spec.syntax.PolicySyntax.RowSyntax;
import dev.statute.spec.syntax.PolicySyntax.SetSyntax;
import java.util.Optional;

/** Reads policy files whose shape has been checked. */
final class PolicyReader {
    private PolicyReader() {}

    static PolicySyntax read(SourceText source, Checked file) {
        return new PolicySyntax(
                source,
                Parts.header(file),
                Parts.components(file.entries("inputs")),
                file.required("output"),
                file.text("hit"),
                file.text("complete"),
                file.entries("sets").stream()
                        .map(e -> new SetSyntax(e.key(), ((Sequence) e.value()).items()))
                        .toList(),
                file.entries("bases").stream()
                        .map(e -> new BaseSyntax(e.key(), e.value()))
                        .toList(),
                file.entries("rows").stream().map(PolicyReader::row).toList(),
                otherwise(file),
                file.entries("laws").stream().map(PolicyReader::law).toList(),
                file.items("examples").stream().map(PolicyReader::example).toList());
    }

    private static RowSyntax row(Entry entry) {
        Checked row = Checked.of(entry.value());
        return new RowSyntax(
                entry.key(),
                Parts.data(row.entries("if")),
                row.requiredNode("then"),
                row.text("because"),
                row.text("doc"));
    }

    private static Optional<OtherwiseSyntax> otherwise(Checked file) {
        return file.mapping().entry("otherwise").map(entry -> {
            Checked row = Checked.of(entry.value());
            return new OtherwiseSyntax(
                    row.requiredNode("then"),
                    row.text("because"),
                    row.text("doc"),
                    entry.key().span());
        });
    }

    private static LawSyntax law(Entry entry) {
        Checked law = Checked.of(entry.value());
        return new LawSyntax(entry.key(), law.required("that"), law.text("doc"));
    }

    private static ExampleSyntax example(SourceNode node) {
        Checked example = Checked.of(node);
        return new ExampleSyntax(Parts.data(example.entries("given")), example.requiredNode("expect"), node.span());
    }
}
