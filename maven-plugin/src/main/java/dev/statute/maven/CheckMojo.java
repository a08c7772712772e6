package dev.statute.maven;

import dev.statute.maven.goal.CheckGoal;
import dev.statute.maven.goal.CheckRequest;
import dev.statute.maven.goal.CheckResult;
import dev.statute.maven.goal.ExploreRequest;
import dev.statute.maven.input.Findings;
import dev.statute.maven.input.SpecRequest;
import dev.statute.spec.diagnostic.Diagnostics;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Checks specs, visits every state of every machine within its declared domains, and writes reports. Needs no project:
 * {@code mvn statute:check -Dstatute.specs=DIR} checks a folder.
 *
 * <p>The folder of reports always gets {@code diagnostics.json} and {@code diagnostics.sarif}; {@code <Name>.json} for each
 * machine and policy whose names were found; for machines also {@code <Name>.html} and, if one is broken, the runs that
 * show it as a JUnit test and as scenarios to paste.
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

    /**
     * Whether to visit the states of machines. Without it only the rules that need no states are checked, which is quick
     * enough for each key pressed in an editor.
     *
     * @since 0.1.0
     */
    @Parameter(property = "statute.explore", defaultValue = "true")
    private boolean explore;

    /**
     * The profile of the {@code check} section of specs, such as {@code deep}. Machines that do not have it are explored as
     * their section says.
     *
     * @since 0.1.0
     */
    @Parameter(property = "statute.profile")
    private @Nullable String profile;

    /**
     * How many steps from the start states may be to be stored, in place of the {@code depth} of the specs.
     *
     * @since 0.1.0
     */
    @Parameter(property = "statute.depth")
    private @Nullable Long depth;

    /**
     * How many threads search. No verdict and no count depends on it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "statute.threads", defaultValue = "1")
    private int threads;

    /**
     * Whether states that differ only by which id is which count as one: verdicts are the same, counts are smaller, and
     * reports say so.
     *
     * @since 0.1.0
     */
    @Parameter(property = "statute.symmetry", defaultValue = "false")
    private boolean symmetry;

    /**
     * Whether the goal fails if a budget runs out before all states are visited. Otherwise that is a warning.
     *
     * @since 0.1.0
     */
    @Parameter(property = "statute.failOnBounded", defaultValue = "false")
    private boolean failOnBounded;

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
                exploring(),
                injected(plugin).getVersion()));
        Findings findings = result.findings();
        specLog().tell(findings);
        result.summaries().forEach(getLog()::info);
        getLog().info("reports: " + folder);
        if (findings.hasErrors()) {
            throw SpecLog.failure(findings.errorSummary());
        }
        if (result.failure().isPresent()) {
            throw SpecLog.failure(result.failure().get());
        }
        getLog().info(Findings.counted(findings.files(), "spec file") + ": "
                + Diagnostics.summary(findings.diagnostics()));
    }

    private ExploreRequest exploring() throws MojoFailureException {
        if (depth != null && depth < 0) {
            throw SpecLog.failure("statute.depth is a number of steps, not " + depth);
        }
        if (threads < 1) {
            throw SpecLog.failure("statute.threads is at least 1, not " + threads);
        }
        return new ExploreRequest(
                explore,
                Optional.ofNullable(profile).filter(name -> !name.isBlank()),
                depth == null ? OptionalLong.empty() : OptionalLong.of(depth),
                threads,
                symmetry,
                failOnBounded,
                getLog()::info);
    }
}
