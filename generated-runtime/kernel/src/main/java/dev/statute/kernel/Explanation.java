package dev.statute.kernel;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A decision together with what led to it. Nothing was applied.
 *
 * @param decision what {@code apply} answers
 * @param transition the transition that was selected; empty where the cell refuses or ignores the input outright
 * @param guards the guards of that transition in the order of their evaluation
 * @param <R> the generated result type
 * @param <T> the generated enum of transitions
 * @param <G> the generated enum of guards
 */
@API(status = API.Status.EXPERIMENTAL)
public record Explanation<R, T, G>(R decision, Optional<T> transition, List<GuardCheck<G>> guards) {
    public Explanation {
        guards = List.copyOf(guards);
    }
}
