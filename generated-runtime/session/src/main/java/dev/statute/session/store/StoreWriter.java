package dev.statute.session.store;

import dev.statute.session.ledger.InputState;
import java.lang.invoke.MethodHandles;
import java.util.function.Function;
import org.apiguardian.api.API;

/** Makes what stores accept. There is one for the drivers of this library and none for anybody else. */
@API(status = API.Status.INTERNAL)
public final class StoreWriter {
    private static final String OWNER = "dev.statute.session.driver";

    private StoreWriter() {}

    /**
     * The writer of a driver.
     *
     * @param caller the lookup that a class of the drivers has made itself, with full privileges
     * @throws IllegalCallerException if it is not
     */
    public static StoreWriter of(MethodHandles.Lookup caller) {
        Class<?> owner = caller.lookupClass();
        // Reflection gives everybody on the same class path a lookup with full privileges, but never an original one.
        if (!caller.hasFullPrivilegeAccess()
                || (caller.lookupModes() & MethodHandles.Lookup.ORIGINAL) == 0
                || !owner.getPackageName().equals(OWNER)
                || owner.getModule() != StoreWriter.class.getModule()) {
            throw new IllegalCallerException("Only the drivers write the state of runtimes, and not " + owner + ".");
        }
        return new StoreWriter();
    }

    /**
     * Permission to store a state.
     *
     * @param snapshot the state
     * @param storeRecord its wire form
     */
    public MachineLifecycleCommit lifecycle(MachineLifecycleRecord snapshot, byte[] storeRecord) {
        return new MachineLifecycleCommit(snapshot, storeRecord);
    }

    /**
     * Permission to store an input.
     *
     * @param state the input
     * @param form writes its wire form, when a store asks for it
     */
    public InputStatePersistenceRecord input(InputState state, Function<InputState, byte[]> form) {
        return new InputStatePersistenceRecord(state, form);
    }
}
