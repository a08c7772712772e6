package dev.statute.session;

import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.DestroyReport;
import dev.statute.session.driver.RecoveryReport;
import dev.statute.session.driver.RecycleReport;
import dev.statute.session.driver.ResetReport;
import dev.statute.session.driver.RetireReport;
import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.input.Input;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.types.RunId;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Commands to sessions by the ids of their runtimes. Safe for use by several threads.
 *
 * <p>Every method throws a {@link RuntimeControlPlaneException} of the kind {@code NOT_FOUND} if nobody keeps a session that
 * has the runtime, {@code INVALID_STATE} with the state if the session does not do this in its state, and {@code INTERNAL} if
 * something else is wrong.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface RuntimeControlPlane {

    /** Submits an input, and wakes the loop if it asks for that. */
    AcceptOutcome ingest(LogicalRuntimeId runtimeId, Input input);

    /** Tells a runtime what happened. It takes note of nothing yet. */
    void publishEvent(RuntimeEventEnvelope event);

    /** Takes nothing new from now on. What is queued is done if there is a loop, and given up if there is none. */
    RetireReport retire(LogicalRuntimeId runtimeId);

    /** Begins anew with what waits. */
    RecycleReport recycle(LogicalRuntimeId runtimeId);

    /** Gives everything up and begins anew. */
    ResetReport reset(LogicalRuntimeId runtimeId);

    /** Puts right what a lost process has left. */
    RecoveryReport recover(LogicalRuntimeId runtimeId);

    /** The state of the session as others see it. */
    RuntimeControl.Phase runtimeState(LogicalRuntimeId runtimeId);

    /** Ends the session for good. */
    DestroyReport destroy(LogicalRuntimeId runtimeId);

    /**
     * The receipt of a run with a number.
     *
     * @return empty if there is none, or the runtime keeps everything in memory
     * @throws RuntimeControlPlaneException of the kind {@code STORE_ERROR} also if the store fails
     */
    Optional<RunBoundaryReceipt> loadBoundaryReceipt(LogicalRuntimeId runtimeId, RunId run, long sequence);
}
