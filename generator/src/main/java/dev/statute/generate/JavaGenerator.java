package dev.statute.generate;

import dev.statute.generate.java.AnalysedSelectors;
import dev.statute.generate.java.CatalogEmitter;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Scenario;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Turns a checked catalog into Java sources: the types that the module owns, and per machine a public class with the
 * package-private classes it delegates to. The sources need Java 17 and the kernel, nothing else. The same catalog and
 * options always give the same bytes, in the same order.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class JavaGenerator {
    private JavaGenerator() {}

    /**
     * What a caller may choose.
     *
     * @param toolVersion the version named in {@code @Generated}
     * @param json whether every machine gets a codec, such as {@code InputLifecycleJson}, which needs Jackson's core
     */
    public record Options(String toolVersion, boolean json) {
        public Options {
            Objects.requireNonNull(toolVersion, "toolVersion");
        }

        /** No codecs. */
        public Options(String toolVersion) {
            this(toolVersion, false);
        }

        /** The same, with or without codecs. */
        public Options json(boolean wanted) {
            return new Options(toolVersion, wanted);
        }
    }

    /**
     * Generates the sources of a catalog.
     *
     * @throws IllegalArgumentException if the machine passes a limit of Java that the language does not have, such as the
     *     number of constants of an enum; the message names what is too large
     */
    public static List<GeneratedFile> generate(Catalog catalog, Options options) {
        return new CatalogEmitter(catalog, options.toolVersion(), new AnalysedSelectors(), options.json()).emit();
    }

    /**
     * Generates test sources: for each machine with scenarios a class that runs them on the generated code. They need JUnit
     * Jupiter 5.8 or newer.
     */
    public static List<GeneratedFile> generateScenarioTests(Catalog catalog, Options options) {
        return new CatalogEmitter(catalog, options.toolVersion(), new AnalysedSelectors(), options.json())
                .emitScenarioTests();
    }

    /**
     * Generates test sources for the conformance kit: for each machine a class such as {@code InputLifecycleBridge}, by
     * which the kit speaks to the generated code, and one such as {@code InputLifecycleConformanceTest}; for each policy the
     * same. Where a payload or field is of an opaque type, or of an id type whose existing class cannot be made from its
     * content, the bridge is abstract, with a method for each such type; in place of the test there is then an abstract
     * class such as {@code InputLifecycleConformance} to be extended. They need {@code statute-conformance}, and the specs
     * as resources under {@code META-INF/statute/}.
     *
     * @param dependencies the names of the files that dependencies pack, below that folder; all that the catalog was
     *     compiled with, used or not
     */
    public static List<GeneratedFile> generateConformance(Catalog catalog, List<String> dependencies, Options options) {
        return new CatalogEmitter(catalog, options.toolVersion(), new AnalysedSelectors(), options.json())
                .emitConformance(dependencies);
    }

    /** The same for a catalog that was compiled without dependencies. */
    public static List<GeneratedFile> generateConformance(Catalog catalog, Options options) {
        return generateConformance(catalog, List.of(), options);
    }

    /**
     * Generates a test source: a class such as {@code InputLifecycleCounterexampleTest}, which repeats on the generated
     * code runs that show what is wrong with a machine. It needs JUnit Jupiter 5.8 or newer.
     *
     * @param machine a machine of the catalog
     * @param runs the runs, which need not be scenarios of the machine; their names differ
     */
    public static GeneratedFile generateCounterexampleTest(
            Catalog catalog, Machine machine, List<Scenario> runs, Options options) {
        return new CatalogEmitter(catalog, options.toolVersion(), new AnalysedSelectors(), options.json())
                .emitCounterexampleTest(machine, runs);
    }
}
