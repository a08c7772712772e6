package dev.statute.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/** Reads class paths from projects. Stateless. */
final class ClassPaths {
    private ClassPaths() {}

    /** What the classes of a project compile against, without the classes themselves, as far as it was resolved. */
    static List<Path> compile(MavenProject project) {
        return project.getArtifacts().stream()
                .filter(artifact -> artifact.getArtifactHandler().isAddedToClasspath())
                .filter(artifact -> !Artifact.SCOPE_TEST.equals(artifact.getScope())
                        && !Artifact.SCOPE_RUNTIME.equals(artifact.getScope()))
                .map(Artifact::getFile)
                .filter(file -> file != null)
                .map(File::toPath)
                .toList();
    }
}
