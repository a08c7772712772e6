package dev.statute.spec.syntax;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.source.SourceNode;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.MachineSyntax.DataEntry;
import dev.statute.spec.syntax.TypesSyntax.Component;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** A policy file as written. */
@API(status = API.Status.INTERNAL)
public record PolicySyntax(
        SourceText source,
        Header header,
        List<Component> inputs,
        Scalar output,
        Optional<Scalar> hit,
        Optional<Scalar> complete,
        List<SetSyntax> sets,
        List<BaseSyntax> bases,
        List<RowSyntax> rows,
        Optional<OtherwiseSyntax> otherwise,
        List<LawSyntax> laws,
        List<ExampleSyntax> examples)
        implements FileSyntax {

    /** A named list of values to be used as a pattern. */
    public record SetSyntax(Scalar name, List<SourceNode> values) {
        public SetSyntax {
            values = List.copyOf(values);
        }
    }

    /** A named output value that rows start from. */
    public record BaseSyntax(Scalar name, SourceNode value) {}

    /**
     * A row.
     *
     * @param condition from input to pattern; an input that is not named matches anything
     * @param then the output: a value, or {@code base} with differences
     */
    public record RowSyntax(
            Scalar name, List<DataEntry> condition, SourceNode then, Optional<Scalar> because, Optional<Scalar> doc) {}

    /** The row that takes what the others leave. */
    public record OtherwiseSyntax(SourceNode then, Optional<Scalar> because, Optional<Scalar> doc, Span at) {}

    /** A statement that holds for every cell. */
    public record LawSyntax(Scalar name, Scalar that, Optional<Scalar> doc) {}

    /** A cell and what is expected there; an output that is not a record is one value. */
    public record ExampleSyntax(List<DataEntry> given, SourceNode expect, Span span) {}
}
