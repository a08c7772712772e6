package dev.statute.session.ops;

import dev.statute.session.machine.OpsLifecycle;
import dev.statute.session.operation.OperationPeerHandle;
import dev.statute.session.operation.OperationSpec;
import dev.statute.session.operation.OpsCursors;
import dev.statute.session.operation.OpsLifecycleRecord;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationResult;
import dev.statute.session.types.OperationText;
import dev.statute.session.types.RunId;
import dev.statute.session.types.RuntimeEpochId;
import dev.statute.session.types.WaitRequestId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * The operations that go on in the background of one session: how far each is, who waits for its end, and the feed of ends.
 *
 * <p>Every command is granted or refused as a whole; a refusal is an {@link OpsLifecycleException} and changes nothing. An
 * operation that ends is first remembered, then its watches say how it ended, then the feed has it, then the oldest that need
 * not be remembered any more are forgotten, then a wait may be over. If the registry is {@linkplain #setPersistenceChannel
 * wired to a store}, the command returns when the end is stored; if that fails it throws {@link OpsLifecycleError.Internal},
 * and the operation has ended nevertheless.
 *
 * <p>Safe for use by several threads. Calls are decided in the order in which they get the lock; those who are to be told are
 * called without it, in the same order.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class OpsLifecycleRegistry implements AutoCloseable {
    private final OpsContext context;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deliveries deliveries = new Deliveries();
    /** Apart from the others, so that nobody who is told slowly keeps another thread from storing what it reported. */
    private final Deliveries handOvers = new Deliveries();

    private final OperationBook book;
    private boolean closed;

    /** A registry without operations, with the limits that the spec has by default. */
    public OpsLifecycleRegistry(OpsContext context) {
        this(context, OpsLifecycle.defaultParameters());
    }

    /**
     * A registry without operations.
     *
     * @param context what it is given
     * @param limits how many operations it may have
     */
    public OpsLifecycleRegistry(OpsContext context, OpsLifecycle.Parameters limits) {
        this.context = Objects.requireNonNull(context, "context");
        this.book = new OperationBook(context, deliveries, handOvers, OpsLifecycle.initial(limits), List.of());
    }

    private OpsLifecycleRegistry(OpsContext context, OpsLifecycleRecord stored) {
        this.context = Objects.requireNonNull(context, "context");
        this.book = new OperationBook(context, deliveries, handOvers, stored.state(), stored.feed());
        book.apply(OpsLifecycle.Input.Recover.INSTANCE, () -> {});
        book.restore(stored.specs());
    }

    /**
     * The registry that goes on from what another one has stored. It has the same limits. What was under way is gone with its
     * process, as are watches, waits, handles of peers and times; what had ended is there, and the numbers go on.
     */
    public static OpsLifecycleRegistry fromRecovered(OpsContext context, OpsLifecycleRecord stored) {
        return new OpsLifecycleRegistry(context, stored);
    }

    /** Has a new operation, which is being set up. */
    public void registerOperation(OperationSpec spec) {
        command(new OpsLifecycle.Input.RegisterOperation(spec.id(), spec.kind()), () -> book.enter(spec));
    }

    /** The operation has been set up. */
    public void provisioningSucceeded(OperationId id) {
        command(
                new OpsLifecycle.Input.ProvisioningSucceeded(id),
                () -> book.entry(id).started(book.now()));
    }

    /** The operation could not be set up, and is over. */
    public void provisioningFailed(OperationId id, String error) {
        command(new OpsLifecycle.Input.ProvisioningFailed(id, OperationText.of(error)));
    }

    /** The operation is not wanted any more before it was set up, and is over. */
    public void abortProvisioning(OperationId id, Optional<String> reason) {
        command(new OpsLifecycle.Input.AbortProvisioning(id, reason.map(OperationText::of)));
    }

    /** The peer of the operation can be talked to. Only for kinds that have one, and once. */
    public void peerReady(OperationId id, OperationPeerHandle handle) {
        Objects.requireNonNull(handle, "handle");
        command(new OpsLifecycle.Input.PeerReady(id), () -> book.entry(id).peer(handle));
    }

    /** Watches for the end of an operation. If it has ended, the watch says so at once. */
    public OperationWatch registerWatcher(OperationId id) {
        OperationWatch watch = new OperationWatch(id, this);
        return locked(ops -> {
            ops.apply(
                    new OpsLifecycle.Input.RegisterWatcher(id),
                    () -> ops.entry(id).watch(watch));
            if (closed) {
                dropAll(ops.entry(id));
            }
            return watch;
        });
    }

    /** The operation has come farther. It is counted; what there is to say about it is not kept. */
    public void reportProgress(OperationId id) {
        command(
                new OpsLifecycle.Input.ProgressReported(id),
                () -> book.entry(id).progressed());
    }

    /** The operation did what it was to do, and is over. */
    public void completeOperation(OperationId id, OperationResult result) {
        command(new OpsLifecycle.Input.CompleteOperation(id, result));
    }

    /** The operation could not do what it was to do, and is over. */
    public void failOperation(OperationId id, String error) {
        command(new OpsLifecycle.Input.FailOperation(id, OperationText.of(error)));
    }

    /** Somebody cancels the operation, and it is over. */
    public void cancelOperation(OperationId id, Optional<String> reason) {
        command(new OpsLifecycle.Input.CancelOperation(id, reason.map(OperationText::of)));
    }

    /** The operation shall come to an end. */
    public void requestRetire(OperationId id) {
        command(new OpsLifecycle.Input.RetireRequested(id));
    }

    /** The operation has come to its end, asked or not. */
    public void markRetired(OperationId id) {
        command(new OpsLifecycle.Input.RetireCompleted(id));
    }

    /** The owner of the operations is gone; all that are under way are over, in the order in which they were registered. */
    public void terminateOwner(String reason) {
        locked(ops ->
                ops.apply(new OpsLifecycle.Input.OwnerTerminated(OperationText.of(reason), ops.underWay()), () -> {}));
    }

    /** One operation as it is; empty if it is not known, or not any more. */
    public Optional<OperationSnapshot> snapshot(OperationId id) {
        return locked(ops -> ops.snapshot(id));
    }

    /** All operations that are known, sorted by how they are shown. */
    public List<OperationSnapshot> listOperations() {
        return locked(OperationBook::snapshots);
    }

    /** Sees the end of one operation, which is still remembered afterwards. */
    public void collectTerminal(OperationId id) {
        command(new OpsLifecycle.Input.CollectTerminal(id));
    }

    /** Takes all ends that are remembered, the oldest first. They are forgotten; the feed still has them. */
    public List<CompletedOperation> collectCompleted() {
        return locked(ops -> ops.apply(OpsLifecycle.Input.CollectCompleted.INSTANCE, () -> {}).stream()
                .filter(OpsLifecycle.Effect.CollectCompletedResult.class::isInstance)
                .map(OpsLifecycle.Effect.CollectCompletedResult.class::cast)
                .flatMap(collected -> collected.ids().stream()
                        .map(id -> new CompletedOperation(
                                id, Objects.requireNonNull(collected.outcomes().get(id)))))
                .toList());
    }

    /**
     * Waits until all of several operations have ended. There is one wait at a time.
     *
     * @param runId the run that waits
     * @param ids the operations, each once
     */
    public OperationWait waitAll(RunId runId, List<OperationId> ids) {
        WaitRequestId request = new WaitRequestId(context.ids().nextUuid());
        OperationWait wait = new OperationWait(request, Objects.requireNonNull(runId, "runId"), this);
        command(new OpsLifecycle.Input.BeginWaitAll(request, ids), () -> book.begin(wait));
        return wait;
    }

    /** Cancels the wait that there is. */
    public void cancelWaitAll(WaitRequestId request) {
        command(new OpsLifecycle.Input.CancelWaitAll(request), book::cancelWait);
    }

    /** The ends in their order. Always the same object. */
    public CompletionFeed completionFeed() {
        return book.feed();
    }

    /**
     * From now on every end is stored before its command returns.
     *
     * @param channel where to
     * @param epochId the epoch that the operations belong to
     * @param cursors how far the readers of the feed have come; what they are then is stored with each end
     */
    public void setPersistenceChannel(OpsPersistenceChannel channel, RuntimeEpochId epochId, EpochCursors cursors) {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(epochId, "epochId");
        Objects.requireNonNull(cursors, "cursors");
        locked(ops -> {
            ops.wire(channel, epochId, cursors);
            return ops;
        });
    }

    /** All that is stored of the operations, taken at one moment. */
    public OpsLifecycleRecord capturePersistenceSnapshot(RuntimeEpochId epochId, OpsCursors cursors) {
        return locked(ops -> ops.capture(epochId, cursors));
    }

    /**
     * Nobody waits for anything any more: watches, also later ones, say {@link OperationWatch#DROPPED} unless their operation
     * has ended, and the wait that there is is cancelled. Repeating it changes nothing.
     */
    @Override
    public void close() {
        locked(ops -> {
            closed = true;
            ops.all().forEach(this::dropAll);
            ops.presentWait().ifPresent(ops::abandon);
            return ops;
        });
    }

    void drop(OperationWatch watch) {
        locked(ops -> {
            ops.find(watch.operationId()).ifPresent(entry -> entry.unwatch(watch));
            ops.resolve(watch, OperationWatch.DROPPED);
            return ops;
        });
    }

    void abandon(OperationWait wait) {
        locked(ops -> {
            ops.abandon(wait);
            return ops;
        });
    }

    private void dropAll(OperationEntry entry) {
        entry.takeWatches().forEach(watch -> book.resolve(watch, OperationWatch.DROPPED));
    }

    private void command(OpsLifecycle.Input input) {
        command(input, () -> {});
    }

    private void command(OpsLifecycle.Input input, Runnable accepted) {
        locked(ops -> ops.apply(input, accepted));
    }

    private <T> T locked(Function<OperationBook, T> work) {
        T result;
        Optional<StoreRequest> toStore;
        lock.lock();
        try {
            result = work.apply(book);
            toStore = book.takeStoreRequest();
        } finally {
            lock.unlock();
        }
        deliveries.run();
        handOvers.run();
        toStore.ifPresent(StoreRequest::await);
        return result;
    }
}
