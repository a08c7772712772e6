package dev.statute.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.ledger.InputState;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.store.InputStatePersistenceRecord;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.store.StoredInput;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;

/** Tests of stores that belong together, with what they share. */
abstract class ContractGroup {
    private final StoreBench bench;

    ContractGroup(StoreBench bench) {
        this.bench = bench;
    }

    StoreBench bench() {
        return bench;
    }

    /** The store under test. */
    RuntimeStore store() {
        return bench.store();
    }

    /** Leaves a test out if the store leaves out what it is about. */
    void requires(StoreOption option) {
        appliesIf(bench.tested().has(option), "it leaves out " + option);
    }

    /** Leaves a test out, in words that tell it from one that somebody has switched off. */
    static void appliesIf(boolean applies, String otherwise) {
        Assumptions.assumeTrue(applies, () -> "Does not apply to this store: " + otherwise + ".");
    }

    /** All that is stored of a runtime. All handles have to say the same. */
    Stored stored(LogicalRuntimeId runtime) {
        Stored first = Stored.of(store(), bench.tested(), runtime);
        for (RuntimeStore handle : bench.handles()) {
            assertThat(Stored.of(handle, bench.tested(), runtime))
                    .as("what another handle reads")
                    .isEqualTo(first);
        }
        return first;
    }

    /** A call is refused in a certain way, and has changed nothing. */
    void refused(RuntimeStoreException.Kind kind, ThrowingCallable call) {
        Stored before = stored(Names.RUNTIME);
        failsAs(kind, call);
        assertThat(stored(Names.RUNTIME)).as("what is stored after a refusal").isEqualTo(before);
    }

    /** A call fails in a certain way. */
    static void failsAs(RuntimeStoreException.Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuntimeStoreException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    /** Stores inputs one by one. */
    void persist(LogicalRuntimeId runtime, InputStatePersistenceRecord... inputs) {
        for (InputStatePersistenceRecord input : inputs) {
            store().persistInputState(runtime, input);
        }
    }

    /** Stores a session of which nothing is stored, or which continues what is stored. */
    void commit(LineSession session) {
        store().commitSessionSnapshot(Names.RUNTIME, session.delta());
    }

    /** Stores a boundary with a session. */
    boolean apply(LineSession session, RunBoundaryReceipt receipt, InputStatePersistenceRecord... inputs) {
        return apply(Optional.of(session.delta()), receipt, inputs);
    }

    /** Stores a boundary. */
    boolean apply(Optional<SessionDelta> session, RunBoundaryReceipt receipt, InputStatePersistenceRecord... inputs) {
        return store().atomicApply(Names.RUNTIME, session, receipt, List.of(inputs), Optional.empty());
    }

    /** What is stored of all inputs of a runtime, in the order of the store. */
    List<InputState> states(LogicalRuntimeId runtime) {
        return states(store().loadInputStates(runtime));
    }

    static List<InputState> states(List<StoredInput> inputs) {
        return inputs.stream().map(StoredInput::state).toList();
    }

    /** What has to be given back if records were stored, in the order in which they were first stored. */
    List<StoredInput> inOrder(InputStatePersistenceRecord... firstStoredFirst) {
        return bench.tested()
                .order()
                .sorted(List.of(firstStoredFirst).stream()
                        .map(InputStatePersistenceRecord::stored)
                        .toList());
    }
}
