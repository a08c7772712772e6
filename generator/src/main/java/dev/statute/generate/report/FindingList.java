package dev.statute.generate.report;

import static dev.statute.generate.report.Tag.tag;

import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.diagnostic.TextRenderer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Findings as a console shows them, with links to the runs that show them. */
final class FindingList {
    private FindingList() {}

    /** The findings, the worst first; nothing if there are none. */
    static Html of(List<Diagnostic> diagnostics, Runs runs, Places places) {
        return Html.all(diagnostics.stream()
                .sorted(Comparator.comparing(Diagnostic::severity))
                .map(diagnostic -> finding(diagnostic, runs, places))
                .toList());
    }

    private static Html finding(Diagnostic diagnostic, Runs runs, Places places) {
        List<Html> parts = new ArrayList<>();
        parts.add(tag("h3")
                .of(
                        tag("span").css("code").text(diagnostic.severity().word() + " " + diagnostic.code()),
                        Html.prose(" " + diagnostic.message())));
        List<Html> links = new ArrayList<>();
        links.add(places.of(diagnostic.at()));
        runs.of(diagnostic).map(RunSection::link).ifPresent(links::add);
        parts.add(tag("div").css("quiet").of(Html.joined(" \u00b7 ", links)));
        // The heading says what the first line does.
        String rendered = TextRenderer.plain().render(diagnostic);
        parts.add(tag("pre").of(Html.lines(rendered.substring(rendered.indexOf('\n') + 1))));
        return tag("article").css("finding " + diagnostic.severity().word()).of(parts);
    }
}
