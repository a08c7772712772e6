package dev.statute.spec.explore.search;

import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.MachineState;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A run by its inputs.
 *
 * @param start an initial state
 * @param inputs each is accepted, the last one perhaps excepted
 */
@API(status = API.Status.INTERNAL)
public record Path(MachineState start, List<InputValue> inputs) {
    public Path {
        inputs = List.copyOf(inputs);
    }

    /** This run and one more input. */
    public Path then(InputValue input) {
        List<InputValue> more = new ArrayList<>(inputs);
        more.add(input);
        return new Path(start, more);
    }
}
