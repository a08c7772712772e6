package dev.statute.maven.goal;

import dev.statute.maven.output.Fingerprint;
import dev.statute.maven.output.OutputFile;
import dev.statute.maven.output.OutputFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * Compiles specs to Java. A run whose inputs, options and tool are those of the last one does no work; one that finds
 * errors leaves the output of the last one in place. Stateless.
 */
@API(status = API.Status.INTERNAL)
public final class GenerateGoal {
    private GenerateGoal() {}

    /**
     * Does what the request asks for.
     *
     * @throws IOException if the output cannot be written
     */
    public static GenerateResult run(GenerateRequest request) throws IOException {
        Fingerprint fingerprint = new Fingerprint()
                .add("tool " + request.toolVersion())
                .add("jsonCodec " + request.jsonCodec())
                .addStamps(request.tool());
        Generation generation = new Generation(request.specs(), request.skipIfMissing(), fingerprint);
        generation.with(
                new OutputFolder(request.sources(), ledger(request, "sources")),
                (specs, compiled) ->
                        JavaOutput.of(compiled.catalog().orElseThrow(), request.toolVersion(), request.jsonCodec()));
        request.packed()
                .ifPresent(folder -> generation.with(
                        new OutputFolder(folder, ledger(request, "packed")),
                        (specs, compiled) -> specs.texts().stream()
                                .map(text -> new OutputFile(text.name(), text.content()))
                                .toList()));
        return generation.run();
    }

    private static Path ledger(GenerateRequest request, String output) {
        return Generation.ledger(request.ledgers(), request.execution(), output);
    }
}
