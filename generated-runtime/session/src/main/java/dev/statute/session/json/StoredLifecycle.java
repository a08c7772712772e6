package dev.statute.session.json;

import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.types.RunId;
import dev.statute.session.types.TerminalOutcome;
import java.util.Optional;

/**
 * The members of a stored input of version 3 that belong to its lifecycle. They stood beside the others, and were named
 * and written by hand. Such records are read and no longer written.
 *
 * @param phase where it stands
 * @param attemptCount how often it was staged
 * @param lastRunId the run that staged it last
 * @param lastBoundarySequence the receipt that covers it
 * @param outcome how it ended
 */
record StoredLifecycle(
        InputLifecycle.Phase phase,
        long attemptCount,
        Optional<RunId> lastRunId,
        Optional<Long> lastBoundarySequence,
        Optional<TerminalOutcome> outcome) {

    InputLifecycle.State restoredAt(Place place) {
        if (phase.terminal() != outcome.isPresent()) {
            throw MachineStates.impossible(
                    place,
                    phase.terminal() ? "it has ended without an outcome" : "it has an outcome and has not ended");
        }
        return LifecycleCodecs.restored(place, snapshot());
    }

    private InputLifecycle.Snapshot snapshot() {
        return switch (phase) {
            case ACCEPTED -> new InputLifecycle.Snapshot.Accepted(attemptCount, lastRunId, lastBoundarySequence);
            case QUEUED -> new InputLifecycle.Snapshot.Queued(attemptCount, lastRunId, lastBoundarySequence);
            case STAGED -> new InputLifecycle.Snapshot.Staged(attemptCount, lastRunId, lastBoundarySequence);
            case APPLIED -> new InputLifecycle.Snapshot.Applied(attemptCount, lastRunId, lastBoundarySequence);
            case APPLIED_PENDING_CONSUMPTION ->
                new InputLifecycle.Snapshot.AppliedPendingConsumption(attemptCount, lastRunId, lastBoundarySequence);
            case CONSUMED ->
                new InputLifecycle.Snapshot.Consumed(
                        attemptCount, lastRunId, lastBoundarySequence, outcome.orElseThrow());
            case SUPERSEDED ->
                new InputLifecycle.Snapshot.Superseded(
                        attemptCount, lastRunId, lastBoundarySequence, outcome.orElseThrow());
            case COALESCED ->
                new InputLifecycle.Snapshot.Coalesced(
                        attemptCount, lastRunId, lastBoundarySequence, outcome.orElseThrow());
            case ABANDONED ->
                new InputLifecycle.Snapshot.Abandoned(
                        attemptCount, lastRunId, lastBoundarySequence, outcome.orElseThrow());
        };
    }
}
