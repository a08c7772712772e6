package dev.statute.maven.goal;

import dev.statute.maven.input.DependencySpecs;
import dev.statute.maven.input.Findings;
import dev.statute.maven.input.SpecPlaces;
import dev.statute.maven.output.TextFiles;
import dev.statute.spec.compile.SpecFolder;
import dev.statute.spec.diagnostic.Diagnostics;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.format.FormatResult;
import dev.statute.spec.format.Formatter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Lays out the specs of a folder. A file that cannot be read as a spec is reported and not touched. Stateless. */
@API(status = API.Status.INTERNAL)
public final class FormatGoal {
    private FormatGoal() {}

    /**
     * Does what the request asks for.
     *
     * @throws IOException if a file cannot be written; it is then as it was
     */
    public static FormatReport run(FormatRequest request) throws IOException {
        Problems problems = new Problems();
        SpecFolder specs = SpecFolder.read(request.folder(), problems);
        SpecPlaces places = new SpecPlaces(request.folder(), request.base(), DependencySpecs.NONE);
        List<String> changed = new ArrayList<>();
        for (SourceText file : specs.files()) {
            FormatResult result = Formatter.format(file);
            if (result instanceof FormatResult.Refused refused) {
                problems.reportAll(refused.problems());
            } else if (result instanceof FormatResult.Formatted formatted && formatted.changed()) {
                if (!request.checkOnly()) {
                    TextFiles.write(request.folder().resolve(file.name()), formatted.text());
                }
                changed.add(places.shown(file));
            }
        }
        List<String> remarks =
                specs.passedOver().stream().map(SpecFolder.PassedOver::sentence).toList();
        Findings findings = new Findings(
                Diagnostics.of(problems.list()), remarks, specs.files().size(), places);
        return new FormatReport(changed, request.checkOnly(), findings);
    }
}
