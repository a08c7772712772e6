package dev.statute.session.store;

import dev.statute.session.machine.RuntimeControl;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * The state of a runtime as it is stored.
 *
 * @param runtimeState the state that it comes back in
 * @param binding to whom it is bound
 */
@API(status = API.Status.EXPERIMENTAL)
public record MachineLifecycleRecord(RuntimeControl.Phase runtimeState, RuntimeBinding binding) {
    /** Refuses null. */
    public MachineLifecycleRecord {
        Objects.requireNonNull(runtimeState, "runtimeState");
        Objects.requireNonNull(binding, "binding");
    }
}
