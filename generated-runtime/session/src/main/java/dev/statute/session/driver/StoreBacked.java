package dev.statute.session.driver;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.Input;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.json.WireFormat;
import dev.statute.session.json.WireFormats;
import dev.statute.session.ledger.InputFacts;
import dev.statute.session.ledger.InputLedger;
import dev.statute.session.ledger.InputState;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.policy.DurableState;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.BlobStore;
import dev.statute.session.store.BlobStoreException;
import dev.statute.session.store.InputImages;
import dev.statute.session.store.InputStatePersistenceRecord;
import dev.statute.session.store.MachineLifecycleCommit;
import dev.statute.session.store.MachineLifecycleRecord;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.store.StoreWriter;
import dev.statute.session.store.StoredInput;
import dev.statute.session.types.InputId;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything outlives the process, in a store. */
final class StoreBacked implements DriverStorage {
    private static final StoreWriter WRITER = StoreWriter.of(MethodHandles.lookup());

    private static final WireFormat<InputState> INPUTS = new WireFormats().inputState();
    /** More than is ever told of an input besides what it says: each of its few attempts adds some hundred bytes. */
    private static final int HISTORY_BYTES = 64 * 1024;

    private final LogicalRuntimeId runtimeId;
    private final RuntimeStore store;
    private final InputImages images;
    private final SettledWrites writes;

    StoreBacked(LogicalRuntimeId runtimeId, RuntimeStore store, BlobStore blobs) {
        this.runtimeId = runtimeId;
        this.store = Objects.requireNonNull(store, "store");
        this.images = new InputImages(Objects.requireNonNull(blobs, "blobs"));
        this.writes = new SettledWrites(runtimeId, store);
    }

    @Override
    public Optional<InputState> find(InputLedger ledger, InputId id) {
        return ledger.get(id)
                .or(() -> reading(() -> store.loadInputState(runtimeId, id))
                        .filter(StoreRecovery::isRemembered)
                        .map(StoredInput::state));
    }

    @Override
    public Optional<InputId> claimant(InputLedger ledger, IdempotencyKey key) {
        return ledger.claimant(key)
                .or(() -> reading(() -> store.loadInputStateByKey(runtimeId, key))
                        .filter(StoreRecovery::isRemembered)
                        .map(stored -> stored.state().inputId()));
    }

    @Override
    public boolean canKeep(Input input) {
        InputFacts facts = InputFacts.of(input.id(), input.header().timestamp())
                .withPersistedInput(InputImages.withoutImages(input));
        InputState kept = InputState.newAccepted(
                input.header().idempotencyKey().map(facts::withIdempotencyKey).orElse(facts));
        return INPUTS.isReadable(kept, HISTORY_BYTES);
    }

    @Override
    public AcceptOutcome acknowledge(DriverTurn turn, Input input, AcceptOutcome outcome) {
        if (!(outcome instanceof AcceptOutcome.Accepted accepted)) {
            return outcome;
        }
        InputState state = accepted.state().withFacts(facts -> facts.withPersistedInput(externalized(input)));
        writes.persist(recordOf(state));
        turn.stored(state);
        return new AcceptOutcome.Accepted(accepted.inputId(), accepted.policy(), state);
    }

    private Input externalized(Input input) {
        try {
            return images.externalize(input);
        } catch (BlobStoreException failure) {
            throw RuntimeDriverException.internal("image externalization failed: " + failure.getMessage(), failure);
        }
    }

    @Override
    public RunPrimitive hydrated(RunPrimitive primitive) {
        try {
            return primitive.mapBlocks(blocks -> images.hydrate(blocks, InputImages.MissingBlob.ERROR));
        } catch (RuntimeException failure) {
            throw RuntimeDriverException.internal("image hydration failed: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void defer(DriverTurn turn) {
        // The state keeps what is not stored yet, and the next command that stores anything stores it too.
    }

    @Override
    public void commit(DriverTurn turn, CommitStep step) {
        writes.commit(turn, commitOf(turn), changed(turn), step);
        turn.allStored();
    }

    @Override
    public void applyBoundary(DriverTurn turn, RunBoundaryReceipt receipt, Optional<SessionSnapshot> snapshot) {
        // What is not stored here is stored with the next step: a receipt that was stored before is not stored again,
        // and none is stored for a session that has gone on without it.
        if (!isStored(receipt) && writes.apply(turn, receipt, snapshot, changed(turn))) {
            turn.allStored();
        }
    }

    private boolean isStored(RunBoundaryReceipt receipt) {
        try {
            return store.loadBoundaryReceipt(runtimeId, receipt.runId(), receipt.sequence())
                    .isPresent();
        } catch (RuntimeException failure) {
            throw CommitStep.BOUNDARY.failed(failure);
        }
    }

    @Override
    public boolean isOutOfStep() {
        return writes.isOutOfStep();
    }

    @Override
    public RecoveryReport recover(DriverTurn turn) {
        turn.control(RuntimeControl.Input.RecoverRequested.INSTANCE);
        if (!turn.unstored().isEmpty()) {
            // A session that lives knows more than is stored of it: what has ended would come back as it is stored.
            commit(turn, CommitStep.RECOVERY);
        }
        return reading(() -> new StoreRecovery(turn, runtimeId, store)
                .run(writes.loadLifecycle().map(StoredStates::read)));
    }

    /** A run goes with the process that has it, so what is stored of a session is where it stands without its run. */
    private static MachineLifecycleCommit commitOf(DriverTurn turn) {
        MachineLifecycleRecord snapshot =
                new MachineLifecycleRecord(DurableState.decide(turn.control().stateWithoutRun()), turn.binding());
        return WRITER.lifecycle(snapshot, StoredStates.bytes(snapshot));
    }

    private static InputStatePersistenceRecord recordOf(InputState state) {
        return WRITER.input(state, INPUTS::writeBytes);
    }

    private static List<InputStatePersistenceRecord> changed(DriverTurn turn) {
        return turn.unstored().stream().map(StoreBacked::recordOf).toList();
    }

    private static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (RuntimeStoreException failure) {
            throw RuntimeDriverException.internal(String.valueOf(failure.getMessage()), failure);
        }
    }
}
