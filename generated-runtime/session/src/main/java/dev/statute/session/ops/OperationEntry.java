package dev.statute.session.ops;

import dev.statute.session.machine.OpsLifecycle;
import dev.statute.session.operation.CompletionEntry;
import dev.statute.session.operation.OperationPeerHandle;
import dev.statute.session.operation.OperationSpec;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a registry knows of an operation beside what its authority decides. Used under the lock of the registry. */
final class OperationEntry {
    private final OperationSpec spec;
    private final Instant createdAt;
    private final List<OperationWatch> watches = new ArrayList<>();
    private Optional<Instant> startedAt = Optional.empty();
    private Optional<Instant> completedAt = Optional.empty();
    private Optional<OperationOutcome> outcome = Optional.empty();
    private Optional<OperationPeerHandle> peerHandle = Optional.empty();
    private long progressCount;

    OperationEntry(OperationSpec spec, Instant createdAt) {
        this.spec = spec;
        this.createdAt = createdAt;
    }

    OperationSpec spec() {
        return spec;
    }

    void started(Instant now) {
        startedAt = Optional.of(notBefore(createdAt, now));
    }

    void ended(OperationOutcome how, Instant now) {
        outcome = Optional.of(how);
        completedAt = Optional.of(notBefore(startedAt.orElse(createdAt), now));
    }

    /** The entry in the feed, after the operation has ended. */
    CompletionEntry completion(long seq) {
        return new CompletionEntry(
                seq, spec.id(), spec.kind(), spec.displayName(), outcome.orElseThrow(), completedAt.orElseThrow());
    }

    void progressed() {
        progressCount++;
    }

    void peer(OperationPeerHandle handle) {
        peerHandle = Optional.of(handle);
    }

    void watch(OperationWatch watch) {
        watches.add(watch);
    }

    void unwatch(OperationWatch watch) {
        watches.remove(watch);
    }

    /** Those who watch; nobody does any more. */
    List<OperationWatch> takeWatches() {
        List<OperationWatch> taken = List.copyOf(watches);
        watches.clear();
        return taken;
    }

    OperationSnapshot snapshot(OpsLifecycle.State state) {
        OperationId id = spec.id();
        return new OperationSnapshot(
                spec,
                Objects.requireNonNull(state.statuses().get(id)),
                state.peerReady().contains(id),
                progressCount,
                watches.size(),
                Optional.ofNullable(state.outcomes().get(id)),
                peerHandle,
                createdAt,
                startedAt,
                completedAt);
    }

    /** Clocks may be set back; the life of an operation is not. */
    private static Instant notBefore(Instant earlier, Instant now) {
        return Collections.max(List.of(earlier, now));
    }
}
