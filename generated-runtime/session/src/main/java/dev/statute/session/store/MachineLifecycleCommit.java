package dev.statute.session.store;

import dev.statute.session.machine.RuntimeControl;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Permission to store a state of a runtime, and that state. Only the drivers of this library can make one, by their
 * {@link StoreWriter}: whoever could make one could open a runtime again that has ended. A store keeps {@link #storeRecord()}
 * as it is. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class MachineLifecycleCommit {
    private final MachineLifecycleRecord snapshot;
    private final byte[] storeRecord;

    MachineLifecycleCommit(MachineLifecycleRecord snapshot, byte[] storeRecord) {
        this.snapshot = Objects.requireNonNull(snapshot, "snapshot");
        this.storeRecord = storeRecord.clone();
    }

    /** The state that the runtime comes back in. */
    public RuntimeControl.Phase runtimeState() {
        return snapshot.runtimeState();
    }

    /** What is stored. */
    public MachineLifecycleRecord snapshot() {
        return snapshot;
    }

    /** What is stored, as the bytes that are to be given back. A copy. */
    public byte[] storeRecord() {
        return storeRecord.clone();
    }

    /** The state. */
    @Override
    public String toString() {
        return "MachineLifecycleCommit[" + snapshot + "]";
    }
}
