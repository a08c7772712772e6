package dev.statute.spec.explore.search;

import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.MachineState;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The nearest place where something was seen: a state, or a step out of it.
 *
 * @param depth the breadth-first level of {@code state}
 * @param path a shortest run to {@code state}; it has {@code depth - 1} inputs
 * @param state the state
 * @param input the input that was given there, if it is about a step; a state outside of the filter, which is not stored,
 *     is reached by the path all the same
 */
@API(status = API.Status.INTERNAL)
public record Sighting(int depth, Path path, MachineState state, Optional<InputValue> input) {}
