package dev.statute.maven.goal;

import dev.statute.maven.input.SpecRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What to generate.
 *
 * @param specs where the specs are
 * @param sources the folder for Java sources
 * @param packed the folder for copies of the specs, from which other modules can import; absent if none are wanted
 * @param ledgers the folder in which the goal keeps what it wrote
 * @param execution the name of this use of the goal; two uses in one module do not remove each other's files
 * @param skipIfMissing whether a module without specs is in order
 * @param jsonCodec whether to generate JSON codecs
 * @param toolVersion the version that generated code names
 * @param tool the files that the tool consists of: after a change of them everything is made again
 */
@API(status = API.Status.INTERNAL)
public record GenerateRequest(
        SpecRequest specs,
        Path sources,
        Optional<Path> packed,
        Path ledgers,
        String execution,
        boolean skipIfMissing,
        boolean jsonCodec,
        String toolVersion,
        List<Path> tool) {
    public GenerateRequest {
        tool = List.copyOf(tool);
    }
}
