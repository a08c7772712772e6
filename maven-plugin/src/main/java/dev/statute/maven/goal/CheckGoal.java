package dev.statute.maven.goal;

import dev.statute.maven.input.CompiledSpecs;
import dev.statute.maven.input.Findings;
import dev.statute.maven.input.OwnSpecs;
import dev.statute.maven.output.Fingerprint;
import dev.statute.maven.output.OutputFile;
import dev.statute.maven.output.OutputFolder;
import dev.statute.spec.diagnostic.JsonRenderer;
import dev.statute.spec.diagnostic.SarifRenderer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Checks specs and writes what it found: {@code diagnostics.json}, {@code diagnostics.sarif}, and {@code <Name>.json} for
 * each machine and policy whose names were found, whatever rules it breaks. Reports of machines and policies that are gone
 * are removed. Stateless.
 */
@API(status = API.Status.INTERNAL)
public final class CheckGoal {
    /** Where the folder of reports keeps what was written into it. */
    private static final String LEDGER = ".statute-ledger";

    private CheckGoal() {}

    /**
     * Does what the request asks for.
     *
     * @throws IOException if the reports cannot be written
     */
    public static CheckResult run(CheckRequest request) throws IOException {
        CompiledSpecs compiled = OwnSpecs.read(request.specs()).compile();
        List<SpecSummary> summaries = compiled.linked().map(SpecSummary::of).orElse(List.of());
        writeReports(request, compiled.findings(), summaries);
        return new CheckResult(
                compiled.findings(), summaries.stream().map(SpecSummary::line).toList());
    }

    private static void writeReports(CheckRequest request, Findings findings, List<SpecSummary> summaries)
            throws IOException {
        List<OutputFile> reports = new ArrayList<>();
        reports.add(new OutputFile("diagnostics.json", JsonRenderer.render(findings.diagnostics())));
        String sarif = new SarifRenderer(request.toolVersion()).render(findings.diagnostics());
        reports.add(new OutputFile("diagnostics.sarif", sarif));
        for (SpecSummary summary : summaries) {
            reports.add(new OutputFile(summary.name() + ".json", summary.json()));
        }
        // The folder is never asked whether it is current: reports are written at every run.
        String fingerprint = new Fingerprint().value();
        new OutputFolder(request.reports(), request.reports().resolve(LEDGER)).update(fingerprint, reports);
    }
}
