package dev.statute.maven.goal;

import dev.statute.maven.input.SpecRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Which tests to generate.
 *
 * @param specs where the specs are
 * @param sources the folder for Java test sources
 * @param ledgers the folder in which the goal keeps what it wrote
 * @param execution the name of this use of the goal; two uses in one module do not remove each other's files
 * @param skipIfMissing whether a module without specs is in order
 * @param conformance whether to generate the tests that use the conformance kit
 * @param excludes the names of machines and policies, with or without package, of which no conformance test is generated; their
 *     bridges are
 * @param scenarios whether to generate the tests that run scenarios
 * @param toolVersion the version that generated code names
 * @param tool the files that the tool consists of: after a change of them everything is made again
 */
@API(status = API.Status.INTERNAL)
public record GenerateTestsRequest(
        SpecRequest specs,
        Path sources,
        Path ledgers,
        String execution,
        boolean skipIfMissing,
        boolean conformance,
        Set<String> excludes,
        boolean scenarios,
        String toolVersion,
        List<Path> tool) {
    public GenerateTestsRequest {
        excludes = Set.copyOf(excludes);
        tool = List.copyOf(tool);
    }
}
