package dev.statute.maven.goal;

import dev.statute.generate.JavaGenerator;
import dev.statute.maven.output.OutputFile;
import dev.statute.spec.model.Catalog;
import java.util.List;

/** The Java sources of a catalog. A class of its own so that a run without work does not load the generator. Stateless. */
final class JavaOutput {
    private JavaOutput() {}

    /**
     * The sources.
     *
     * @throws IllegalArgumentException if a machine passes a limit of Java; the message names what is too large
     */
    static List<OutputFile> of(Catalog catalog, String toolVersion, boolean jsonCodec) {
        JavaGenerator.Options options = new JavaGenerator.Options(toolVersion, jsonCodec);
        return JavaGenerator.generate(catalog, options).stream()
                .map(file -> new OutputFile(file.path(), file.content()))
                .toList();
    }
}
