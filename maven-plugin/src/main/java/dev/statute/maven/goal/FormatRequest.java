package dev.statute.maven.goal;

import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * What to format.
 *
 * @param folder the spec folder
 * @param base the folder that paths in messages start from
 * @param checkOnly whether files are only looked at
 */
@API(status = API.Status.INTERNAL)
public record FormatRequest(Path folder, Path base, boolean checkOnly) {}
