package dev.statute.generate.testing;

import dev.statute.conformance.Bridge;
import dev.statute.conformance.PolicyBridge;
import dev.statute.generate.GeneratedFile;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the generator makes of mutants of a catalog. A mistake changes one or two of the generated files, so only these are
 * compiled, against the classes of the original.
 */
public final class MutantCode {
    /** Holds the hash of the model, which changes in every file. */
    private static final Pattern GENERATED = Pattern.compile("@Generated\\([^)]*\\)");

    private final Catalog catalog;
    private final GeneratedCode original;
    private final Map<String, String> texts = new HashMap<>();

    /** Compiles the original. */
    public MutantCode(Catalog catalog) {
        this.catalog = catalog;
        List<GeneratedFile> files = GeneratedBridges.files(catalog);
        this.original = GeneratedCode.compile(files, GeneratedBridges.LIBRARIES);
        files.forEach(file -> texts.put(file.path(), text(file)));
    }

    /** The bridge to the code of a machine that takes the place of one of the catalog. */
    public Bridge<Object, Object> machine(Machine mutant) {
        List<Machine> machines = catalog.machines().stream()
                .map(machine -> machine.name().equals(mutant.name()) ? mutant : machine)
                .toList();
        return bridges(new Catalog(catalog.typesFiles(), machines, catalog.policies()))
                .machine(mutant);
    }

    /** The bridge to the code of a policy that takes the place of one of the catalog. */
    public PolicyBridge policy(Policy mutant) {
        List<Policy> policies = catalog.policies().stream()
                .map(policy -> policy.name().equals(mutant.name()) ? mutant : policy)
                .toList();
        return bridges(new Catalog(catalog.typesFiles(), catalog.machines(), policies))
                .policy(mutant);
    }

    private GeneratedBridges bridges(Catalog mutated) {
        List<GeneratedFile> changed = GeneratedBridges.files(mutated).stream()
                .filter(file -> !text(file).equals(texts.get(file.path())))
                .toList();
        // The compiler refuses to compile nothing; the generator may well write the same for both.
        return GeneratedBridges.in(changed.isEmpty() ? original : original.with(changed, GeneratedBridges.LIBRARIES));
    }

    private static String text(GeneratedFile file) {
        return GENERATED.matcher(file.content()).replaceAll("");
    }
}
