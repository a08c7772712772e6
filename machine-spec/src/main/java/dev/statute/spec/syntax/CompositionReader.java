package dev.statute.spec.syntax;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.FileSyntax.Header;
import java.util.List;
import java.util.Optional;

/** Reads what can be read of a composition before its keys are settled. */
final class CompositionReader {
    private CompositionReader() {}

    static CompositionSyntax read(SourceText source, Checked file) {
        Header header = new Header(
                scalar(file, "name"), scalar(file, "package"), scalar(file, "version"), scalar(file, "doc"), List.of());
        return new CompositionSyntax(source, header, file.requiredNode("spec").span());
    }

    private static Optional<Scalar> scalar(Checked file, String key) {
        return file.node(key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }
}
