package dev.statute.generate.report;

import dev.statute.generate.GeneratedFile;
import dev.statute.generate.markdown.SpecLinks;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Makes reports: for a machine {@code <Name>.html} for people and {@code <Name>.json} for programs, for a policy
 * {@code <Name>.json}. Equal reports give equal bytes. Stateless.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ReportGenerator {
    private ReportGenerator() {}

    /** The files for a machine, with links to the spec as the page needs them. */
    public static List<GeneratedFile> generate(MachineReport report, SpecLinks links) {
        String name = report.machine().name();
        return List.of(
                new GeneratedFile(name + ".json", JsonReport.of(report)),
                new GeneratedFile(name + ".html", HtmlReport.of(report, links)));
    }

    /** The files for a policy. */
    public static List<GeneratedFile> generate(PolicyReport report) {
        return List.of(new GeneratedFile(report.policy().name() + ".json", JsonReport.of(report)));
    }
}
