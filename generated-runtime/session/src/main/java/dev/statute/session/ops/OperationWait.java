package dev.statute.session.ops;

import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationOutcome;
import dev.statute.session.types.RunId;
import dev.statute.session.types.WaitRequestId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.apiguardian.api.API;

/**
 * Waits for the ends of several operations. Closing it before all have ended cancels the wait. Safe for use by several
 * threads; waiting holds no lock.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class OperationWait implements AutoCloseable {
    private final WaitRequestId id;
    private final RunId runId;
    private final OpsLifecycleRegistry registry;
    private final Promise<WaitAllResult> result = new Promise<>();
    private final Map<OperationId, OperationOutcome> outcomes = new HashMap<>();

    OperationWait(WaitRequestId id, RunId runId, OpsLifecycleRegistry registry) {
        this.id = id;
        this.runId = runId;
        this.registry = registry;
    }

    /** The wait. */
    public WaitRequestId id() {
        return id;
    }

    /** The run that waits. */
    public RunId runId() {
        return runId;
    }

    /** How all of them ended; empty as long as they have not, and for ever if the wait was cancelled. */
    public Optional<WaitAllResult> result() {
        return result.peek();
    }

    /**
     * Waits until all of them have ended.
     *
     * @throws java.util.concurrent.CancellationException if the wait was cancelled
     */
    public WaitAllResult await() throws InterruptedException {
        return result.await();
    }

    /**
     * Waits until all of them have ended, but no longer than it is told.
     *
     * @throws java.util.concurrent.CancellationException if the wait was cancelled
     * @throws TimeoutException if they have not; the wait goes on
     */
    public WaitAllResult await(Duration atMost) throws InterruptedException, TimeoutException {
        return result.await(atMost);
    }

    /** The same for those who want to be called. What they do must not wait for operations of this registry. */
    public CompletionStage<WaitAllResult> onResult() {
        return result.stage();
    }

    /** Cancels the wait unless it is over. */
    @Override
    public void close() {
        registry.abandon(this);
    }

    /** One of them has ended. Called under the lock of the registry. */
    void deliver(OperationId operation, OperationOutcome outcome) {
        outcomes.put(operation, outcome);
    }

    /** All of them have. Called under the lock of the registry. */
    void satisfy(List<OperationId> asked) {
        result.keep(new WaitAllResult(
                id,
                asked,
                asked.stream()
                        .map(operation -> Objects.requireNonNull(outcomes.get(operation)))
                        .toList()));
    }

    Promise<WaitAllResult> promise() {
        return result;
    }
}
