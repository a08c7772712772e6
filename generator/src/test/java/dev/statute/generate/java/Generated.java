package dev.statute.generate.java;

import dev.statute.generate.GeneratedFile;
import dev.statute.generate.JavaGenerator;
import dev.statute.generate.SpecFixtures;
import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Catalog;
import java.util.List;

/** Specs of tests on their way to sources. */
final class Generated {
    private Generated() {}

    /** The fixtures that are not compositions. */
    static Catalog fixtures() {
        return compile(
                SpecFixtures.read("runtime.types.yaml"),
                SpecFixtures.read("input-lifecycle.machine.yaml"),
                SpecFixtures.read("run-slot.machine.yaml"),
                SpecFixtures.read("input-admission.policy.yaml"));
    }

    static Catalog compile(SourceText... files) {
        return SpecCompiler.compile(SpecFiles.of(files)).orThrow();
    }

    static SourceText file(String name, String content) {
        return new SourceText(name, content);
    }

    static List<GeneratedFile> sources(Catalog catalog) {
        return JavaGenerator.generate(catalog, new JavaGenerator.Options("1.2.3"));
    }
}
