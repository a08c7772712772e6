package dev.statute.session.driver;

import dev.statute.session.store.BlobStore;
import dev.statute.session.store.RuntimeStore;
import org.apiguardian.api.API;

/**
 * Keeps its inputs and its state in a store. An input is stored before it is acknowledged, with its images in a store of their
 * own; every other change is stored before it takes effect. If a store fails the driver finds out whether the write has taken effect all the
 * same. If it has not, nothing has happened, and the same command can be given again; if nobody can tell, or somebody else has taken
 * the runtime over, the driver is {@linkplain #isOutOfStep() out of step} and stores nothing any more.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class PersistentRuntimeDriver extends SessionDriver {

    /**
     * A session at rest. What the process before has left comes back with {@link #recover()}.
     *
     * @param context what a driver is given
     * @param store keeps inputs, receipts, sessions and states; as {@link RuntimeStore#takeOver} gives it, if others may have it too
     * @param blobs keeps images
     */
    public PersistentRuntimeDriver(DriverContext context, RuntimeStore store, BlobStore blobs) {
        super(context, new StoreBacked(context.runtimeId(), store, blobs));
    }
}
