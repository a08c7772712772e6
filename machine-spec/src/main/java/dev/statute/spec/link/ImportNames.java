package dev.statute.spec.link;

import dev.statute.spec.link.NameCheck.Named;
import dev.statute.spec.source.SourceNode.Scalar;
import dev.statute.spec.syntax.FileSyntax.Header;
import dev.statute.spec.syntax.FileSyntax.ImportSyntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names that a file takes from others: none that it declares itself. */
final class ImportNames {
    private ImportNames() {}

    static void check(Header header, NameRole role, List<Scalar> declared, NameCheck check) {
        Map<String, Scalar> imported = new LinkedHashMap<>();
        for (ImportSyntax entry : header.imports()) {
            for (Scalar name : entry.names()) {
                imported.putIfAbsent(name.text(), name);
            }
        }
        for (Scalar name : declared) {
            Scalar same = imported.get(name.text());
            if (same != null) {
                check.report(check.problem(NameProblem.HIDES_IMPORT, new Named(role, name))
                        .related("imported here", same.textSpan()));
            }
        }
    }
}
