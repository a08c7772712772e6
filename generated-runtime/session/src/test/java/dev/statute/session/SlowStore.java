package dev.statute.session;

import dev.statute.session.loop.Pause;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.StoreProxy;

/** Stores that take their time. */
final class SlowStore {
    private SlowStore() {}

    /**
     * The same store, in which one operation waits first.
     *
     * @param operation its name
     * @param pause where it waits
     */
    static RuntimeStore at(String operation, Pause pause, RuntimeStore store) {
        return StoreProxy.before(store, called -> {
            if (called.equals(operation)) {
                pause.run();
            }
        });
    }
}
