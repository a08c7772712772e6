package dev.statute.maven.goal;

import dev.statute.generate.GeneratedFile;
import dev.statute.generate.JavaGenerator;
import dev.statute.maven.input.CompiledSpecs;
import dev.statute.maven.output.OutputFile;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The test sources of a catalog. A class of its own so that a run without work does not load the generator. Stateless. */
final class TestOutput {
    private TestOutput() {}

    /**
     * The test sources that a request asks for.
     *
     * @throws IllegalArgumentException if a machine passes a limit of Java, or nothing has a name that is to be left out; the
     *     message says which
     */
    static List<OutputFile> of(CompiledSpecs specs, GenerateTestsRequest request) {
        Catalog catalog = specs.catalog().orElseThrow();
        JavaGenerator.Options options = new JavaGenerator.Options(request.toolVersion());
        List<GeneratedFile> files = new ArrayList<>();
        if (request.conformance()) {
            Set<String> excluded = excluded(catalog, request.excludes());
            JavaGenerator.generateConformance(catalog, specs.dependencies(), options).stream()
                    .filter(file -> !excluded.contains(file.path()))
                    .forEach(files::add);
        }
        if (request.scenarios()) {
            files.addAll(JavaGenerator.generateScenarioTests(catalog, options));
        }
        return files.stream()
                .map(file -> new OutputFile(file.path(), file.content()))
                .toList();
    }

    /** The paths of the tests to leave out; a name that nothing has is a mistake that would go unnoticed. */
    private static Set<String> excluded(Catalog catalog, Set<String> names) {
        Set<String> unknown = new TreeSet<>(names);
        Set<String> paths = new TreeSet<>();
        Stream.concat(
                        catalog.machines().stream().map(Machine::typeName),
                        catalog.policies().stream().map(Policy::typeName))
                .filter(type -> names.contains(type.simpleName()) || names.contains(type.qualified()))
                .forEach(type -> {
                    unknown.remove(type.simpleName());
                    unknown.remove(type.qualified());
                    paths.add(type.qualified().replace('.', '/') + "ConformanceTest.java");
                });
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "conformanceExcludes: there is no machine or policy " + String.join(", ", unknown));
        }
        return paths;
    }
}
