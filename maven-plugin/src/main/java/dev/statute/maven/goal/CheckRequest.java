package dev.statute.maven.goal;

import dev.statute.maven.input.SpecRequest;
import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * What to check.
 *
 * @param specs where the specs are
 * @param reports the folder for reports
 * @param exploring how to explore machines
 * @param toolVersion the version that reports name
 */
@API(status = API.Status.INTERNAL)
public record CheckRequest(SpecRequest specs, Path reports, ExploreRequest exploring, String toolVersion) {}
