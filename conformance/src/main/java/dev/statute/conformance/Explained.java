package dev.statute.conformance;

import java.util.List;
import org.apiguardian.api.API;

/**
 * How a generated class explains a decision.
 *
 * @param guards the guards by name in order, and whether each holds; empty if it was not asked
 */
@API(status = API.Status.EXPERIMENTAL)
public record Explained(Answer answer, List<GuardValue> guards) {
    public Explained {
        guards = List.copyOf(guards);
    }
}
