package dev.statute.session.ledger;

import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.types.TerminalOutcome;
import java.util.Optional;

/** Reads the outcome from a state of the lifecycle, which has it in its terminal phases only. */
final class TerminalOutcomes {
    private TerminalOutcomes() {}

    static Optional<TerminalOutcome> of(InputLifecycle.State state) {
        return switch (state.phase()) {
            case ACCEPTED, QUEUED, STAGED, APPLIED, APPLIED_PENDING_CONSUMPTION -> Optional.empty();
            case CONSUMED -> Optional.of(((InputLifecycle.State.Consumed) state).terminalOutcome());
            case SUPERSEDED -> Optional.of(((InputLifecycle.State.Superseded) state).terminalOutcome());
            case COALESCED -> Optional.of(((InputLifecycle.State.Coalesced) state).terminalOutcome());
            case ABANDONED -> Optional.of(((InputLifecycle.State.Abandoned) state).terminalOutcome());
        };
    }
}
