package dev.statute.maven;

import dev.statute.maven.goal.GenerateResult;
import dev.statute.maven.goal.GenerateTestsGoal;
import dev.statute.maven.goal.GenerateTestsRequest;
import dev.statute.maven.input.SpecRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Generates tests from the specs of a module and adds them to what is compiled with its tests: for each machine and policy
 * one that holds the generated class against its spec, and for each machine with scenarios one that runs them.
 *
 * <p>A run whose specs, dependencies, options and tool are those of the last one does no work. If a spec has errors, the
 * build fails and the output of the last run stays in place.
 */
@API(status = API.Status.EXPERIMENTAL)
@Mojo(
        name = "generate-tests",
        defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class GenerateTestsMojo extends AbstractGenerateMojo {
    private static final String GROUP = "dev.statute";
    private static final String KIT = "statute-conformance";

    /**
     * The folder for the Java test sources. Everything that is generated stays below it.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "statute.testOutputDirectory",
            defaultValue = "${project.build.directory}/generated-test-sources/statute",
            required = true)
    private @Nullable File testOutputDirectory;

    /**
     * Whether to generate, for each machine and policy, the classes by which the conformance kit tests it. They need
     * {@code dev.statute:statute-conformance} among the dependencies of the tests, and the specs packed by {@code generate}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "statute.conformance", defaultValue = "true")
    private boolean conformance;

    /**
     * The names of machines and policies, with or without package, of which no conformance test is generated. Their bridges
     * are, so that a test of your own can extend {@code GeneratedConformance} and ask for more runs, or for fewer.
     *
     * @since 0.1.0
     */
    @Parameter(property = "statute.conformanceExcludes")
    private @Nullable List<String> conformanceExcludes;

    /**
     * Whether to generate, for each machine with scenarios, a JUnit class that runs them. It needs JUnit Jupiter among the
     * dependencies of the tests.
     *
     * @since 0.1.0
     */
    @Parameter(property = "statute.scenarios", defaultValue = "true")
    private boolean scenarios;

    @Override
    GenerateResult generate() throws IOException, MojoFailureException {
        if (conformance && !hasKit()) {
            throw SpecLog.failure("the tests need " + GROUP + ":" + KIT
                    + " in the scope `test`; add it to the dependencies, or set <conformance>false</conformance>");
        }
        Path sources = injected(testOutputDirectory).toPath();
        project().addTestCompileSourceRoot(sources.toString());
        return GenerateTestsGoal.run(new GenerateTestsRequest(
                new SpecRequest(specFolder(), callFolder(), ClassPaths.compile(project())),
                sources,
                ledgers(),
                executionId(),
                skipIfMissing(),
                conformance,
                conformanceExcludes == null ? Set.of() : Set.copyOf(conformanceExcludes),
                scenarios,
                toolVersion(),
                toolFiles()));
    }

    private boolean hasKit() {
        return project().getArtifacts().stream()
                .anyMatch(artifact -> artifact.getGroupId().equals(GROUP)
                        && artifact.getArtifactId().equals(KIT));
    }
}
