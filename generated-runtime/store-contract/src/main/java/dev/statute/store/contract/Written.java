package dev.statute.store.contract;

import dev.statute.session.driver.DriverContext;
import dev.statute.session.driver.DriverOptions;
import dev.statute.session.driver.PersistentRuntimeDriver;
import dev.statute.session.driver.RuntimeDriver;
import dev.statute.session.input.Input;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.store.BlobStore;
import dev.statute.session.store.InMemoryBlobStore;
import dev.statute.session.store.InputStatePersistenceRecord;
import dev.statute.session.store.MachineLifecycleCommit;
import dev.statute.session.store.RuntimeBinding;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunApplyBoundary;
import dev.statute.session.types.RunId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** What drivers write: the same in every run, however often it is asked for. */
final class Written {
    private Written() {}

    /** A driver of a runtime on a store, as it begins. */
    static RuntimeDriver driver(LogicalRuntimeId runtime, RuntimeStore store) {
        return driver(runtime, store, new InMemoryBlobStore());
    }

    /** A driver of a runtime on a store, which keeps images beside it. */
    static RuntimeDriver driver(LogicalRuntimeId runtime, RuntimeStore store, BlobStore blobs) {
        DriverContext context =
                new DriverContext(runtime, SampleInputs.CLOCK, SampleInputs.ids(), DriverOptions.DEFAULT);
        return new PersistentRuntimeDriver(context, store, blobs);
    }

    /** An input as it is stored when it is submitted: it waits. */
    static InputStatePersistenceRecord queued(Input input) {
        return input(input, driver -> {});
    }

    /** An input as it is stored when a run takes it. */
    static InputStatePersistenceRecord staged(Input input) {
        return input(input, Written::stage);
    }

    /** An input as it is stored when it is in the conversation, with the receipt 0 of the first run. */
    static InputStatePersistenceRecord applied(Input input) {
        return input(input, driver -> driver.boundaryApplied(draft(stage(driver)), 0, Optional.empty()));
    }

    /** An input as it is stored when it is done. */
    static InputStatePersistenceRecord consumed(Input input) {
        return input(input, driver -> driver.commitRun(draft(stage(driver)), 0, Optional.empty()));
    }

    /** An input as it is stored when it is given up. */
    static InputStatePersistenceRecord abandoned(Input input) {
        return input(input, driver -> driver.abandonPending(new AbandonReason.Cancelled()));
    }

    /** The state of a runtime that goes on, bound to somebody. */
    static MachineLifecycleCommit bound(RuntimeBinding binding) {
        return state(driver -> driver.bind(binding));
    }

    /** The state of a runtime that takes nothing new. */
    static MachineLifecycleCommit retired() {
        return state(RuntimeDriver::retire);
    }

    /** The state of a runtime that has ended. */
    static MachineLifecycleCommit stopped() {
        return state(RuntimeDriver::stop);
    }

    /** What an executor says that has applied inputs in the first run. */
    static RunBoundaryReceiptDraft draft(List<InputId> inputs) {
        return draft(Names.run(1), inputs);
    }

    /** What an executor says that has applied inputs. */
    static RunBoundaryReceiptDraft draft(RunId run, List<InputId> inputs) {
        return new RunBoundaryReceiptDraft(
                run, RunApplyBoundary.RUN_START, inputs, Optional.of("0123456789abcdef".repeat(4)), 3);
    }

    /** A receipt of the first run, for an input of which nothing else is stored unless a test says so. */
    static RunBoundaryReceipt receipt(long sequence) {
        return receipt(sequence, Names.input(0));
    }

    /** Such receipts, numbered from 0. */
    static List<RunBoundaryReceipt> receipts(int count) {
        return receipts(LongStream.range(0, count), draft(List.of(Names.input(0))));
    }

    /** A receipt of the first run. */
    static RunBoundaryReceipt receipt(long sequence, InputId input) {
        return receipt(sequence, draft(List.of(input)));
    }

    /** The receipt that a driver makes of what an executor says. */
    static RunBoundaryReceipt receipt(long sequence, RunBoundaryReceiptDraft draft) {
        return receipts(LongStream.of(sequence), draft).get(0);
    }

    private static List<RunBoundaryReceipt> receipts(LongStream rising, RunBoundaryReceiptDraft draft) {
        RecordedWrites writes = new RecordedWrites();
        RuntimeDriver driver = driver(Names.RUNTIME, writes.store());
        draft.contributingInputIds().forEach(input -> driver.accept(SampleInputs.message(input)));
        driver.beginRun(draft.runId(), draft.contributingInputIds());
        rising.forEachOrdered(sequence -> driver.boundaryApplied(draft, sequence, Optional.empty()));
        return writes.receipts();
    }

    /** Begins the first run with all inputs that it should take, and names them. */
    static List<InputId> stage(RuntimeDriver driver) {
        List<InputId> batch = driver.nextBatch();
        driver.beginRun(Names.run(1), batch);
        return batch;
    }

    private static InputStatePersistenceRecord input(Input input, Consumer<RuntimeDriver> then) {
        return inputs(driver -> {
                    driver.accept(input);
                    then.accept(driver);
                })
                .get(0);
    }

    /** Inputs as they are stored last when a driver has done something, in the order in which they were first stored. */
    static List<InputStatePersistenceRecord> inputs(Consumer<RuntimeDriver> commands) {
        RecordedWrites writes = new RecordedWrites();
        commands.accept(driver(Names.RUNTIME, writes.store()));
        return writes.inputs();
    }

    private static MachineLifecycleCommit state(Consumer<RuntimeDriver> command) {
        RecordedWrites writes = new RecordedWrites();
        command.accept(driver(Names.RUNTIME, writes.store()));
        return writes.lastState();
    }
}
