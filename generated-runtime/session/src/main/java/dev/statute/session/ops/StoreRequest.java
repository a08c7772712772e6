package dev.statute.session.ops;

import dev.statute.session.operation.OpsLifecycleRecord;
import java.util.Optional;

/** A record on its way to a store, and who waits for its acknowledgement. */
final class StoreRequest {
    private final OpsPersistenceChannel channel;
    private final OpsLifecycleRecord operations;
    private final Promise<Optional<Throwable>> failure = new Promise<>();

    StoreRequest(OpsPersistenceChannel channel, OpsLifecycleRecord operations) {
        this.channel = channel;
        this.operations = operations;
    }

    void handOver() {
        try {
            channel.submit(operations).whenComplete((done, thrown) -> failure.keep(Optional.ofNullable(thrown)));
        } catch (RuntimeException thrown) {
            failure.keep(Optional.of(thrown));
        }
    }

    /** Waits until the record is stored. */
    void await() {
        try {
            Optional<Throwable> thrown = failure.await();
            if (thrown.isPresent()) {
                channel.heard(thrown.get());
                throw notStored(String.valueOf(thrown.get().getMessage()), thrown.get());
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw notStored("the thread was interrupted", interruption);
        }
    }

    private static OpsLifecycleException notStored(String why, Throwable trigger) {
        return new OpsLifecycleException(
                new OpsLifecycleError.Internal("The end is not known to be stored: " + why), trigger);
    }
}
