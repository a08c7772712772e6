package dev.statute.conformance.mutate;

import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.explore.Explorer;
import dev.statute.spec.explore.ExplorerOptions;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.Verdict;
import dev.statute.spec.explore.search.Budget;
import dev.statute.spec.interpret.ScenarioRunner;
import dev.statute.spec.model.Machine;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Finds out which mistakes the statements of a spec itself do not notice: no scenario fails, and exploring shows every
 * invariant and property as it was. Such a mistake in the spec would go by unseen. Stateless.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Hints {
    private Hints() {}

    /** Those of the mutants that nothing in the spec notices. */
    public static List<Mutant<Machine>> of(Machine original, List<Mutant<Machine>> mutants, MutationBudget budget) {
        Set<String> before = broken(original, budget);
        return mutants.stream()
                .filter(mutant -> scenariosPass(mutant.spec())
                        && broken(mutant.spec(), budget).equals(before))
                .toList();
    }

    private static boolean scenariosPass(Machine machine) {
        Problems problems = new Problems();
        ScenarioRunner.run(machine, problems);
        return !problems.hasErrors();
    }

    /** The names of the statements that do not hold within the budget, deadlocks and faults among them. */
    private static Set<String> broken(Machine machine, MutationBudget budget) {
        ExplorerOptions options = ExplorerOptions.of(machine);
        Budget own = options.budget();
        Budget smaller = new Budget(Math.min(budget.states(), own.states()), own.time(), own.bytes());
        Exploration exploration = Explorer.explore(machine, options.withBudget(smaller));
        return exploration.properties().stream()
                .filter(result -> result.verdict() == Verdict.BROKEN)
                .map(PropertyResult::name)
                .collect(Collectors.toSet());
    }
}
