package dev.statute.generate.testing;

import dev.statute.conformance.Bridge;
import dev.statute.conformance.PolicyBridge;
import dev.statute.generate.GeneratedFile;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.TypesFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the generator makes of mutants of a catalog. A mistake changes one or two of the files of one machine or policy, so
 * only its files are generated and only those that changed are compiled, against the classes of the original.
 */
public final class MutantCode {
    /** Holds the hash of the model, which changes in every file. */
    private static final Pattern GENERATED = Pattern.compile("@Generated\\([^)]*\\)");

    private final List<TypesFile> types;
    private final GeneratedCode original;
    private final Map<String, String> texts = new HashMap<>();

    /** Compiles the original. */
    public MutantCode(Catalog catalog) {
        this.types = catalog.typesFiles().stream().map(MutantCode::compiled).toList();
        this.original = GeneratedCode.compile(GeneratedBridges.files(catalog), GeneratedBridges.LIBRARIES);
        catalog.machines().forEach(machine -> remember(alone(machine)));
        catalog.policies().forEach(policy -> remember(alone(policy)));
    }

    /** The types file, no longer to be generated. */
    private static TypesFile compiled(TypesFile file) {
        return new TypesFile(file.source(), file.packageName(), file.types(), file.constants(), false, file.doc());
    }

    private Catalog alone(Machine machine) {
        return new Catalog(types, List.of(machine), List.of());
    }

    private Catalog alone(Policy policy) {
        return new Catalog(types, List.of(), List.of(policy));
    }

    private void remember(Catalog unchanged) {
        GeneratedBridges.files(unchanged).forEach(file -> texts.put(file.path(), text(file)));
    }

    /** The bridge to the code of a machine that takes the place of one of the catalog. */
    public Bridge<Object, Object> machine(Machine mutant) {
        return bridges(alone(mutant)).machine(mutant);
    }

    /** The bridge to the code of a policy that takes the place of one of the catalog. */
    public PolicyBridge policy(Policy mutant) {
        return bridges(alone(mutant)).policy(mutant);
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
