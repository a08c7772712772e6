package dev.statute.spec.explore.search;

import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A way in which a machine breaks: what {@link Outcome.Fault} says without the values.
 *
 * @param transition the transition that was being taken; empty for the faults of selectors
 */
@API(status = API.Status.INTERNAL)
public record FaultKey(Outcome.FaultKind kind, Phase phase, Input input, Optional<Transition> transition) {}
