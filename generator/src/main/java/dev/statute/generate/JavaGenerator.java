package dev.statute.generate;

import dev.statute.generate.java.CatalogEmitter;
import dev.statute.generate.java.SelectorProofs;
import dev.statute.spec.model.Catalog;
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
     */
    public record Options(String toolVersion) {
        public Options {
            Objects.requireNonNull(toolVersion, "toolVersion");
        }
    }

    /**
     * Generates the sources of a catalog.
     *
     * @throws IllegalArgumentException if the machine passes a limit of Java that the language does not have, such as the
     *     number of constants of an enum; the message names what is too large
     */
    public static List<GeneratedFile> generate(Catalog catalog, Options options) {
        return new CatalogEmitter(catalog, options.toolVersion(), SelectorProofs.NONE).emit();
    }
}
