package dev.statute.session.store;

import dev.statute.session.access.CallerCheck;
import dev.statute.session.ledger.InputState;
import java.lang.invoke.MethodHandles;
import java.util.Set;
import java.util.function.Function;
import org.apiguardian.api.API;

/** Makes what stores accept. There is one for the drivers of this library and none for anybody else. */
@API(status = API.Status.INTERNAL)
public final class StoreWriter {
    private static final Set<String> OWNERS = Set.of("dev.statute.session.driver");

    private StoreWriter() {}

    /**
     * The writer of a driver.
     *
     * @param caller the lookup that a class of the drivers has made itself, with full privileges
     * @throws IllegalCallerException if it is not
     */
    public static StoreWriter of(MethodHandles.Lookup caller) {
        CallerCheck.require(caller, OWNERS, "Only the drivers write the state of runtimes");
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
