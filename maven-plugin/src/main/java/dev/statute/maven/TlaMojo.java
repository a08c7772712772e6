package dev.statute.maven;

import dev.statute.maven.goal.TlaGoal;
import dev.statute.maven.goal.TlaRequest;
import dev.statute.maven.goal.TlaResult;
import dev.statute.maven.input.SpecRequest;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Writes every machine as a TLA+ module with a model for TLC, {@code <Name>.tla} and {@code <Name>.cfg}, which mean the same
 * as the machine within its declared domains. Needs no project.
 */
@API(status = API.Status.EXPERIMENTAL)
@Mojo(name = "tla", requiresProject = false, requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
public final class TlaMojo extends AbstractStatuteMojo {
    /**
     * The folder for modules and models; {@code target/statute/tla} if it is left out.
     *
     * @since 0.1.0
     */
    @Parameter(property = "statute.tla")
    private @Nullable File tla;

    /**
     * The profile of the {@code check} section of specs that says which domains to write. Machines that do not have it are
     * written as their section says.
     *
     * @since 0.1.0
     */
    @Parameter(property = "statute.profile")
    private @Nullable String profile;

    @Override
    void run() throws IOException, MojoFailureException {
        if (isModuleWithoutSpecs()) {
            return;
        }
        TlaResult result = TlaGoal.run(new TlaRequest(
                new SpecRequest(specFolder(), callFolder(), ClassPaths.compile(project())),
                folderOr(tla, "statute/tla"),
                Optional.ofNullable(profile).filter(name -> !name.isBlank())));
        specLog().tell(result.findings());
        if (!result.isGood()) {
            throw SpecLog.failure(result.sentence());
        }
        getLog().info(result.sentence());
    }
}
