package dev.statute.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** What all goals that read specs share: where the specs are, and how a run ends. */
@API(status = API.Status.INTERNAL)
public abstract class AbstractStatuteMojo extends AbstractMojo {
    private static final String DEFAULT_SPECS = "src/main/machines";

    /** Injected by Maven. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    /** Injected by Maven. */
    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private @Nullable MavenSession session;

    /**
     * The folder that holds the specs, with all folders below it. Left out, it is {@code src/main/machines} of the project
     * or, where there is no project, the current folder.
     *
     * @since 0.1.0
     */
    @Parameter(property = "statute.specs")
    private @Nullable File specs;

    /**
     * Whether to leave the goal out.
     *
     * @since 0.1.0
     */
    @Parameter(property = "statute.skip", defaultValue = "false")
    private boolean skip;

    /** For Maven, which sets the parameters of the goal after it has made it. */
    AbstractStatuteMojo() {}

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("statute.skip is set: nothing done");
            return;
        }
        try {
            run();
        } catch (IOException e) {
            // The class says what is wrong where the message is only a path.
            throw new MojoExecutionException("statute: " + e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /** Does the work of the goal. */
    abstract void run() throws IOException, MojoFailureException;

    final MavenProject project() {
        return injected(project);
    }

    final MavenSession session() {
        return injected(session);
    }

    /** A parameter that Maven sets before it runs the goal. */
    static <T> T injected(@Nullable T parameter) {
        if (parameter == null) {
            throw new IllegalStateException("Maven did not set a required parameter");
        }
        return parameter;
    }

    /** Whether a POM says what is built; otherwise Maven runs in some folder. */
    final boolean hasProject() {
        return project().getFile() != null;
    }

    /** The spec folder. */
    final Path specFolder() {
        return explicitSpecFolder().orElseGet(() -> hasProject() ? baseFolder().resolve(DEFAULT_SPECS) : baseFolder());
    }

    /** The spec folder, if the POM or the command line names one. */
    final Optional<Path> explicitSpecFolder() {
        return Optional.ofNullable(specs).map(File::toPath);
    }

    /**
     * Whether this is a module that neither has the usual folder of specs nor names another. A goal called for all modules
     * of a build then has nothing to do in this one, and says so.
     */
    final boolean isModuleWithoutSpecs() {
        boolean without = explicitSpecFolder().isEmpty() && hasProject() && !Files.exists(specFolder());
        if (without) {
            getLog().warn("there is no folder " + specFolder() + ": nothing to do");
        }
        return without;
    }

    /** The folder of the project or, where there is none, the one in which Maven was called. */
    final Path baseFolder() {
        File base = project().getBasedir();
        return base != null ? base.toPath() : callFolder();
    }

    /** The folder in which Maven was called, where a terminal looks for the paths that it shows. */
    final Path callFolder() {
        return Path.of(session().getExecutionRootDirectory());
    }

    /** The folder for what a build makes. */
    final Path buildFolder() {
        return hasProject()
                ? Path.of(project().getBuild().getDirectory())
                : callFolder().resolve("target");
    }

    /** A folder from a parameter, or one below the build folder. */
    final Path folderOr(@Nullable File parameter, String belowBuildFolder) {
        return parameter != null ? parameter.toPath() : buildFolder().resolve(belowBuildFolder);
    }

    final SpecLog specLog() {
        return new SpecLog(getLog());
    }
}
