package dev.statute.session;

import dev.statute.session.loop.Pause;
import dev.statute.session.store.RuntimeStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

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
        return (RuntimeStore) Proxy.newProxyInstance(
                SlowStore.class.getClassLoader(), new Class<?>[] {RuntimeStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(operation)) {
                        pause.run();
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
