package dev.statute.spec.interpret;

import dev.statute.spec.model.MachineState;
import org.apiguardian.api.API;

/** What became of a state that was stored and comes back. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Restoration {

    /** The state is one that the machine may be in, as far as types and invariants tell. */
    record Restored(MachineState state) implements Restoration {}

    /**
     * The state is refused.
     *
     * @param name the first parameter, field or invariant that it breaks, in this order and each in the order of the file
     */
    record Refused(String name) implements Restoration {}
}
