package dev.statute.maven;

import dev.statute.maven.goal.DocsGoal;
import dev.statute.maven.goal.DocsRequest;
import dev.statute.maven.goal.DocsResult;
import dev.statute.maven.input.SpecRequest;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Writes the documentation of specs: a page with matrix and tables for each machine and policy, state diagrams as SVG and
 * Mermaid text, and JSON Schemas with which editors complete and explain keys.
 */
@API(status = API.Status.EXPERIMENTAL)
@Mojo(
        name = "docs",
        defaultPhase = LifecyclePhase.PREPARE_PACKAGE,
        requiresProject = false,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class DocsMojo extends AbstractStatuteMojo {
    /**
     * The folder for the documentation; {@code target/statute/docs} if it is left out.
     *
     * @since 0.1.0
     */
    @Parameter(property = "statute.docs")
    private @Nullable File docs;

    @Override
    void run() throws IOException, MojoFailureException {
        if (isModuleWithoutSpecs()) {
            return;
        }
        DocsResult result = DocsGoal.run(new DocsRequest(
                new SpecRequest(specFolder(), callFolder(), ClassPaths.compile(project())),
                folderOr(docs, "statute/docs")));
        specLog().tell(result.findings());
        if (result instanceof DocsResult.Refused) {
            throw SpecLog.failure(result.sentence());
        }
        getLog().info(result.sentence());
    }
}
