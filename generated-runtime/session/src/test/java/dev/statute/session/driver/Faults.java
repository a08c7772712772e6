package dev.statute.session.driver;

import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.store.StoreProxy;
import java.util.ArrayList;
import java.util.List;

/** Makes a store fail on purpose, at a call that is chosen. */
public final class Faults {
    /** What the store says. */
    public static final String MESSAGE = "the disk is gone";

    private static final String EVERYTHING = "*";

    private final List<String> calls = new ArrayList<>();
    private int callsUntilFailure = -1;
    private String operation = "";

    /** The store, which fails when it is told to. */
    public RuntimeStore in(RuntimeStore store) {
        return StoreProxy.before(store, called -> {
            calls.add(called);
            if (isDue(called)) {
                throw RuntimeStoreException.writeFailed(MESSAGE);
            }
        });
    }

    /** Every call of this operation fails, until {@link #none()}. */
    public void at(String failing) {
        operation = failing;
    }

    /** Every call fails, until {@link #none()}. */
    public void everywhere() {
        operation = EVERYTHING;
    }

    /** One call fails, after so many that succeed. */
    public void after(int succeeding) {
        callsUntilFailure = succeeding;
    }

    /** Nothing fails any more. */
    public void none() {
        operation = "";
        callsUntilFailure = -1;
    }

    /** The names of all calls since the last time. */
    public List<String> takeCalls() {
        List<String> taken = List.copyOf(calls);
        calls.clear();
        return taken;
    }

    private boolean isDue(String called) {
        return operation.equals(EVERYTHING)
                || called.equals(operation)
                || (callsUntilFailure >= 0 && callsUntilFailure-- == 0);
    }
}
