package dev.statute.spec.model;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * All that the files of one module mean. It only exists for files without errors.
 *
 * @param typesFiles the types files, those of dependencies included, in the order of their names
 * @param machines the machines of the module, in the order of their files
 * @param policies the policies of the module, in the order of their files
 */
@API(status = API.Status.EXPERIMENTAL)
public record Catalog(List<TypesFile> typesFiles, List<Machine> machines, List<Policy> policies) {
    public Catalog {
        typesFiles = List.copyOf(typesFiles);
        machines = List.copyOf(machines);
        policies = List.copyOf(policies);
    }

    /** The machine of that name. */
    public Optional<Machine> machine(String name) {
        return machines.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    /** The policy of that name. */
    public Optional<Policy> policy(String name) {
        return policies.stream().filter(p -> p.name().equals(name)).findFirst();
    }
}
