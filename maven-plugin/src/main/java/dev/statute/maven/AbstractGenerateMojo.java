package dev.statute.maven;

import dev.statute.maven.goal.GenerateResult;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** What the goals that generate Java share: which tool runs, and what to say at the end. */
@API(status = API.Status.INTERNAL)
public abstract class AbstractGenerateMojo extends AbstractStatuteMojo {
    /**
     * Whether a module without specs is in order. By default it is an error, because a mistyped folder looks the same.
     *
     * @since 0.1.0
     */
    @Parameter(property = "statute.skipIfMissing", defaultValue = "false")
    private boolean skipIfMissing;

    /** Injected by Maven. */
    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private @Nullable PluginDescriptor plugin;

    /** Injected by Maven. */
    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private @Nullable MojoExecution execution;

    /** For Maven, which sets the parameters of the goal after it has made it. */
    AbstractGenerateMojo() {}

    @Override
    final void run() throws IOException, MojoFailureException {
        GenerateResult result = generate();
        if (result instanceof GenerateResult.Generated generated) {
            specLog().tell(generated.findings());
        }
        if (result instanceof GenerateResult.UpToDate upToDate) {
            upToDate.remarks().forEach(getLog()::warn);
        }
        if (result instanceof GenerateResult.Refused refused) {
            specLog().tell(refused.findings());
            if (refused.noSpecs()) {
                getLog().error("If the module needs none, set <skipIfMissing>true</skipIfMissing>.");
            }
            throw SpecLog.failure(result.sentence());
        }
        if (result instanceof GenerateResult.Impossible) {
            throw SpecLog.failure(result.sentence());
        }
        getLog().info(result.sentence());
    }

    /** Generates, and adds the folder to what is compiled: also after errors, so that an IDE keeps what was there. */
    abstract GenerateResult generate() throws IOException, MojoFailureException;

    final boolean skipIfMissing() {
        return skipIfMissing;
    }

    /** The folder in which goals keep what they wrote. */
    final Path ledgers() {
        return buildFolder().resolve("statute");
    }

    final String executionId() {
        return injected(execution).getExecutionId();
    }

    final String toolVersion() {
        return injected(plugin).getVersion();
    }

    /** The files of the plugin and of what it uses. */
    final List<Path> toolFiles() {
        return injected(plugin).getArtifacts().stream()
                .map(Artifact::getFile)
                .filter(file -> file != null)
                .map(File::toPath)
                .sorted()
                .toList();
    }
}
