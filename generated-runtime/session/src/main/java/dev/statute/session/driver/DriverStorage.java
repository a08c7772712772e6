package dev.statute.session.driver;

import dev.statute.session.input.Input;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.run.SessionSnapshot;
import java.util.Optional;

/**
 * Where a driver keeps what has to outlive it. Called before a turn takes effect; throwing makes the turn void, and nothing of it is
 * stored unless the driver is {@linkplain #isOutOfStep() out of step} from then on.
 */
interface DriverStorage extends KnownInputs {

    /** Stores a new input before it is acknowledged; what its submitter is told then. */
    AcceptOutcome acknowledge(DriverTurn turn, Input input, AcceptOutcome outcome);

    /** What a run is to do, with the images in it that are stored beside its inputs. */
    RunPrimitive hydrated(RunPrimitive primitive);

    /** Leaves what changed to be stored with what changes next. */
    void defer(DriverTurn turn);

    /** Stores the state of the session, and all inputs that changed. */
    void commit(DriverTurn turn, CommitStep step);

    /** Stores that inputs were applied, the session afterwards, and all inputs that changed, as a whole. */
    void applyBoundary(DriverTurn turn, RunBoundaryReceipt receipt, Optional<SessionSnapshot> snapshot);

    /** Whether what is in memory may be something else than what is stored, so that nothing is stored any more. */
    boolean isOutOfStep();

    /** Brings up what the process before has left. */
    RecoveryReport recover(DriverTurn turn);
}
