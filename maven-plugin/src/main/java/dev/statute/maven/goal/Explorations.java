package dev.statute.maven.goal;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.diagnostic.Diagnostics;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.explore.Explorer;
import dev.statute.spec.explore.ExplorerOptions;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.explore.result.Finding;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What exploring the machines of a module gave, by the names of the machines. */
final class Explorations {
    /** Nothing explored. */
    static final Explorations NONE = new Explorations(Map.of());

    private final Map<String, Exploration> explored;

    private Explorations(Map<String, Exploration> explored) {
        this.explored = explored;
    }

    /** Explores the machines of a catalog one after the other. */
    static Explorations of(Catalog catalog, ExploreRequest request) {
        Map<String, Exploration> explored = new LinkedHashMap<>();
        for (Machine machine : catalog.machines()) {
            explored.put(machine.name(), Explorer.explore(machine, options(machine, request)));
        }
        return new Explorations(explored);
    }

    private static ExplorerOptions options(Machine machine, ExploreRequest request) {
        ExplorerOptions declared = request.profile()
                .map(profile -> ExplorerOptions.of(machine, profile))
                .orElseGet(() -> ExplorerOptions.of(machine));
        ExplorerOptions options = declared.withThreads(request.threads())
                .withSymmetry(request.symmetry())
                .withProgress(new ProgressLines(machine.name(), request.progress()));
        return request.depth().isPresent() ? options.withDepth(request.depth().getAsLong()) : options;
    }

    /** What exploring a machine gave. */
    Optional<Exploration> of(Machine machine) {
        return Optional.ofNullable(explored.get(machine.name()));
    }

    /** What exploring a machine found, in words. */
    List<Diagnostic> diagnostics(Machine machine) {
        return Diagnostics.of(of(machine).stream()
                .flatMap(exploration -> exploration.findings().stream())
                .map(Finding::problem)
                .toList());
    }

    /** All of them, in the order of the machines. */
    Collection<Exploration> all() {
        return explored.values();
    }

    /** The names of the machines for which a budget ran out. */
    List<String> outOfBudget() {
        return explored.entrySet().stream()
                .filter(entry -> entry.getValue().findings().stream()
                        .map(Finding::problem)
                        .map(Problem::code)
                        .anyMatch(Code.M511::equals))
                .map(Map.Entry::getKey)
                .toList();
    }
}
