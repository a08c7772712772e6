package dev.statute.spec.compile;

import dev.statute.spec.diagnostic.SourceText;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The texts that make a catalog.
 *
 * @param own the files of the module, named by their path below its spec folder, with {@code /} between folders
 * @param dependencies the files that dependencies pack, named by their path below {@code META-INF/statute/}
 */
@API(status = API.Status.EXPERIMENTAL)
public record SpecFiles(List<SourceText> own, List<SourceText> dependencies) {
    public SpecFiles {
        own = List.copyOf(own);
        dependencies = List.copyOf(dependencies);
    }

    /** Files of a module that imports nothing from dependencies. */
    public static SpecFiles of(SourceText... own) {
        return new SpecFiles(List.of(own), List.of());
    }
}
