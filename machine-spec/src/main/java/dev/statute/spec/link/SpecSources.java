package dev.statute.spec.link;

import dev.statute.spec.syntax.FileSyntax;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The files that make a catalog.
 *
 * @param own the files of the module, named by their path below its spec folder
 * @param dependencies the files that dependencies pack, named by their path below {@code META-INF/statute/}
 */
@API(status = API.Status.INTERNAL)
public record SpecSources(List<FileSyntax> own, List<FileSyntax> dependencies) {
    public SpecSources {
        own = List.copyOf(own);
        dependencies = List.copyOf(dependencies);
    }
}
