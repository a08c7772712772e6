package dev.statute.spec.explore.judge;

import dev.statute.spec.explore.search.Budget;
import dev.statute.spec.explore.search.SearchRequest;
import dev.statute.spec.explore.search.SearchResult;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Transition;
import java.util.Optional;

/** All that judges look at: the machine, what was searched, and what is computed from it once. Not thread-safe. */
final class Evidence {
    private final SearchRequest request;
    private final Watches watches;
    private final SearchResult search;
    private final Gaps gaps;
    private final Traces traces;
    private final StateSets states;
    private Optional<StateGraph> graph = Optional.empty();

    /** @param watches what the request asked to look out for */
    Evidence(SearchRequest request, Watches watches, SearchResult search) {
        this.request = request;
        this.watches = watches;
        this.search = search;
        this.gaps = Gaps.of(search);
        this.traces = new Traces(request.machine());
        this.states = new StateSets(search.space());
    }

    Machine machine() {
        return request.machine();
    }

    /** The domains, the filter and the depth. */
    Check check() {
        return request.check();
    }

    /** Whether states that differ only by which id is which counted as one. */
    boolean symmetric() {
        return request.symmetry();
    }

    Budget budget() {
        return request.budget();
    }

    Watches watches() {
        return watches;
    }

    SearchResult search() {
        return search;
    }

    /** What the search has not seen. */
    Gaps gaps() {
        return gaps;
    }

    Traces traces() {
        return traces;
    }

    /** Sets of stored states. */
    StateSets states() {
        return states;
    }

    /** The graph of the stored states; empty if the memory may not hold it. */
    Optional<StateGraph> graph() {
        if (graph.isEmpty()
                && StateGraph.bytesAtMost(search.space().size(), search.counts().generated()) <= room()) {
            graph = Optional.of(StateGraph.of(search.space()));
        }
        return graph;
    }

    private long room() {
        return Runtime.getRuntime().maxMemory() / 10 * 9 - search.bytes();
    }

    /** Whether what was not seen is a finding: some steps were looked at, and no gap explains why more were not. */
    boolean judgesWhatIsMissing() {
        return !gaps.excuseWhatIsMissing() && search.space().size() > 0;
    }

    /** Whether the state was seen that decides a statement, see {@link Watches#deciding}. */
    boolean isSeen(Element element) {
        return watches.deciding(element).flatMap(search::seen).isPresent();
    }

    /** How often a transition fired, by whatever input. */
    long fired(Transition transition) {
        return transition.inputs().stream()
                .mapToLong(input -> search.fired(transition, input))
                .sum();
    }
}
