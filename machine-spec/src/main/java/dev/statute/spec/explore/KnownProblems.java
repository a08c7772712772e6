package dev.statute.spec.explore;

import dev.statute.spec.check.SelectorProblem;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.explore.result.Assurance;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.explore.result.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apiguardian.api.API;

/** What is known about specs after compiling and exploring. Stateless. */
@API(status = API.Status.EXPERIMENTAL)
public final class KnownProblems {
    private KnownProblems() {}

    /**
     * What compiling found, without the questions that it left open and exploring has settled, and what exploring found.
     */
    public static List<Problem> of(Collection<Problem> compiling, Collection<Exploration> explorations) {
        List<Problem> known = new ArrayList<>();
        compiling.stream()
                .filter(problem -> explorations.stream().noneMatch(exploration -> settles(exploration, problem)))
                .forEach(known::add);
        explorations.forEach(exploration ->
                exploration.findings().stream().map(Finding::problem).forEach(known::add));
        return known;
    }

    /** Selectors of too many values to be tried one by one are tried in all states that are reached. */
    private static boolean settles(Exploration exploration, Problem problem) {
        return problem.kind() == SelectorProblem.NOT_CHECKED
                && problem.at().source() == exploration.machine().source()
                && exploration.assurance().level() == Assurance.Level.EXHAUSTIVE;
    }
}
