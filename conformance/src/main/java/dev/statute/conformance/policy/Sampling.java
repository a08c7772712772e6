package dev.statute.conformance.policy;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What was left out of the questions to a policy.
 *
 * @param edges the inputs of which long ranges and large types were tried at their edges and at some value between only
 * @param cut how many cells have more combinations of these values than were asked
 */
@API(status = API.Status.EXPERIMENTAL)
public record Sampling(List<String> edges, int cut) {
    public Sampling {
        edges = List.copyOf(edges);
    }

    /** Whether something was left out. */
    public boolean isPartial() {
        return !edges.isEmpty() || cut > 0;
    }

    /** In a few words. */
    @Override
    public String toString() {
        String ofEdges = edges.isEmpty() ? "" : "the edges of " + String.join(", ", edges) + " and some value between";
        String ofCells = cut == 0 ? "" : "a sample of " + cut + (cut == 1 ? " cell" : " cells");
        return isPartial() ? ofEdges + (ofEdges.isEmpty() || cut == 0 ? "" : ", ") + ofCells : "all values";
    }
}
