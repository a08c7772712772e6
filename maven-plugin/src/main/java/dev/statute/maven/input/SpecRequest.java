package dev.statute.maven.input;

import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Where specs are read from.
 *
 * @param folder the spec folder of the module
 * @param base the folder that paths in messages start from
 * @param classPath the compile class path, whose entries may pack specs to import from
 */
@API(status = API.Status.INTERNAL)
public record SpecRequest(Path folder, Path base, List<Path> classPath) {
    public SpecRequest {
        classPath = List.copyOf(classPath);
    }
}
