package dev.statute.spec.syntax;

import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Entry;
import dev.statute.spec.source.SourceNode.Mapping;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.source.SourceNode.Sequence;
import dev.statute.spec.syntax.FileSyntax.Header;
import dev.statute.spec.syntax.FileSyntax.ImportSyntax;
import dev.statute.spec.syntax.MachineSyntax.AssignmentSyntax;
import dev.statute.spec.syntax.MachineSyntax.DataEntry;
import dev.statute.spec.syntax.MachineSyntax.ReasonSyntax;
import dev.statute.spec.syntax.MachineSyntax.Selection;
import dev.statute.spec.syntax.TypesSyntax.Component;
import dev.statute.spec.syntax.TypesSyntax.ConstantSyntax;
import java.util.List;
import java.util.Optional;

/** Reads the parts that several elements have in common. */
final class Parts {
    private Parts() {}

    static Header header(Checked file) {
        return new Header(
                file.text("name"), file.text("package"), file.text("version"), file.text("doc"), imports(file));
    }

    private static List<ImportSyntax> imports(Checked file) {
        return file.entries("imports").stream()
                .map(e -> new ImportSyntax(e.key(), scalars(e.value())))
                .toList();
    }

    static List<ConstantSyntax> constants(Checked file) {
        return file.entries("constants").stream()
                .map(e -> {
                    Checked constant = Checked.of(e.value());
                    return new ConstantSyntax(e.key(), constant.requiredNode("value"), constant.text("doc"));
                })
                .toList();
    }

    static List<Component> components(List<Entry> entries) {
        return entries.stream().map(Parts::component).toList();
    }

    private static Component component(Entry entry) {
        if (entry.value() instanceof Scalar type) {
            return new Component(entry.key(), type, Optional.empty());
        }
        Checked described = Checked.of(entry.value());
        return new Component(entry.key(), described.required("type"), described.text("doc"));
    }

    /** A name, a list of names, or {@code { any_except: .. }}. */
    static Selection selection(SourceNode node) {
        if (node instanceof Mapping mapping) {
            Selection left = selection(Checked.of(mapping).requiredNode("any_except"));
            return new Selection(true, left.names(), mapping.span());
        }
        return new Selection(false, scalars(node), node.span());
    }

    /** One scalar, or those of a list. */
    private static List<Scalar> scalars(SourceNode node) {
        if (node instanceof Sequence list) {
            return list.items().stream().map(Scalar.class::cast).toList();
        }
        return List.of((Scalar) node);
    }

    static List<AssignmentSyntax> assignments(List<Entry> entries) {
        return entries.stream()
                .map(e -> new AssignmentSyntax(e.key(), e.value()))
                .toList();
    }

    static ReasonSyntax reason(SourceNode node) {
        if (node instanceof Scalar name) {
            return new ReasonSyntax(name, List.of());
        }
        Entry entry = Checked.of(node).named();
        return new ReasonSyntax(entry.key(), assignments(((Mapping) entry.value()).entries()));
    }

    static List<DataEntry> data(List<Entry> entries) {
        return entries.stream().map(e -> new DataEntry(e.key(), e.value())).toList();
    }
}
