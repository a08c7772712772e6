package dev.statute.spec.explore;

import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.explore.judge.DomainCheck;
import dev.statute.spec.explore.judge.Judgement;
import dev.statute.spec.explore.judge.Watches;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.explore.search.Search;
import dev.statute.spec.explore.search.SearchRequest;
import dev.statute.spec.model.Machine;
import org.apiguardian.api.API;

/** Explores all states that a machine can reach within its domains, and says what they show. Stateless. */
@API(status = API.Status.EXPERIMENTAL)
public final class Explorer {
    private Explorer() {}

    /**
     * Explores a machine that passed the static checks. If domains are missing or too large nothing is explored, and the
     * findings say what to write.
     *
     * @throws IllegalStateException if the reference interpreter contradicts the search, a defect of ours
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static Exploration explore(Machine machine, ExplorerOptions options) {
        Watches watches = Watches.of(machine);
        SearchRequest request = new SearchRequest(
                machine,
                options.check(),
                watches.states(),
                watches.steps(),
                options.threads(),
                options.symmetry(),
                options.budget(),
                options.progress());
        Problems problems = new Problems();
        DomainCheck.check(machine, options.check(), problems);
        return problems.hasErrors()
                ? Judgement.notExplored(request, problems.list())
                : Judgement.of(request, watches, Search.run(request));
    }
}
