package dev.statute.maven;

import dev.statute.maven.goal.GenerateGoal;
import dev.statute.maven.goal.GenerateRequest;
import dev.statute.maven.goal.GenerateResult;
import dev.statute.maven.input.DependencySpecs;
import dev.statute.maven.input.SpecRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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
public final class GenerateMojo extends AbstractGenerateMojo {
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
     * Whether to generate, for each machine, a class that reads and writes its snapshots, inputs and effects as JSON. It
     * needs {@code com.fasterxml.jackson.core:jackson-core} among the dependencies of the module.
     *
     * @since 0.1.0
     */
    @Parameter(property = "statute.jsonCodec", defaultValue = "false")
    private boolean jsonCodec;

    @Override
    GenerateResult generate() throws IOException {
        Path sources = injected(outputDirectory).toPath();
        project().addCompileSourceRoot(sources.toString());
        Path classes = Path.of(project().getBuild().getOutputDirectory());
        return GenerateGoal.run(new GenerateRequest(
                new SpecRequest(specFolder(), callFolder(), ClassPaths.compile(project())),
                sources,
                packSpecs ? Optional.of(classes.resolve(DependencySpecs.FOLDER)) : Optional.empty(),
                ledgers(),
                executionId(),
                skipIfMissing(),
                jsonCodec,
                toolVersion(),
                toolFiles()));
    }
}
