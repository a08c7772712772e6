package dev.statute.session.ops;

import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationOutcome;
import dev.statute.session.types.OperationText;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.apiguardian.api.API;

/**
 * Waits for the end of one operation. It is told once, and says so as often as it is asked. Safe for use by several threads;
 * waiting holds no lock.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class OperationWatch implements AutoCloseable {
    /** What a watch says if it is closed, or its registry is, before the operation has ended. */
    public static final OperationOutcome DROPPED =
            new OperationOutcome.Terminated(OperationText.of("operation completion watch dropped"));

    private final OperationId operationId;
    private final OpsLifecycleRegistry registry;
    private final Promise<OperationOutcome> outcome = new Promise<>();

    OperationWatch(OperationId operationId, OpsLifecycleRegistry registry) {
        this.operationId = operationId;
        this.registry = registry;
    }

    /** The operation. */
    public OperationId operationId() {
        return operationId;
    }

    /** How the operation ended; empty as long as it has not. */
    public Optional<OperationOutcome> outcome() {
        return outcome.peek();
    }

    /** Waits until the operation has ended. */
    public OperationOutcome await() throws InterruptedException {
        return outcome.await();
    }

    /**
     * Waits until the operation has ended, but no longer than it is told.
     *
     * @throws TimeoutException if it has not; the watch can be asked again
     */
    public OperationOutcome await(Duration atMost) throws InterruptedException, TimeoutException {
        return outcome.await(atMost);
    }

    /** The same for those who want to be called. What they do must not wait for operations of this registry. */
    public CompletionStage<OperationOutcome> onOutcome() {
        return outcome.stage();
    }

    /** Gives up. If the operation has not ended, {@link #DROPPED} is what this watch says from now on. */
    @Override
    public void close() {
        registry.drop(this);
    }

    Promise<OperationOutcome> promise() {
        return outcome;
    }
}
