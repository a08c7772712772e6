package dev.statute.spec.syntax;

import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.source.SourceNode.Scalar;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** One file as written. */
@API(status = API.Status.INTERNAL)
public sealed interface FileSyntax permits TypesSyntax, MachineSyntax, PolicySyntax, CompositionSyntax {
    /** The file. */
    SourceText source();

    /** The keys that all kinds of files share. */
    Header header();

    /**
     * The head of a file.
     *
     * @param name the declared name; a types file has none
     * @param packageName the Java package
     * @param version the version; absent in a types file
     * @param doc the description
     * @param imports what is taken from other files
     */
    record Header(
            Optional<Scalar> name,
            Optional<Scalar> packageName,
            Optional<Scalar> version,
            Optional<Scalar> doc,
            List<ImportSyntax> imports) {
        public Header {
            imports = List.copyOf(imports);
        }
    }

    /** An entry of {@code imports}: a file and the names taken from it. */
    record ImportSyntax(Scalar file, List<Scalar> names) {
        public ImportSyntax {
            names = List.copyOf(names);
        }
    }
}
