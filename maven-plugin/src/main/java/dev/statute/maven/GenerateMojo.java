package dev.statute.maven;

import dev.statute.maven.goal.GenerateGoal;
import dev.statute.maven.goal.GenerateRequest;
import dev.statute.maven.goal.GenerateResult;
import dev.statute.maven.input.DependencySpecs;
import dev.statute.maven.input.SpecRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the specs of a module to Java and adds the result to what is compiled.
 *
 * <p>A run whose specs, dependencies, options and tool are those of the last one does no work. Files are written only if
 * their content changed, and those of removed specs are removed. If a spec has errors, the build fails and the output of
 * the last run stays in place.
 */
@API(status = API.Status.EXPERIMENTAL)
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class GenerateMojo extends AbstractStatuteMojo {
    /**
     * The folder for the Java sources. Everything that is generated stays below it.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "statute.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/statute",
            required = true)
    private @Nullable File outputDirectory;

    /**
     * Whether the specs are packed with the classes, under {@code META-INF/statute/}, so that modules that depend on this
     * one can import from them.
     *
     * @since 0.1.0
     */
    @Parameter(property = "statute.packSpecs", defaultValue = "true")
    private boolean packSpecs;

    /**
     * Whether a module without specs is in order. By default it is an error, because a mistyped folder looks the same.
     *
     * @since 0.1.0
     */
    @Parameter(property = "statute.skipIfMissing", defaultValue = "false")
    private boolean skipIfMissing;

    /**
     * Whether to generate, for each machine, a class that reads and writes its snapshots, inputs and effects as JSON. It
     * needs {@code com.fasterxml.jackson.core:jackson-core} among the dependencies of the module.
     *
     * @since 0.1.0
     */
    @Parameter(property = "statute.jsonCodec", defaultValue = "false")
    private boolean jsonCodec;

    /** Injected by Maven. */
    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private @Nullable PluginDescriptor plugin;

    /** Injected by Maven. */
    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private @Nullable MojoExecution execution;

    @Override
    void run() throws IOException, MojoFailureException {
        GenerateRequest request = request();
        GenerateResult result = GenerateGoal.run(request);
        // Also after errors, so that an IDE keeps the sources of the last good run.
        project().addCompileSourceRoot(request.sources().toString());
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
        if (result instanceof GenerateResult.TooLarge) {
            throw SpecLog.failure(result.sentence());
        }
        getLog().info(result.sentence());
    }

    private GenerateRequest request() {
        Path classes = Path.of(project().getBuild().getOutputDirectory());
        return new GenerateRequest(
                new SpecRequest(specFolder(), callFolder(), ClassPaths.compile(project())),
                injected(outputDirectory).toPath(),
                packSpecs ? Optional.of(classes.resolve(DependencySpecs.FOLDER)) : Optional.empty(),
                buildFolder().resolve("statute"),
                injected(execution).getExecutionId(),
                skipIfMissing,
                jsonCodec,
                injected(plugin).getVersion(),
                toolFiles());
    }

    private List<Path> toolFiles() {
        return injected(plugin).getArtifacts().stream()
                .map(Artifact::getFile)
                .filter(file -> file != null)
                .map(File::toPath)
                .sorted()
                .toList();
    }
}
