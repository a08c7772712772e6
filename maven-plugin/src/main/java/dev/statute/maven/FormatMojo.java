package dev.statute.maven;

import dev.statute.maven.goal.FormatGoal;
import dev.statute.maven.goal.FormatReport;
import dev.statute.maven.goal.FormatRequest;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apiguardian.api.API;

/**
 * Lays out specs in the canonical form: order of keys, quoting, alignment. Comments and meaning stay as they are, and a
 * file with errors is not touched.
 */
@API(status = API.Status.EXPERIMENTAL)
@Mojo(name = "format", defaultPhase = LifecyclePhase.PROCESS_SOURCES, requiresProject = false, threadSafe = true)
public final class FormatMojo extends AbstractStatuteMojo {
    /**
     * Whether to change nothing, and to fail if a file is not in the canonical form.
     *
     * @since 0.1.0
     */
    @Parameter(property = "check", defaultValue = "false")
    private boolean check;

    @Override
    void run() throws IOException, MojoFailureException {
        if (isModuleWithoutSpecs()) {
            return;
        }
        FormatReport report = FormatGoal.run(new FormatRequest(specFolder(), callFolder(), check));
        specLog().tell(report.findings());
        report.changed().forEach(file -> {
            if (check) {
                getLog().error(file + " is not in the canonical form");
            } else {
                getLog().info("formatted " + file);
            }
        });
        if (!report.isGood()) {
            throw SpecLog.failure(report.sentence());
        }
        getLog().info(report.sentence());
    }
}
