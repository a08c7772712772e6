package dev.statute.benchmarks;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.store.InputStatePersistenceRecord;
import dev.statute.session.store.MachineLifecycleCommit;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.types.InputId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a driver stores of one runtime later and together, the last state of each input and no receipts, so that a file
 * is filled quickly. Not for anything else. For one thread.
 */
final class LateWrites implements AutoCloseable {
    private static final int TOGETHER = 20_000;

    private final RuntimeStore store;
    private final LogicalRuntimeId runtime;
    private final Map<InputId, InputStatePersistenceRecord> inputs = new LinkedHashMap<>();
    private @Nullable MachineLifecycleCommit state;

    LateWrites(RuntimeStore store, LogicalRuntimeId runtime) {
        this.store = store;
        this.runtime = runtime;
    }

    /** The store that a driver is given. */
    RuntimeStore store() {
        return (RuntimeStore) Proxy.newProxyInstance(
                LateWrites.class.getClassLoader(), new Class<?>[] {RuntimeStore.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "persistInputState", "commitMachineLifecycle" -> {
                            note(List.of(arguments));
                            return null;
                        }
                        case "atomicApply" -> {
                            note(List.of(arguments));
                            return true;
                        }
                        default -> {
                            return passedOn(method, arguments);
                        }
                    }
                });
    }

    private @Nullable Object passedOn(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private void note(Collection<?> arguments) {
        for (Object argument : arguments) {
            if (argument instanceof InputStatePersistenceRecord input) {
                inputs.put(input.stored().state().inputId(), input);
            } else if (argument instanceof MachineLifecycleCommit commit) {
                state = commit;
            } else if (argument instanceof Collection<?> several) {
                note(several);
            }
        }
        if (inputs.size() >= TOGETHER) {
            close();
        }
    }

    /** Writes what is left. A driver that has only taken inputs has stored no state, and the inputs one by one. */
    @Override
    public void close() {
        MachineLifecycleCommit last = state;
        if (last == null) {
            inputs.values().forEach(input -> store.persistInputState(runtime, input));
        } else {
            store.commitMachineLifecycle(runtime, last, List.copyOf(inputs.values()));
        }
        inputs.clear();
    }
}
