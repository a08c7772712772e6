package dev.statute.session.bridge;

import dev.statute.session.RuntimeControlPlaneException;
import dev.statute.session.SessionRuntime;
import dev.statute.session.SpineSnapshot;
import dev.statute.session.driver.DestroyReport;
import dev.statute.session.driver.RetireReport;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.Content;
import dev.statute.session.input.IdSource;
import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.InputHeader;
import dev.statute.session.input.InputOrigin;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.PeerConvention;
import dev.statute.session.input.PeerInput;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.member.BridgeAck;
import dev.statute.session.member.BridgeDeliveryResponse;
import dev.statute.session.member.BridgeDestroyResponse;
import dev.statute.session.member.BridgeMemberRuntimeState;
import dev.statute.session.member.BridgeObservationResponse;
import dev.statute.session.member.BridgePeerSpec;
import dev.statute.session.member.BridgeRetireResponse;
import dev.statute.session.member.PeerConnectivity;
import dev.statute.session.policy.BridgeInterruptRule;
import dev.statute.session.policy.BridgeModeRule;
import dev.statute.session.types.BoundaryCancelAnswer;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputDurability;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * Through which the owner of several sessions talks to one of them in the same process. It knows the session by its id only, so
 * it can be made before the session is registered.
 *
 * <p>Safe for use by several threads. What fails is a {@link MemberBridgeException}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class LocalMemberBridge {
    private final SessionRuntime runtime;
    private final SessionId session;
    private final LogicalRuntimeId runtimeId;
    private final Clock clock;
    private final IdSource ids;

    /**
     * @param runtime keeps the session
     * @param session the member
     * @param clock says when something is delivered or seen
     * @param ids names what is delivered
     */
    public LocalMemberBridge(SessionRuntime runtime, SessionId session, Clock clock, IdSource ids) {
        this.runtime = Objects.requireNonNull(runtime, "runtime");
        this.session = Objects.requireNonNull(session, "session");
        this.runtimeId = LogicalRuntimeId.forSession(session);
        this.clock = Objects.requireNonNull(clock, "clock");
        this.ids = Objects.requireNonNull(ids, "ids");
    }

    /** Nothing has to be done for a supervisor in the same process. */
    public BridgeAck authorizeSupervisor(BridgePeerSpec supervisor) {
        Objects.requireNonNull(supervisor, "supervisor");
        return BridgeAck.OK;
    }

    /** Nothing has to be done for a supervisor in the same process. */
    public BridgeAck revokeSupervisor(BridgePeerSpec supervisor) {
        Objects.requireNonNull(supervisor, "supervisor");
        return BridgeAck.OK;
    }

    /**
     * Gives the member something as a message of a peer. Nobody is woken.
     *
     * @param inputId what the owner calls it; delivering the same twice delivers it once
     * @param content what it says
     * @param mode how it is to be handled
     * @throws MemberBridgeException also if the member rejects it, as long as the facade tells that by an error
     */
    public BridgeDeliveryResponse deliverMemberInput(String inputId, Content content, HandlingMode mode) {
        PeerInput input = message(inputId, content, BridgeModeRule.decide(mode));
        return asked(
                "local deliver_member_input failed: ",
                () -> DeliveryAnswers.of(inputId, runtime.acceptWithoutWake(session, input)));
    }

    private PeerInput message(String inputId, Content content, Optional<HandlingMode> mode) {
        String peer = "local-bridge:" + session;
        InputHeader header = InputHeader.of(
                        ids.nextInputId(),
                        clock.instant(),
                        new InputOrigin.Peer(peer, Optional.of(runtimeId), Optional.of(peer)),
                        InputDurability.DURABLE)
                .withIdempotencyKey(new IdempotencyKey(inputId));
        return new PeerInput(
                header,
                Optional.of(new PeerConvention.Message()),
                content.textProjection(),
                Optional.empty(),
                content instanceof Content.Blocks blocks ? Optional.of(blocks.blocks()) : Optional.empty(),
                mode);
    }

    /** What the owner sees of the member. */
    public BridgeObservationResponse observeMember() {
        return asked("observe_member failed: ", () -> {
            RuntimeControl.Phase state = runtime.runtimeState(session);
            return new BridgeObservationResponse(
                    BridgeMemberRuntimeState.of(state),
                    Optional.of(state.isOpen()),
                    runtime.spineSnapshot(session)
                            .map(SpineSnapshot::control)
                            .flatMap(SpineSnapshot.Control::currentRun),
                    Optional.of(PeerConnectivity.REACHABLE),
                    Optional.empty(),
                    clock.instant());
        });
    }

    /** Has the run of the member end at its next boundary. */
    public BridgeAck interruptMember() {
        try {
            runtime.cancelAfterBoundary(session);
            return interrupted(new BoundaryCancelAnswer.Done(), Optional.empty());
        } catch (RuntimeDriverException refused) {
            BoundaryCancelAnswer answer = refused.state()
                    .<BoundaryCancelAnswer>map(BoundaryCancelAnswer.NotReady::new)
                    .orElseGet(BoundaryCancelAnswer.Failed::new);
            return interrupted(answer, Optional.of(refused));
        }
    }

    private static BridgeAck interrupted(BoundaryCancelAnswer answer, Optional<RuntimeDriverException> refusal) {
        if (BridgeInterruptRule.decide(answer)) {
            return BridgeAck.OK;
        }
        throw refusal.map(refused -> failed("local interrupt_member failed: ", refused))
                .orElseThrow();
    }

    /** Has the member take nothing new. */
    public BridgeRetireResponse retireMember() {
        return asked("local retire_member failed: ", () -> {
            RetireReport report = runtime.retire(session);
            return new BridgeRetireResponse(report.inputsAbandoned(), report.inputsPendingDrain());
        });
    }

    /** Ends the member for good. */
    public BridgeDestroyResponse destroyMember() {
        return asked("local destroy_member failed: ", () -> {
            DestroyReport report = runtime.controlPlane().destroy(runtimeId);
            return new BridgeDestroyResponse(report.inputsAbandoned());
        });
    }

    /** Not for members in the same process. */
    public BridgeAck wireMember(BridgePeerSpec peer) {
        Objects.requireNonNull(peer, "peer");
        throw new MemberBridgeException("local bridge wire_member called \u2014 callers must branch on MemberRef");
    }

    /** Not for members in the same process. */
    public BridgeAck unwireMember(BridgePeerSpec peer) {
        Objects.requireNonNull(peer, "peer");
        throw new MemberBridgeException("local bridge unwire_member called \u2014 callers must branch on MemberRef");
    }

    private static <T> T asked(String lead, Supplier<T> operation) {
        try {
            return operation.get();
        } catch (RuntimeDriverException | RuntimeControlPlaneException refused) {
            throw failed(lead, refused);
        }
    }

    private static MemberBridgeException failed(String lead, RuntimeException why) {
        return new MemberBridgeException(lead + why.getMessage(), why);
    }
}
