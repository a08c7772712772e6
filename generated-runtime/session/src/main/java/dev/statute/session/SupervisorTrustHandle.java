package dev.statute.session;

import dev.statute.session.handle.Decision;
import dev.statute.session.handle.HandleAuthority;
import dev.statute.session.handle.HandleRefusedException;
import dev.statute.session.loop.SessionCore;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.machine.SupervisorTrust;
import dev.statute.session.types.PeerId;
import dev.statute.session.types.Supervisor;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * Who supervises a session. What has to be done in the store of trusted peers is given back to whoever brought it about, and
 * stays pending until one of the acknowledgements names the same peer and epoch.
 *
 * <p>Safe for use by several threads. What is refused throws a {@link HandleRefusedException}, and nothing changes. All but
 * {@link #snapshot} throws a {@link dev.statute.session.driver.RuntimeDriverException} if nobody keeps the session any more.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SupervisorTrustHandle {
    private final Supplier<RuntimeControl.Phase> session;
    private final HandleAuthority<SupervisorTrust.State, SupervisorTrust.Input, SupervisorTrust.Effect> authority;

    SupervisorTrustHandle(SessionCore core) {
        this.session = core.driver()::runtimeState;
        this.authority =
                new HandleAuthority<>(core.handleGate(), SupervisorTrustHandle::decide, SupervisorTrust.initial());
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
        return SupervisorTrust.snapshot(authority.state());
    }

    private List<SupervisorTrust.Effect> tell(Function<RuntimeControl.Phase, SupervisorTrust.Input> input) {
        return authority.alone(state -> authority.apply(input.apply(session.get())));
    }

    private static Decision<SupervisorTrust.State, SupervisorTrust.Effect> decide(
            SupervisorTrust.State state, SupervisorTrust.Input input) {
        return SupervisorTrust.apply(state, input)
                .fold(
                        accepted -> Decision.accepted(accepted.after(), accepted.effects()),
                        rejected -> Decision.rejected(
                                rejected.phase(),
                                rejected.input(),
                                rejected.reason(),
                                rejected.guard(),
                                rejected.payload()),
                        ignored -> Decision.ignored(ignored.why()));
    }
}
