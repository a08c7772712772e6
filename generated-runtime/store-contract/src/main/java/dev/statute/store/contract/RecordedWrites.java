package dev.statute.store.contract;

import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.store.InMemoryRuntimeStore;
import dev.statute.session.store.InputStatePersistenceRecord;
import dev.statute.session.store.MachineLifecycleCommit;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.types.InputId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A store that keeps the permissions and receipts with which a driver writes to it. Nobody but a driver can make those, so whoever
 * needs real ones to test a store lets a driver write here first. For one thread.
 */
final class RecordedWrites {
    private final RuntimeStore kept = new InMemoryRuntimeStore(LineSession.READER);
    private final RuntimeStore recording = recording(kept);
    private final Map<InputId, InputStatePersistenceRecord> inputs = new LinkedHashMap<>();
    private final List<MachineLifecycleCommit> states = new ArrayList<>();
    private final List<RunBoundaryReceipt> receipts = new ArrayList<>();

    /** The store that a driver is given. */
    RuntimeStore store() {
        return recording;
    }

    /** The permissions to store inputs, the last one of each, in the order in which they were first written. */
    List<InputStatePersistenceRecord> inputs() {
        return List.copyOf(inputs.values());
    }

    /** The permission to store a state that was written last. */
    MachineLifecycleCommit lastState() {
        return states.get(states.size() - 1);
    }

    /** The receipts, in the order in which they were written. */
    List<RunBoundaryReceipt> receipts() {
        return List.copyOf(receipts);
    }

    /** What a driver writes through a view of the store is recorded as well. */
    private RuntimeStore recording(RuntimeStore store) {
        return (RuntimeStore) Proxy.newProxyInstance(
                RecordedWrites.class.getClassLoader(),
                new Class<?>[] {RuntimeStore.class},
                (proxy, method, arguments) -> {
                    record(arguments == null ? List.of() : List.of(arguments));
                    try {
                        Object result = method.invoke(store, arguments);
                        return result instanceof RuntimeStore view ? recording(view) : result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private void record(Collection<?> arguments) {
        for (Object argument : arguments) {
            if (argument instanceof InputStatePersistenceRecord input) {
                inputs.put(input.stored().state().inputId(), input);
            } else if (argument instanceof MachineLifecycleCommit state) {
                states.add(state);
            } else if (argument instanceof RunBoundaryReceipt receipt) {
                receipts.add(receipt);
            } else if (argument instanceof Collection<?> several) {
                record(several);
            }
        }
    }
}
