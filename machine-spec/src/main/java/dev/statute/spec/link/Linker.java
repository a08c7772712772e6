package dev.statute.spec.link;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.TypesFile;
import dev.statute.spec.syntax.CompositionSyntax;
import dev.statute.spec.syntax.FileSyntax;
import dev.statute.spec.syntax.MachineSyntax;
import dev.statute.spec.syntax.PolicySyntax;
import dev.statute.spec.syntax.TypesSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** Links the files of a module, each after those it imports, into a catalog. */
@API(status = API.Status.INTERNAL)
public final class Linker {
    private final ImportGraph graph;
    private final Problems problems;
    private final Map<SourceText, Exports> exports = new LinkedHashMap<>();
    private final List<TypesFile> typesFiles = new ArrayList<>();
    private final List<Machine> machines = new ArrayList<>();
    private final List<Policy> policies = new ArrayList<>();

    private Linker(SpecSources sources, Problems problems) {
        this.problems = problems;
        this.graph = new ImportGraph(sources, problems);
    }

    /**
     * Links the files.
     *
     * @param problems takes what is found; with an error in it there is no catalog
     */
    public static Optional<Catalog> link(SpecSources sources, Problems problems) {
        Linker linker = new Linker(sources, problems);
        linker.graph.order().forEach(linker::link);
        CatalogNames.check(linker.machines, linker.policies, problems);
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        sources.own().forEach(file -> UnusedImports.check(file, problems));
        sources.own().forEach(file -> UnusedBlocks.check(file, problems));
        return Optional.of(new Catalog(linker.typesFiles, linker.machines, linker.policies));
    }

    private void link(FileSyntax file) {
        if (file instanceof CompositionSyntax composition) {
            problems.report(Problem.of(LinkProblem.RESERVED_COMPOSITION, composition.kind()));
            return;
        }
        FileNames names = FileNames.of(file, graph, exports, problems);
        if (file instanceof TypesSyntax types) {
            TypesLinker linker = new TypesLinker(types, names, problems);
            typesFiles.add(linker.link(graph.owns(file)));
            exports.put(file.source(), linker.exports());
        } else if (file instanceof MachineSyntax machine) {
            exports.put(file.source(), phasesOf(machine));
            if (graph.owns(file)) {
                machines.add(new MachineLinker(machine, names, problems).link());
            }
        } else if (file instanceof PolicySyntax policy && graph.owns(file)) {
            new PolicyLinker(policy, names, problems).link().ifPresent(policies::add);
        }
    }

    /** What others can import from a machine: its phases, as {@code Machine.Phase}. */
    private static Exports phasesOf(MachineSyntax machine) {
        String name = Scalars.text(machine.header().name());
        Type phases = new Type.PhaseOf(
                new TypeName(Scalars.text(machine.header().packageName()), name),
                machine.phases().stream().map(p -> p.name().text()).toList());
        return new Exports(Map.of(name + ".Phase", Optional.of(phases)), Map.of());
    }
}
