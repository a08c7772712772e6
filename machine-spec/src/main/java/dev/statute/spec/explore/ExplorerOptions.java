package dev.statute.spec.explore;

import dev.statute.spec.explore.search.Budget;
import dev.statute.spec.explore.search.Progress;
import dev.statute.spec.model.Check;
import org.apiguardian.api.API;

/**
 * How to explore.
 *
 * @param check the domains, the filter and the depth
 * @param threads one or more; no verdict and no count depends on it
 * @param symmetry whether states that differ only by which id is which count as one
 * @param budget where to stop
 * @param progress who is told how far it has come
 */
@API(status = API.Status.EXPERIMENTAL)
public record ExplorerOptions(Check check, int threads, boolean symmetry, Budget budget, Progress progress) {
    public ExplorerOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread");
        }
    }
}
