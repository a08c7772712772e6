package dev.statute.maven.goal;

import dev.statute.generate.GeneratedFile;
import dev.statute.generate.JavaGenerator;
import dev.statute.generate.markdown.SpecLinks;
import dev.statute.generate.report.Counterexamples;
import dev.statute.generate.report.MachineReport;
import dev.statute.generate.report.PolicyReport;
import dev.statute.generate.report.ReportGenerator;
import dev.statute.generate.report.ReportLine;
import dev.statute.maven.input.Findings;
import dev.statute.maven.output.Fingerprint;
import dev.statute.maven.output.OutputFile;
import dev.statute.maven.output.OutputFolder;
import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.diagnostic.JsonRenderer;
import dev.statute.spec.diagnostic.SarifRenderer;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Scenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The reports of one run of {@code check}, and the lines that say the same on a console. */
final class CheckReports {
    /** Where the folder of reports keeps what was written into it. */
    private static final String LEDGER = ".statute-ledger";

    private final CheckRequest request;
    private final Findings findings;
    private final Explorations explorations;
    private final List<OutputFile> files = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    CheckReports(CheckRequest request, Findings findings, Explorations explorations) {
        this.request = request;
        this.findings = findings;
        this.explorations = explorations;
        files.add(new OutputFile("diagnostics.json", JsonRenderer.render(findings.diagnostics())));
        String sarif = new SarifRenderer(request.toolVersion()).render(findings.diagnostics());
        files.add(new OutputFile("diagnostics.sarif", sarif));
    }

    /** Adds the reports of all machines and policies. */
    void add(Catalog catalog) {
        SpecLinks links =
                SpecLinksFrom.folder(request.reports(), request.specs().folder());
        for (Machine machine : catalog.machines()) {
            MachineReport report = report(machine);
            lines.add(ReportLine.of(report));
            add(ReportGenerator.generate(report, links));
            report.exploration().ifPresent(exploration -> addCounterexamples(catalog, exploration));
        }
        for (Policy policy : catalog.policies()) {
            PolicyReport report = new PolicyReport(policy, in(policy.source()));
            lines.add(ReportLine.of(report));
            add(ReportGenerator.generate(report));
        }
    }

    private void addCounterexamples(Catalog catalog, Exploration exploration) {
        Machine machine = exploration.machine();
        List<Scenario> runs = Counterexamples.of(exploration);
        if (!runs.isEmpty()) {
            files.add(new OutputFile(machine.name() + ".scenarios.yaml", Counterexamples.text(machine, runs)));
            GeneratedFile test = JavaGenerator.generateCounterexampleTest(
                    catalog, machine, runs, new JavaGenerator.Options(request.toolVersion()));
            // It lies beside the other reports, not in the folders of its package: it is there to be read and copied.
            String file = test.path().substring(test.path().lastIndexOf('/') + 1);
            files.add(new OutputFile(file, test.content()));
        }
    }

    /** One line for each machine and policy. */
    List<String> lines() {
        return lines;
    }

    /** Writes all of them, and removes those of earlier runs that are no longer made. */
    void write() throws IOException {
        // The folder is never asked whether it is current: reports are written at every run.
        String fingerprint = new Fingerprint().value();
        new OutputFolder(request.reports(), request.reports().resolve(LEDGER)).update(fingerprint, files);
    }

    private void add(List<GeneratedFile> reports) {
        reports.forEach(report -> files.add(new OutputFile(report.path(), report.content())));
    }

    /** With what was found in its file and, should it stand elsewhere, by exploring it. */
    private MachineReport report(Machine machine) {
        Optional<Exploration> exploration = explorations.of(machine);
        Set<Diagnostic> diagnostics = new LinkedHashSet<>(in(machine.source()));
        diagnostics.addAll(explorations.diagnostics(machine));
        return new MachineReport(machine, exploration, List.copyOf(diagnostics));
    }

    private List<Diagnostic> in(SourceText source) {
        return findings.diagnostics().stream()
                .filter(diagnostic -> diagnostic.at().source() == source)
                .toList();
    }
}
