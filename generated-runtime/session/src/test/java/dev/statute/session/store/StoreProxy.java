package dev.statute.session.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/** Stores that do something before each call. */
public final class StoreProxy {
    private StoreProxy() {}

    /**
     * The same store.
     *
     * @param first is told the name of what is called; if it throws, nothing else happens
     */
    public static RuntimeStore before(RuntimeStore store, Consumer<String> first) {
        return (RuntimeStore) Proxy.newProxyInstance(
                StoreProxy.class.getClassLoader(), new Class<?>[] {RuntimeStore.class}, (proxy, method, arguments) -> {
                    first.accept(method.getName());
                    try {
                        Object answer = method.invoke(store, arguments);
                        // Whoever takes a runtime over goes on with what he is given.
                        return answer instanceof RuntimeStore taken ? before(taken, first) : answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
