package dev.statute.store.sqlite;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** A write, and somebody who waits until it is on the disk or has failed. */
final class Pending<T> {
    private final Write<T> write;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    // Of the thread that writes.
    private @Nullable T result;
    private @Nullable RuntimeException failure;

    Pending(Write<T> write) {
        this.write = write;
    }

    /** Is done within a transaction. */
    void attempt(Database database) throws SQLException {
        result = write.in(database);
    }

    /** Has failed alone; the others of its transaction go on. */
    void failed(RuntimeException why) {
        failure = why;
    }

    boolean hasFailed() {
        return failure != null;
    }

    /** The transaction is on the disk. */
    @SuppressWarnings("NullAway") // What a write gives may be null only if its caller expects that.
    void acknowledge() {
        if (failure == null) {
            answer.complete(result);
        } else {
            answer.completeExceptionally(failure);
        }
    }

    /** The transaction has failed as a whole; whoever has failed before it did keeps his own reason. */
    void abandon(RuntimeException why) {
        answer.completeExceptionally(failure == null ? why : failure);
    }

    /**
     * Waits, and is not kept from it by an interrupt, since what is written would be written all the same; the thread stays
     * interrupted.
     */
    T await() {
        try {
            return answer.join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw wrapped;
        }
    }
}
