package dev.statute.maven.goal;

import dev.statute.maven.input.SpecRequest;
import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * What to document.
 *
 * @param specs where the specs are
 * @param output the folder for pages, diagrams and schemas
 */
@API(status = API.Status.INTERNAL)
public record DocsRequest(SpecRequest specs, Path output) {}
