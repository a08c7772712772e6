package dev.statute.maven;

import dev.statute.maven.goal.CheckGoal;
import dev.statute.maven.goal.CheckRequest;
import dev.statute.maven.goal.CheckResult;
import dev.statute.maven.input.Findings;
import dev.statute.maven.input.SpecRequest;
import dev.statute.spec.diagnostic.Diagnostics;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Checks specs and writes reports. Needs no project: {@code mvn statute:check -Dstatute.specs=DIR} checks a folder.
 *
 * <p>The folder of reports always gets {@code diagnostics.json} and {@code diagnostics.sarif}, and {@code <Name>.json} for
 * each machine and policy whose names were found.
 */
@API(status = API.Status.EXPERIMENTAL)
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresProject = false,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class CheckMojo extends AbstractStatuteMojo {
    /**
     * The folder for reports; {@code target/statute/check} if it is left out.
     *
     * @since 0.1.0
     */
    @Parameter(property = "statute.reports")
    private @Nullable File reports;

    /** Injected by Maven. */
    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private @Nullable PluginDescriptor plugin;

    @Override
    void run() throws IOException, MojoFailureException {
        if (isModuleWithoutSpecs()) {
            return;
        }
        Path folder = folderOr(reports, "statute/check");
        CheckResult result = CheckGoal.run(new CheckRequest(
                new SpecRequest(specFolder(), callFolder(), ClassPaths.compile(project())),
                folder,
                injected(plugin).getVersion()));
        Findings findings = result.findings();
        specLog().tell(findings);
        result.summaries().forEach(getLog()::info);
        getLog().info("reports: " + folder);
        if (findings.hasErrors()) {
            throw SpecLog.failure(findings.errorSummary());
        }
        getLog().info(Findings.counted(findings.files(), "spec file") + ": "
                + Diagnostics.summary(findings.diagnostics()));
    }
}
