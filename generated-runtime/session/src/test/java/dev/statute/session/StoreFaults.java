package dev.statute.session;

import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.store.StoreProxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A store some of whose calls fail, without doing anything. Safe for use by several threads. */
final class StoreFaults {
    /**
     * A call that fails.
     *
     * @param operation what is called
     * @param call the how-manieth call of it, from 1
     */
    record Fault(String operation, int call) {}

    private final Set<Fault> faults;
    private final Map<String, Integer> calls = new HashMap<>();
    private int hits;
    private boolean mended;
    private int lookers;

    StoreFaults(List<Fault> faults) {
        this.faults = new HashSet<>(faults);
    }

    /** The store, with its faults. */
    RuntimeStore in(RuntimeStore store) {
        return StoreProxy.before(store, called -> {
            if (isFaulty(called)) {
                throw RuntimeStoreException.writeFailed("the disk is gone in " + called);
            }
        });
    }

    private synchronized boolean isFaulty(String operation) {
        if (lookers > 0) {
            return false;
        }
        int call = calls.merge(operation, 1, Integer::sum);
        boolean faulty = !mended && faults.contains(new Fault(operation, call));
        if (faulty) {
            hits++;
        }
        return faulty;
    }

    /** Looks at something without faults, and without counting. For one who is alone. */
    void without(Runnable look) {
        sparing(() -> {
            look.run();
            return true;
        });
    }

    /** Makes something without faults, and without counting. For one who is alone. */
    <T> T sparing(Supplier<T> making) {
        look(1);
        try {
            return making.get();
        } finally {
            look(-1);
        }
    }

    private synchronized void look(int change) {
        lookers += change;
    }

    /** How many calls have failed by now. */
    synchronized int hits() {
        return hits;
    }

    /** How often each operation was called. */
    synchronized Map<String, Integer> calls() {
        return Map.copyOf(calls);
    }

    /** From now on nothing fails. */
    synchronized void mend() {
        mended = true;
    }
}
