package dev.statute.spec.syntax;

import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.MachineSyntax.PropertySyntax;
import java.util.Optional;

/** Reads properties. */
final class PropertyReader {
    private PropertyReader() {}

    static PropertySyntax property(Scalar name, Checked property) {
        Optional<Scalar> doc = property.text("doc");
        if (property.node("step").isPresent()) {
            return new PropertySyntax.Step(
                    name, property.required("step"), property.node("inputs").map(Parts::selection), doc);
        }
        if (property.node("reachable").isPresent()) {
            return new PropertySyntax.Reachable(name, property.required("reachable"), doc);
        }
        if (property.node("unreachable").isPresent()) {
            return new PropertySyntax.Unreachable(name, property.required("unreachable"), doc);
        }
        if (property.node("always_possible").isPresent()) {
            return new PropertySyntax.AlwaysPossible(
                    name, property.required("always_possible"), property.text("from"), doc);
        }
        Checked claim = Checked.of(property.requiredNode("leads_to"));
        return new PropertySyntax.LeadsTo(
                name,
                claim.required("from"),
                claim.required("to"),
                property.node("assuming").map(a -> Parts.selection(Checked.of(a).requiredNode("progress"))),
                doc);
    }
}
