package dev.statute.session.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Stores that do something around each call. */
public final class StoreProxy {
    private StoreProxy() {}

    /** What is done in the place of a call. */
    @FunctionalInterface
    public interface Around {
        /** Gives what the call gives. */
        @Nullable
        Object called(Call call);
    }

    /**
     * A call of a store.
     *
     * @param store the store
     * @param method what is called
     * @param arguments with what
     */
    public record Call(RuntimeStore store, Method method, Object... arguments) {
        /** What is called. */
        public String operation() {
            return method.getName();
        }

        /** Makes the call. */
        public @Nullable Object make() {
            try {
                return method.invoke(store, arguments);
            } catch (InvocationTargetException thrown) {
                if (thrown.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw new AssertionError("no store throws this", thrown.getCause());
            } catch (IllegalAccessException hidden) {
                throw new AssertionError(hidden);
            }
        }
    }

    /**
     * The same store. Whoever takes a runtime over has a store of the same kind.
     *
     * @param around does what is done in the place of each call
     */
    public static RuntimeStore around(RuntimeStore store, Around around) {
        return (RuntimeStore) Proxy.newProxyInstance(
                StoreProxy.class.getClassLoader(), new Class<?>[] {RuntimeStore.class}, (proxy, method, arguments) -> {
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    Object answer = around.called(new Call(store, method, given));
                    return answer instanceof RuntimeStore taken ? around(taken, around) : answer;
                });
    }

    /**
     * The same store.
     *
     * @param first is told the name of what is called; if it throws, nothing else happens
     */
    public static RuntimeStore before(RuntimeStore store, Consumer<String> first) {
        return around(store, call -> {
            first.accept(call.operation());
            return call.make();
        });
    }
}
