package dev.statute.session.driver;

import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.Input;
import dev.statute.session.ledger.InputLedger;
import dev.statute.session.ledger.InputState;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.types.InputId;
import java.util.Optional;

/** Nothing outlives the process. */
final class MemoryOnly implements DriverStorage {
    @Override
    public Optional<InputState> find(InputLedger ledger, InputId id) {
        return ledger.get(id);
    }

    @Override
    public Optional<InputId> claimant(InputLedger ledger, IdempotencyKey key) {
        return ledger.claimant(key);
    }

    @Override
    public boolean canKeep(Input input) {
        return true;
    }

    @Override
    public AcceptOutcome acknowledge(DriverTurn turn, Input input, AcceptOutcome outcome) {
        turn.allStored();
        return outcome;
    }

    @Override
    public RunPrimitive hydrated(RunPrimitive primitive) {
        return primitive;
    }

    @Override
    public void defer(DriverTurn turn) {
        turn.allStored();
    }

    @Override
    public void commit(DriverTurn turn, CommitStep step) {
        turn.allStored();
    }

    @Override
    public void applyBoundary(DriverTurn turn, RunBoundaryReceipt receipt, Optional<SessionSnapshot> snapshot) {
        turn.allStored();
    }

    @Override
    public boolean isOutOfStep() {
        return false;
    }

    @Override
    public RecoveryReport recover(DriverTurn turn) {
        return ControlCommands.recoverInPlace(turn);
    }
}
