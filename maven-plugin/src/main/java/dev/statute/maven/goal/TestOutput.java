package dev.statute.maven.goal;

import dev.statute.generate.GeneratedFile;
import dev.statute.generate.JavaGenerator;
import dev.statute.maven.input.CompiledSpecs;
import dev.statute.maven.output.OutputFile;
import dev.statute.spec.model.Catalog;
import java.util.ArrayList;
import java.util.List;

/** The test sources of a catalog. A class of its own so that a run without work does not load the generator. Stateless. */
final class TestOutput {
    private TestOutput() {}

    /**
     * The test sources that a request asks for.
     *
     * @throws IllegalArgumentException if a machine passes a limit of Java; the message names what is too large
     */
    static List<OutputFile> of(CompiledSpecs specs, GenerateTestsRequest request) {
        Catalog catalog = specs.catalog().orElseThrow();
        JavaGenerator.Options options = new JavaGenerator.Options(request.toolVersion());
        List<GeneratedFile> files = new ArrayList<>();
        if (request.conformance()) {
            files.addAll(JavaGenerator.generateConformance(catalog, specs.dependencies(), options));
        }
        if (request.scenarios()) {
            files.addAll(JavaGenerator.generateScenarioTests(catalog, options));
        }
        return files.stream()
                .map(file -> new OutputFile(file.path(), file.content()))
                .toList();
    }
}
