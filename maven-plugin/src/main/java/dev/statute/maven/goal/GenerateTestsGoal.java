package dev.statute.maven.goal;

import dev.statute.maven.output.Fingerprint;
import dev.statute.maven.output.OutputFolder;
import java.io.IOException;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * Generates tests of the generated code from specs. A run whose inputs, options and tool are those of the last one does no
 * work; one that finds errors leaves the output of the last one in place. Stateless.
 */
@API(status = API.Status.INTERNAL)
public final class GenerateTestsGoal {
    private GenerateTestsGoal() {}

    /**
     * Does what the request asks for.
     *
     * @throws IOException if the output cannot be written
     */
    public static GenerateResult run(GenerateTestsRequest request) throws IOException {
        Fingerprint fingerprint = new Fingerprint()
                .add("tool " + request.toolVersion())
                .add("conformance " + request.conformance())
                .add("excludes " + new TreeSet<>(request.excludes()))
                .add("scenarios " + request.scenarios())
                .addStamps(request.tool());
        return new Generation(request.specs(), request.skipIfMissing(), fingerprint)
                .with(
                        new OutputFolder(
                                request.sources(), Generation.ledger(request.ledgers(), request.execution(), "tests")),
                        (specs, compiled) -> TestOutput.of(compiled, request))
                .run();
    }
}
