package dev.statute.session;

import static dev.statute.session.SessionRefusals.assertNotReady;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.handle.EndObserver;
import dev.statute.session.handle.PeerEnvelope;
import dev.statute.session.handle.PeerIngress;
import dev.statute.session.input.CorrelationId;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.OutboundRequest;
import dev.statute.session.machine.RuntimeControl.Phase;
import dev.statute.session.types.AppliedTurn;
import dev.statute.session.types.DrainTaskMode;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InteractionId;
import dev.statute.session.types.McpServerId;
import dev.statute.session.types.PeerEnvelopeKind;
import dev.statute.session.types.PeerName;
import dev.statute.session.types.RawItemId;
import dev.statute.session.types.SurfaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The handles that somebody gets who has a session bound. */
class SessionHandlesTest {
    private static final SessionId SESSION = Runtimes.session(1);
    private static final CorrelationId REQUEST = new CorrelationId(Samples.uuid(1));
    private static final InteractionId STREAM = InteractionId.of(Samples.uuid(2));
    private static final SurfaceId SURFACE = SurfaceId.of("files");
    private static final McpServerId SERVER = McpServerId.of("files");

    private final SessionRuntime runtime = Runtimes.ephemeral();
    private final SessionHandles handles = runtime.prepareBindings(SESSION).handles();

    @Test
    void whoeverBindsTheSessionGetsTheSameHandles() {
        handles.peerInteraction().requestSent(REQUEST);

        SessionHandles again = runtime.prepareBindings(SESSION).handles();

        assertThat(again.peerInteraction().outbound(REQUEST)).contains(OutboundRequest.Phase.SENT);
        assertThat(again).isEqualTo(handles);
    }

    @Test
    void sessionsShareNoHandles() {
        SessionHandles others = runtime.prepareBindings(Runtimes.session(2)).handles();

        handles.peerInteraction().requestSent(REQUEST);
        handles.interactionStream().reserved(STREAM);
        handles.externalToolSurface().register(SURFACE);
        handles.mcpServerLifecycle().connectPending(SERVER);

        assertThat(others.peerInteraction().outbound()).isEmpty();
        assertThat(others.interactionStream().states()).isEmpty();
        assertThat(others.externalToolSurface().states()).isEmpty();
        assertThat(others.mcpServerLifecycle().states()).isEmpty();
    }

    @Test
    void whoCleansUpMayTalkToTheSession() {
        List<Phase> seen = new ArrayList<>();
        EndObserver<CorrelationId, OutboundRequest.State> observer = (request, end) -> {
            Thread other = new Thread(() -> {
                handles.interactionStream().reserved(STREAM);
                seen.add(runtime.runtimeState(SESSION));
            });
            other.start();
            try {
                // If it cannot talk to the session, this test fails and does not wait for ever.
                other.join(10_000);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        };
        handles.peerInteraction().observeOutbound(observer);
        handles.peerInteraction().requestSent(REQUEST);

        handles.peerInteraction().timedOut(REQUEST);

        assertThat(seen).containsExactly(Phase.IDLE);
        assertThat(handles.interactionStream().states()).containsOnlyKeys(STREAM);
    }

    @Test
    void handlesOfASessionThatNobodyKeepsDoNothing() {
        handles.externalToolSurface().register(SURFACE);
        handles.externalToolSurface().stageAdd(SURFACE);

        runtime.unregister(SESSION);

        assertNotReady(() -> handles.peerInteraction().requestSent(REQUEST), Phase.DESTROYED);
        assertNotReady(() -> handles.interactionStream().reserved(STREAM), Phase.DESTROYED);
        assertNotReady(() -> handles.externalToolSurface().applyBoundary(SURFACE, AppliedTurn.of(1)), Phase.DESTROYED);
        assertNotReady(() -> handles.mcpServerLifecycle().connectPending(SERVER), Phase.DESTROYED);
        assertNotReady(() -> handles.peerComms().setIngressContext(Optional.empty(), true), Phase.DESTROYED);
        assertThat(handles.peerInteraction().outbound()).isEmpty();
        assertThat(handles.externalToolSurface().stagedIds()).containsExactly(SURFACE);
    }

    @Test
    void whoSaysHowTheSessionIsReachedHasItDrained() {
        List<DrainTaskMode> started = new ArrayList<>();
        CommsDrainSource source = (mode, exited) -> {
            started.add(mode);
            return () -> started.add(mode);
        };

        handles.peerComms().setIngressContext(Optional.of(source), true);

        assertThat(started).containsExactly(DrainTaskMode.PERSISTENT_HOST);
        assertThat(runtime.hasComms(SESSION)).isTrue();
        handles.peerComms().setIngressContext(Optional.empty(), true);
        assertThat(runtime.hasComms(SESSION)).isFalse();
    }

    @Test
    void whatComesInIsClassifiedWithoutTheSession() {
        RawItemId item = RawItemId.of("item");
        PeerEnvelope ack = new PeerEnvelope(
                item,
                PeerEnvelopeKind.ACK,
                false,
                Optional.empty(),
                PeerName.of("ann"),
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                Optional.empty());
        runtime.unregister(SESSION);

        assertThat(handles.peerComms().classifyEnvelope(ack)).isEqualTo(new PeerIngress.Dropped(item));
        assertThat(handles.peerComms().classifyPlainEvent(item, HandlingMode.STEER))
                .isInstanceOf(PeerIngress.Enqueued.class);
    }
}
