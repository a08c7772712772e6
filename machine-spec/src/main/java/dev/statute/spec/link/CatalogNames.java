package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds machines and policies of one name in different packages: their Java classes differ, but reports and pages are
 * called by the bare name. Case does not tell two names apart, since some file systems do not either.
 */
final class CatalogNames {
    /** What the reports and pages of a whole module are called, in small letters. */
    private static final Set<String> OF_THE_MODULE = Set.of("diagnostics", "index");

    private CatalogNames() {}

    static void check(List<Machine> machines, List<Policy> policies, ProblemSink sink) {
        Map<String, Span> taken = new LinkedHashMap<>();
        Stream.<Element>concat(machines.stream(), policies.stream()).forEach(element -> {
            if (OF_THE_MODULE.contains(element.name().toLowerCase(Locale.ROOT))) {
                sink.report(Problem.of(LinkProblem.NAME_OF_MODULE_REPORT, element.at())
                        .with("name", element.name()));
            }
            Span before = taken.putIfAbsent(element.name().toLowerCase(Locale.ROOT), element.at());
            if (before != null) {
                sink.report(Problem.of(LinkProblem.NAME_TAKEN_IN_CATALOG, element.at())
                        .with("name", element.name())
                        .related("declared here first", before));
            }
        });
    }
}
