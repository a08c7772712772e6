package dev.statute.session.driver;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.ledger.InputState;
import dev.statute.session.policy.FailedWriteRule;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.InputStatePersistenceRecord;
import dev.statute.session.store.MachineLifecycleCommit;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.store.StoredInput;
import dev.statute.session.types.FoundOfWrite;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what a driver has to keep. A call that fails may have taken effect all the same, so what is stored is read then: a write
 * has happened as a whole, or not at all, or else the driver is out of step with its store and writes nothing any more.
 *
 * <p>For one thread at a time; whether it is in step may be asked by everybody.
 */
final class SettledWrites {
    private static final Logger LOG = LoggerFactory.getLogger(SettledWrites.class);

    private final LogicalRuntimeId runtimeId;
    private final RuntimeStore store;
    /** The state of the runtime as it is stored, as far as this has written or read it. */
    private Optional<ByteBuffer> lifecycle = Optional.empty();

    private volatile Optional<RuntimeDriverException> outOfStep = Optional.empty();

    SettledWrites(LogicalRuntimeId runtimeId, RuntimeStore store) {
        this.runtimeId = runtimeId;
        this.store = store;
    }

    /** Whether what is in memory may be something else than what is stored. */
    boolean isOutOfStep() {
        return outOfStep.isPresent();
    }

    /** The state of the runtime as it is stored now. */
    Optional<byte[]> loadLifecycle() {
        Optional<byte[]> stored = store.loadMachineLifecycleRecord(runtimeId);
        lifecycle = stored.map(ByteBuffer::wrap);
        return stored.map(byte[]::clone);
    }

    /** Stores an input that is new. */
    void persist(InputStatePersistenceRecord input) {
        StoredInput written = input.stored();
        write(
                done(() -> store.persistInputState(runtimeId, input)),
                // What is not remembered does not keep others from taking its id, so it may have been there before.
                traces -> traces.look(
                        find(written),
                        written,
                        found -> !found.equals(Optional.of(written))
                                && found.filter(StoreRecovery::isRemembered).isEmpty()),
                failure -> RuntimeDriverException.internal(String.valueOf(failure.getMessage()), failure));
    }

    /** Stores the state of the session, and inputs. */
    void commit(
            DriverTurn turn, MachineLifecycleCommit commit, List<InputStatePersistenceRecord> inputs, CommitStep step) {
        ByteBuffer written = ByteBuffer.wrap(commit.storeRecord());
        write(
                done(() -> store.commitMachineLifecycle(runtimeId, commit, inputs)),
                traces -> {
                    traces.look(
                            store.loadMachineLifecycleRecord(runtimeId).map(ByteBuffer::wrap),
                            written,
                            lifecycle::equals);
                    look(traces, turn, inputs);
                },
                step::failed);
        lifecycle = Optional.of(written);
    }

    /**
     * Stores a receipt that is not stored yet, the session, and inputs.
     *
     * @return whether it was stored; if not, the stored session has gone on beyond this one
     */
    boolean apply(
            DriverTurn turn,
            RunBoundaryReceipt receipt,
            Optional<SessionSnapshot> snapshot,
            List<InputStatePersistenceRecord> inputs) {
        return write(
                () -> store.atomicApply(
                        runtimeId, snapshot.map(SessionDelta::new), receipt, inputs, runtimeId.sessionId()),
                traces -> {
                    traces.look(
                            store.loadBoundaryReceipt(runtimeId, receipt.runId(), receipt.sequence()),
                            receipt,
                            Optional::isEmpty);
                    look(traces, turn, inputs);
                },
                CommitStep.BOUNDARY::failed);
    }

    private void look(WriteTraces traces, DriverTurn turn, List<InputStatePersistenceRecord> inputs) {
        for (InputStatePersistenceRecord input : inputs) {
            StoredInput written = input.stored();
            Optional<InputState> before = turn.storedBefore(written.state().inputId());
            traces.look(
                    find(written),
                    written,
                    found -> before.isPresent()
                            ? found.map(StoredInput::state).equals(before)
                            // What has waited to be stored is stored as it once was, and nobody remembers how.
                            : !found.equals(Optional.of(written)));
        }
    }

    private Optional<StoredInput> find(StoredInput input) {
        return store.loadInputState(runtimeId, input.state().inputId());
    }

    private static BooleanSupplier done(Runnable call) {
        return () -> {
            call.run();
            return true;
        };
    }

    private boolean write(
            BooleanSupplier call, Consumer<WriteTraces> look, Function<Throwable, RuntimeDriverException> told) {
        outOfStep.ifPresent(since -> {
            throw RuntimeDriverException.outOfStep(since);
        });
        try {
            return call.getAsBoolean();
        } catch (RuntimeException | Error failure) {
            boolean takenOver = failure instanceof RuntimeStoreException refusal
                    && refusal.kind() == RuntimeStoreException.Kind.TAKEN_OVER;
            return switch (FailedWriteRule.decide(found(look), takenOver)) {
                case TAKE_AS_DONE -> {
                    LOG.info("A write of the runtime {} failed, and is stored all the same.", runtimeId, failure);
                    yield true;
                }
                case ROLL_BACK -> throw told.apply(failure);
                case GIVE_UP -> throw lose(failure, takenOver);
            };
        }
    }

    private static FoundOfWrite found(Consumer<WriteTraces> look) {
        WriteTraces traces = new WriteTraces();
        try {
            look.accept(traces);
        } catch (RuntimeException | Error unreadable) {
            LOG.debug("What came of a write cannot be read.", unreadable);
            return FoundOfWrite.UNREADABLE;
        }
        return traces.together();
    }

    private RuntimeDriverException lose(Throwable failure, boolean takenOver) {
        RuntimeDriverException told =
                takenOver ? RuntimeDriverException.takenOver(failure) : RuntimeDriverException.inDoubt(failure);
        outOfStep = Optional.of(told);
        return told;
    }
}
