package dev.statute.maven.goal;

import dev.statute.maven.input.SpecRequest;
import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What to write as TLA+.
 *
 * @param specs where the specs are
 * @param output the folder for modules and models
 * @param profile the profile of the {@code check} section whose domains are written, for machines that have it
 */
@API(status = API.Status.INTERNAL)
public record TlaRequest(SpecRequest specs, Path output, Optional<String> profile) {}
