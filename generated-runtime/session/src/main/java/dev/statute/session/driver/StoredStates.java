package dev.statute.session.driver;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.json.WireFormat;
import dev.statute.session.json.WireFormatException;
import dev.statute.session.json.WireFormats;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.store.MachineLifecycleRecord;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import java.util.Optional;
import org.apiguardian.api.API;

/** Reads the states of runtimes, which stores keep without reading them. */
@API(status = API.Status.EXPERIMENTAL)
public final class StoredStates {
    private static final WireFormat<MachineLifecycleRecord> FORMAT = new WireFormats().machineLifecycleRecord();

    private StoredStates() {}

    /**
     * The state of a runtime as it is stored, with its binding.
     *
     * @return empty if nothing is stored
     * @throws RuntimeStoreException of the kind {@code READ_FAILED} if what is stored is no record of the version that is
     *     read; it is never taken for one
     */
    public static Optional<MachineLifecycleRecord> load(RuntimeStore store, LogicalRuntimeId runtimeId) {
        return store.loadMachineLifecycleRecord(runtimeId).map(StoredStates::read);
    }

    /** The state alone. */
    public static Optional<RuntimeControl.Phase> loadRuntimeState(RuntimeStore store, LogicalRuntimeId runtimeId) {
        return load(store, runtimeId).map(MachineLifecycleRecord::runtimeState);
    }

    static byte[] bytes(MachineLifecycleRecord snapshot) {
        return FORMAT.writeBytes(snapshot);
    }

    static MachineLifecycleRecord read(byte[] bytes) {
        try {
            return FORMAT.read(bytes);
        } catch (WireFormatException unreadable) {
            throw RuntimeStoreException.readFailed("the state of the runtime: " + unreadable.getMessage())
                    .causedBy(unreadable);
        }
    }
}
