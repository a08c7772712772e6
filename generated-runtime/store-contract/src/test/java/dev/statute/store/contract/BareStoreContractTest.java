package dev.statute.store.contract;

import dev.statute.session.store.InMemoryRuntimeStore;
import dev.statute.session.store.RuntimeStore;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A store that leaves out everything that can be left out keeps the contract as well. */
class BareStoreContractTest extends RuntimeStoreContract {
    @Override
    protected TestedStore testedStore() {
        TestedStore bare = TestedStore.inMemory(transcripts -> bare(new InMemoryRuntimeStore(transcripts)));
        for (StoreOption option : StoreOption.values()) {
            bare = bare.without(option);
        }
        return bare;
    }

    private static RuntimeStore bare(RuntimeStore store) {
        return (RuntimeStore) Proxy.newProxyInstance(
                BareStoreContractTest.class.getClassLoader(),
                new Class<?>[] {RuntimeStore.class},
                (proxy, method, arguments) -> method.isDefault()
                        ? InvocationHandler.invokeDefault(proxy, method, arguments)
                        : called(store, method, arguments));
    }

    private static Object called(RuntimeStore store, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
