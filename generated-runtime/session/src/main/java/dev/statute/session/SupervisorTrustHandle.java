package dev.statute.session;

import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.loop.SessionCore;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.machine.SupervisorTrust;
import dev.statute.session.types.PeerId;
import dev.statute.session.types.Supervisor;
import java.util.List;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * Who supervises a session. What has to be done in the store of trusted peers is given back to whoever brought it about, and
 * stays pending until one of the acknowledgements names the same peer and epoch.
 *
 * <p>Safe for use by several threads. All commands throw a {@link RuntimeDriverException} of the kind
 * {@link RuntimeDriverException.Kind#VALIDATION_FAILED} with the reason if the authority refuses them, and nothing changes.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SupervisorTrustHandle {
    private final SessionCore core;
    // Written within commands of the session only.
    private volatile SupervisorTrust.State state = SupervisorTrust.initial();

    SupervisorTrustHandle(SessionCore core) {
        this.core = core;
    }

    /** Has somebody supervise the session, which nobody does yet. */
    public List<SupervisorTrust.Effect> bind(Supervisor wanted) {
        return tell(phase -> new SupervisorTrust.Input.BindSupervisor(wanted, phase));
    }

    /** Has somebody else supervise the session. */
    public List<SupervisorTrust.Effect> authorize(Supervisor wanted) {
        return tell(phase -> new SupervisorTrust.Input.AuthorizeSupervisor(wanted, phase));
    }

    /** Has the store told again who supervises the session. */
    public List<SupervisorTrust.Effect> publishAgain(Supervisor wanted) {
        return tell(phase -> new SupervisorTrust.Input.RequestSupervisorTrustPublish(wanted, phase));
    }

    /** Has nobody supervise the session, if it is this one in this epoch. */
    public List<SupervisorTrust.Effect> revoke(PeerId peer, long epoch) {
        return tell(phase -> new SupervisorTrust.Input.RevokeSupervisor(peer, epoch, phase));
    }

    /** The store trusts the supervisor. */
    public void published(PeerId peer, long epoch) {
        tell(phase -> new SupervisorTrust.Input.SupervisorTrustEdgePublished(peer, epoch, phase));
    }

    /** The store could not be told to trust the supervisor. */
    public void publishFailed(PeerId peer, long epoch) {
        tell(phase -> new SupervisorTrust.Input.SupervisorTrustEdgePublishFailed(peer, epoch, phase));
    }

    /** The store does not trust the former supervisor any more. */
    public void revoked(PeerId peer, long epoch) {
        tell(phase -> new SupervisorTrust.Input.SupervisorTrustEdgeRevoked(peer, epoch, phase));
    }

    /** The store could not be told, so the former supervisor still is the supervisor. */
    public void revokeFailed(PeerId peer, long epoch) {
        tell(phase -> new SupervisorTrust.Input.SupervisorTrustEdgeRevokeFailed(peer, epoch, phase));
    }

    /** Who supervises the session, and what is pending. */
    public SupervisorTrust.Snapshot snapshot() {
        return SupervisorTrust.snapshot(state);
    }

    private List<SupervisorTrust.Effect> tell(Function<RuntimeControl.Phase, SupervisorTrust.Input> input) {
        return core.command(() -> {
            SupervisorTrust.Input told = input.apply(core.driver().runtimeState());
            SupervisorTrust.Result result = SupervisorTrust.apply(state, told);
            if (result instanceof SupervisorTrust.Result.Accepted accepted) {
                state = accepted.after();
                return accepted.effects();
            }
            throw RuntimeDriverException.validationFailed(
                    "The supervision of the session refuses " + told.inputName().specName() + ": " + result);
        });
    }
}
