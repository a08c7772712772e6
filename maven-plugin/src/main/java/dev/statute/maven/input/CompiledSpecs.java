package dev.statute.maven.input;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.model.Catalog;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The specs of a module, compiled.
 *
 * @param catalog what they mean; absent if there is an error
 * @param linked what they mean as far as all names were found, rules broken or not; absent if not even that is known
 * @param dependencies the names of the spec files that dependencies pack, used or not
 * @param problems what was found, as data
 * @param findings what there is to say about them
 */
@API(status = API.Status.INTERNAL)
public record CompiledSpecs(
        Optional<Catalog> catalog,
        Optional<Catalog> linked,
        List<String> dependencies,
        List<Problem> problems,
        Findings findings) {
    public CompiledSpecs {
        dependencies = List.copyOf(dependencies);
        problems = List.copyOf(problems);
    }
}
