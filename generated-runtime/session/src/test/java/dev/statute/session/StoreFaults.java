package dev.statute.session;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.store.InputStatePersistenceRecord;
import dev.statute.session.store.MachineLifecycleCommit;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.store.StoreProxy;
import dev.statute.session.types.RunId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A store some of whose calls go wrong. Safe for use by several threads. */
final class StoreFaults {
    /** How a call goes wrong. */
    enum Way {
        /** It fails without doing anything. */
        BEFORE,
        /** It fails after it has done what it does. */
        AFTER,
        /** It fails after it has done some of what it does; a call that reads, or writes one record, has done nothing or all. */
        TORN,
        /** It does what it does, but somebody else comes between. */
        DELAY
    }

    /**
     * A call that goes wrong.
     *
     * @param operation what is called
     * @param call the how-manieth call of it, from 1
     * @param way how
     */
    record Fault(String operation, int call, Way way) {}

    /** How a call can go wrong. One that reads leaves nothing behind, so it fails in one way. */
    static List<Way> waysOf(String operation) {
        return operation.startsWith("load") ? List.of(Way.BEFORE, Way.DELAY) : List.of(Way.values());
    }

    private record Place(String operation, int call) {}

    private final Map<Place, Way> faults = new HashMap<>();
    private final Runnable between;
    private final Map<String, Integer> calls = new HashMap<>();
    private final Set<RunId> withoutInputs = new HashSet<>();
    private int hits;
    private boolean mended;
    private int lookers;

    /**
     * @param between what comes between where a call is delayed
     */
    StoreFaults(List<Fault> faults, Runnable between) {
        faults.forEach(fault -> this.faults.put(new Place(fault.operation(), fault.call()), fault.way()));
        this.between = between;
    }

    /** The store, with its faults. */
    RuntimeStore in(RuntimeStore store) {
        return StoreProxy.around(
                store,
                call -> due(call.operation())
                        .map(fault -> made(call, fault))
                        .orElseGet(() -> new Made(call.make()))
                        .answer());
    }

    /** What a call has answered. */
    private record Made(@Nullable Object answer) {}

    /** Which call of an operation goes wrong. */
    private record Due(Way way, int call) {}

    private Made made(StoreProxy.Call call, Due due) {
        switch (due.way()) {
            case BEFORE -> {
                // It does nothing.
            }
            case AFTER -> call.make();
            case TORN -> tear(call, due.call());
            case DELAY -> {
                between.run();
                return new Made(call.make());
            }
        }
        throw RuntimeStoreException.writeFailed("the disk is gone in " + call.operation());
    }

    /** Which part of it is done changes from call to call. */
    @SuppressWarnings("unchecked")
    private void tear(StoreProxy.Call call, int number) {
        Object[] given = call.arguments();
        boolean inputsOnly = number % 2 == 0;
        switch (call.operation()) {
            case "commitMachineLifecycle" -> {
                LogicalRuntimeId runtime = (LogicalRuntimeId) given[0];
                List<InputStatePersistenceRecord> inputs = (List<InputStatePersistenceRecord>) given[2];
                if (inputsOnly) {
                    inputs.stream().limit(1).forEach(input -> call.store().persistInputState(runtime, input));
                } else {
                    List<InputStatePersistenceRecord> butLast = inputs.subList(0, Math.max(0, inputs.size() - 1));
                    call.store().commitMachineLifecycle(runtime, (MachineLifecycleCommit) given[1], butLast);
                }
            }
            case "atomicApply" -> {
                LogicalRuntimeId runtime = (LogicalRuntimeId) given[0];
                if (inputsOnly) {
                    ((List<InputStatePersistenceRecord>) given[3])
                            .forEach(input -> call.store().persistInputState(runtime, input));
                } else {
                    torn(((RunBoundaryReceipt) given[2]).runId());
                    call.store()
                            .atomicApply(
                                    runtime,
                                    (Optional<SessionDelta>) given[1],
                                    (RunBoundaryReceipt) given[2],
                                    List.of(),
                                    Optional.empty());
                }
            }
            default -> {
                if (inputsOnly) {
                    call.make();
                }
            }
        }
    }

    private synchronized void torn(RunId run) {
        withoutInputs.add(run);
    }

    /** The runs whose receipts are stored without their inputs. */
    synchronized Set<RunId> withoutInputs() {
        return Set.copyOf(withoutInputs);
    }

    private synchronized Optional<Due> due(String operation) {
        if (lookers > 0) {
            return Optional.empty();
        }
        int call = calls.merge(operation, 1, Integer::sum);
        Optional<Due> due = Optional.ofNullable(faults.get(new Place(operation, call)))
                .filter(way -> !mended)
                .map(way -> new Due(way, call));
        hits += due.filter(fault -> fault.way() != Way.DELAY).isPresent() ? 1 : 0;
        return due;
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
