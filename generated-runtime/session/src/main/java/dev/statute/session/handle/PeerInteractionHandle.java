package dev.statute.session.handle;

import dev.statute.session.input.CorrelationId;
import dev.statute.session.machine.InboundRequest;
import dev.statute.session.machine.OutboundRequest;
import dev.statute.session.types.PeerAnswer;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import org.apiguardian.api.API;

/**
 * Requests between a session and its peers that are not over: those that it has sent, and those that it has received. A request
 * ends once and is forgotten when whoever observes has been told. The ids of both kinds do not get in each other's way.
 *
 * <p>Safe for use by several threads. What comes too early or too late throws a {@link HandleRefusedException}, and nothing
 * changes. What only asks waits for nobody.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class PeerInteractionHandle {
    private static final Comparator<CorrelationId> ORDER = Comparator.comparing(CorrelationId::value);

    private final KeyedAuthority<CorrelationId, OutboundRequest.State, OutboundRequest.Input, OutboundRequest.Effect>
            outbound;
    private final KeyedAuthority<CorrelationId, InboundRequest.State, InboundRequest.Input, InboundRequest.Effect>
            inbound;

    /**
     * No requests yet.
     *
     * @param gate with it, a transition is one step
     */
    public PeerInteractionHandle(HandleGate gate) {
        this.outbound = new KeyedAuthority<>(
                gate,
                PeerInteractionHandle::decide,
                OutboundRequest.initial(),
                ORDER,
                effect -> effect.effectName() == OutboundRequest.EffectName.RELEASE_REQUEST);
        this.inbound = new KeyedAuthority<>(
                gate,
                PeerInteractionHandle::decide,
                InboundRequest.initial(),
                ORDER,
                effect -> effect.effectName() == InboundRequest.EffectName.RELEASE_REQUEST);
    }

    /** The requests of nobody's session. */
    public static PeerInteractionHandle ephemeral() {
        return new PeerInteractionHandle(new CommandGate());
    }

    /** A peer is asked. */
    public void requestSent(CorrelationId request) {
        outbound.apply(request, OutboundRequest.Input.RequestSent.INSTANCE);
    }

    /** The peer says how far it has come. */
    public void progressReceived(CorrelationId request) {
        outbound.apply(request, OutboundRequest.Input.ProgressReceived.INSTANCE);
    }

    /** The peer has ended the request. */
    public void answerReceived(CorrelationId request, PeerAnswer answer) {
        outbound.apply(request, new OutboundRequest.Input.AnswerReceived(answer));
    }

    /** The session has waited for the answer for as long as it wanted to. */
    public void timedOut(CorrelationId request) {
        outbound.apply(request, OutboundRequest.Input.DeadlinePassed.INSTANCE);
    }

    /** A peer asks for something. */
    public void requestReceived(CorrelationId request) {
        inbound.apply(request, InboundRequest.Input.RequestReceived.INSTANCE);
    }

    /** The session has answered a peer. */
    public void replySent(CorrelationId request) {
        inbound.apply(request, InboundRequest.Input.ReplySent.INSTANCE);
    }

    /** Where a request to a peer stands; empty if nobody has asked, or it is over and forgotten. */
    public Optional<OutboundRequest.Phase> outbound(CorrelationId request) {
        return outbound.state(request).map(OutboundRequest.State::phase);
    }

    /** Where a request of a peer stands; empty if nobody has asked, or it is over and forgotten. */
    public Optional<InboundRequest.Phase> inbound(CorrelationId request) {
        return inbound.state(request).map(InboundRequest.State::phase);
    }

    /** The requests to peers, by their ids. */
    public SortedMap<CorrelationId, OutboundRequest.State> outbound() {
        return outbound.states();
    }

    /** The requests of peers, by their ids. */
    public SortedMap<CorrelationId, InboundRequest.State> inbound() {
        return inbound.states();
    }

    /**
     * Has somebody be told of the ends of requests to peers, instead of whoever was before.
     *
     * @param observer is held weakly, so whoever observes keeps it; called with no lock held
     */
    public void observeOutbound(EndObserver<CorrelationId, OutboundRequest.State> observer) {
        outbound.observe(observer);
    }

    /**
     * Has somebody be told of the ends of requests of peers, instead of whoever was before.
     *
     * @param observer is held weakly, so whoever observes keeps it; called with no lock held
     */
    public void observeInbound(EndObserver<CorrelationId, InboundRequest.State> observer) {
        inbound.observe(observer);
    }

    private static Decision<OutboundRequest.State, OutboundRequest.Effect> decide(
            OutboundRequest.State state, OutboundRequest.Input input) {
        return OutboundRequest.apply(state, input)
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

    private static Decision<InboundRequest.State, InboundRequest.Effect> decide(
            InboundRequest.State state, InboundRequest.Input input) {
        return InboundRequest.apply(state, input)
                .fold(
                        accepted -> Decision.accepted(accepted.after(), accepted.effects()),
                        rejected -> Decision.rejected(
                                rejected.phase(),
                                rejected.input(),
                                rejected.reason(),
                                rejected.guard(),
                                Optional.empty()),
                        ignored -> Decision.ignored(ignored.why()));
    }
}
