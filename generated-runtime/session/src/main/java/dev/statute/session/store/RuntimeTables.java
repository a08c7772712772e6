package dev.statute.session.store;

import dev.statute.session.input.LogicalRuntimeId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** What all share who use one store in memory. Whatever is done here is one critical section. */
final class RuntimeTables {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<LogicalRuntimeId, RuntimeRecords> runtimes = new HashMap<>();
    private Optional<byte[]> oauthFlows = Optional.empty();

    /** Does something with the records of one runtime. */
    <T> T in(LogicalRuntimeId runtimeId, Function<RuntimeRecords, T> operation) {
        Objects.requireNonNull(runtimeId, "runtimeId");
        return locked(() -> operation.apply(runtimes.computeIfAbsent(runtimeId, unknown -> new RuntimeRecords())));
    }

    Optional<byte[]> oauthFlows() {
        return locked(() -> oauthFlows.map(byte[]::clone));
    }

    /** Replaces the login flows by what follows from the present ones; gives the next ones. */
    byte[] updateOauthFlows(Function<Optional<byte[]>, byte[]> update) {
        return locked(() -> {
            byte[] next = update.apply(oauthFlows.map(byte[]::clone)).clone();
            oauthFlows = Optional.of(next);
            return next.clone();
        });
    }

    private <T> T locked(Supplier<T> operation) {
        lock.lock();
        try {
            return operation.get();
        } finally {
            lock.unlock();
        }
    }
}
