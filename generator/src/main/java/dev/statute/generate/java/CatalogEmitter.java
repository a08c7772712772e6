package dev.statute.generate.java;

import com.palantir.javapoet.TypeSpec;
import dev.statute.generate.GeneratedFile;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Scenario;
import dev.statute.spec.model.TypesFile;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** All sources of a catalog. Implementation of {@link dev.statute.generate.JavaGenerator}. */
@API(status = API.Status.INTERNAL)
public final class CatalogEmitter {
    private final Catalog catalog;
    private final SelectorProofs proofs;
    private final SourceFiles files;
    private final boolean json;

    /**
     * @param toolVersion named in {@code @Generated}
     * @param proofs tells which tests at run time can be left out
     * @param json whether machines get a codec
     */
    public CatalogEmitter(Catalog catalog, String toolVersion, SelectorProofs proofs, boolean json) {
        this.catalog = catalog;
        this.proofs = proofs;
        this.files = new SourceFiles(toolVersion);
        this.json = json;
    }

    /** The sources, in the order of the catalog. */
    public List<GeneratedFile> emit() {
        catalog.typesFiles().stream().filter(TypesFile::owned).forEach(this::types);
        catalog.machines().forEach(this::machine);
        catalog.policies().forEach(this::policy);
        return files.files();
    }

    /** The test sources: for every machine with scenarios a class that runs them. */
    public List<GeneratedFile> emitScenarioTests() {
        for (Machine machine : catalog.machines()) {
            if (!machine.scenarios().isEmpty()) {
                addTest(machine, ScenarioTestEmitter.ofScenarios(machine));
            }
        }
        return files.files();
    }

    /**
     * The test sources for the conformance kit: for every machine and policy a bridge and a class that uses it.
     *
     * @param dependencies the names of the files that dependencies pack
     */
    public List<GeneratedFile> emitConformance(List<String> dependencies) {
        ConformanceTestEmitter tests = new ConformanceTestEmitter(ownFiles(), dependencies);
        for (Machine machine : catalog.machines()) {
            BridgeEmitter bridge = new BridgeEmitter(new MachineContext(machine, proofs));
            String hash = ModelHash.of(sources(machine.source()));
            files.add(machine.packageName(), machine.source(), hash, bridge.emit());
            files.add(machine.packageName(), machine.source(), hash, tests.machine(machine, bridge.isAbstract()));
        }
        for (Policy policy : catalog.policies()) {
            PolicyBridgeEmitter bridge = new PolicyBridgeEmitter(policy);
            String hash = ModelHash.of(sources(policy.source()));
            files.add(policy.packageName(), policy.source(), hash, bridge.emit());
            files.add(policy.packageName(), policy.source(), hash, tests.policy(policy, bridge.isAbstract()));
        }
        return files.files();
    }

    private List<String> ownFiles() {
        List<SourceText> sources = new ArrayList<>();
        catalog.typesFiles().stream().filter(TypesFile::owned).forEach(file -> sources.add(file.source()));
        catalog.machines().forEach(machine -> sources.add(machine.source()));
        catalog.policies().forEach(policy -> sources.add(policy.source()));
        return sources.stream().map(SourceText::name).toList();
    }

    /** The test source that runs the counterexamples of a machine. */
    public GeneratedFile emitCounterexampleTest(Machine machine, List<Scenario> runs) {
        addTest(machine, ScenarioTestEmitter.ofCounterexamples(machine, runs));
        return files.files().get(0);
    }

    private void addTest(Machine machine, ScenarioTestEmitter test) {
        String hash = ModelHash.of(sources(machine.source()));
        files.add(machine.packageName(), machine.source(), hash, test.emit());
    }

    private void types(TypesFile file) {
        String hash = ModelHash.of(List.of(file.source()));
        for (TypeSpec.Builder type : new TypesEmitter(file).emit()) {
            files.add(file.packageName(), file.source(), hash, type);
        }
    }

    private void machine(Machine machine) {
        MachineContext context = new MachineContext(machine, proofs);
        List<TypeSpec.Builder> types = new ArrayList<>();
        FaceEnums enums = new FaceEnums(context);
        types.add(new FaceEmitter(context).emit(enums));
        types.addAll(enums.tables());
        for (Input input : machine.inputs()) {
            types.add(new CellEmitter(context, input).emit());
        }
        types.add(new RestoreEmitter(context).emit());
        if (context.usesDrafts()) {
            types.add(new CommonStateEmitter(context).emit());
            types.add(new DraftEmitter(context).emit());
        }
        // Last, because the others ask it for the methods that they call.
        if (!context.bounds().isEmpty()) {
            types.add(context.bounds().emit());
        }
        String hash = ModelHash.of(sources(machine.source()));
        types.forEach(type -> files.add(machine.packageName(), machine.source(), hash, type));
        if (json) {
            files.add(machine.packageName(), machine.source(), hash, new JsonEmitter(context).emit());
            String reader = context.names().jsonReader().simpleName();
            files.add(machine.packageName(), machine.source(), hash, reader, JsonReaderFile.of(reader));
        }
    }

    private void policy(Policy policy) {
        String hash = ModelHash.of(sources(policy.source()));
        new PolicyEmitter(policy).emit().forEach(type -> files.add(policy.packageName(), policy.source(), hash, type));
    }

    /** The file itself, and the types files: a machine or policy means what they say. */
    private List<SourceText> sources(SourceText own) {
        List<SourceText> sources = new ArrayList<>();
        sources.add(own);
        catalog.typesFiles().forEach(file -> sources.add(file.source()));
        return sources;
    }
}
