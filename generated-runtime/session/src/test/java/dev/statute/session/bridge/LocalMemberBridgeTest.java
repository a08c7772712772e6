package dev.statute.session.bridge;

import static dev.statute.session.loop.ScriptedExecutor.doing;
import static dev.statute.session.loop.ScriptedExecutor.succeeds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.Samples;
import dev.statute.session.SessionRuntime;
import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.Content;
import dev.statute.session.input.ContentBlock;
import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.Input;
import dev.statute.session.input.InputOrigin;
import dev.statute.session.input.InputVisibility;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.PeerConvention;
import dev.statute.session.input.PeerInput;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.Pause;
import dev.statute.session.loop.ScriptedExecutor;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.member.BridgeAck;
import dev.statute.session.member.BridgeDeliveryOutcome;
import dev.statute.session.member.BridgeDeliveryResponse;
import dev.statute.session.member.BridgeMemberRuntimeState;
import dev.statute.session.member.BridgeObservationResponse;
import dev.statute.session.member.BridgePeerSpec;
import dev.statute.session.member.BridgeRetireResponse;
import dev.statute.session.member.PeerConnectivity;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.InputId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the owner of several sessions says to one of them, and hears. */
class LocalMemberBridgeTest {
    private static final SessionId SESSION = new SessionId(Samples.uuid(7));
    private static final BridgePeerSpec PEER = BridgePeerSpec.withoutKey("lead", "p1", "inproc://lead");

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final SessionRuntime runtime = SessionRuntime.ephemeral()
            .clock(Samples.clock())
            .ids(Samples.ids())
            .loopExecutor(threads)
            .build();
    private final LocalMemberBridge bridge = new LocalMemberBridge(runtime, SESSION, Samples.clock(), Samples.ids());

    @AfterEach
    void endThreads() throws InterruptedException {
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName("A12. Given a session without executor, when observed, then it is idle and has no run")
    void a12AnIdleSessionIsObserved() {
        runtime.register(SESSION);

        assertThat(bridge.observeMember())
                .isEqualTo(new BridgeObservationResponse(
                        new BridgeMemberRuntimeState("idle"),
                        Optional.of(true),
                        Optional.empty(),
                        Optional.of(PeerConnectivity.REACHABLE),
                        Optional.empty(),
                        Samples.NOW));
    }

    @Test
    @DisplayName("A13. Given an idle session, when retired, then nothing is given up and nothing is left to be done")
    void a13AnIdleSessionIsRetired() {
        runtime.register(SESSION);

        BridgeRetireResponse response = bridge.retireMember();

        assertThat(response.inputsAbandoned()).isZero();
        assertThat(response.inputsPendingDrain()).isZero();
        assertThat(bridge.observeMember().state()).isEqualTo(BridgeMemberRuntimeState.of(RuntimeControl.Phase.RETIRED));
        assertThat(bridge.observeMember().acceptingInputs()).contains(false);
    }

    @Test
    @DisplayName("A14. Given a retired session, when interrupted, then that is acknowledged")
    void a14ARetiredSessionCountsAsInterrupted() {
        runtime.register(SESSION);
        bridge.retireMember();

        assertThat(bridge.interruptMember()).isEqualTo(BridgeAck.OK);
    }

    @Test
    @DisplayName(
            "A15. Given an executor with both handles at work, when interrupted, then only the boundary handle is called")
    void a15OnlyTheBoundaryHandleIsCalled() throws Exception {
        Pause pause = new Pause();
        List<String> atBoundaries = new CopyOnWriteArrayList<>();
        List<String> atOnce = new CopyOnWriteArrayList<>();
        ScriptedExecutor executor = doing(succeeds().after(pause)).handles(atBoundaries::add, atOnce::add);
        runtime.register(SESSION);
        InputId steering = bridge.deliverMemberInput("steer", new Content.Text("left"), HandlingMode.STEER)
                .canonicalInputId()
                .orElseThrow();
        runtime.ensureExecutor(SESSION, executor);
        pause.awaitReached();
        CompletionHandle running = repeated("steer");

        assertThat(bridge.interruptMember()).isEqualTo(BridgeAck.OK);
        assertThat(bridge.observeMember().currentRunId()).isPresent();
        assertThat(bridge.observeMember().state().known()).contains(RuntimeControl.Phase.RUNNING);

        assertThat(atBoundaries).hasSize(1);
        assertThat(atOnce).isEmpty();
        pause.release();
        assertThat(running.await(Pause.DEADLINE)).isInstanceOf(CompletionOutcome.Completed.class);
        assertThat(runtime.inputState(SESSION, steering).orElseThrow().phase())
                .isEqualTo(InputLifecycle.Phase.CONSUMED);
        assertThat(executor.applied()).containsExactly(List.of(steering));
        runtime.unregister(SESSION);
    }

    @Test
    @DisplayName("A16. Given no session, when a supervisor is authorized, then that is acknowledged")
    void a16SupervisorsNeedNothing() {
        assertThat(bridge.authorizeSupervisor(PEER)).isEqualTo(new BridgeAck(true));
        assertThat(bridge.revokeSupervisor(PEER)).isEqualTo(new BridgeAck(true));
        assertThat(runtime.sessions()).isEmpty();
    }

    @Test
    @DisplayName("A17. Given any bridge, when wired, then the error says who has to do it")
    void a17WiringIsForOthers() {
        assertThatThrownBy(() -> bridge.wireMember(PEER))
                .isInstanceOf(MemberBridgeException.class)
                .hasMessage("local bridge wire_member called — callers must branch on MemberRef");
    }

    @Test
    @DisplayName("A18. Given any bridge, when unwired, then the error says who has to do it")
    void a18UnwiringIsForOthers() {
        assertThatThrownBy(() -> bridge.unwireMember(PEER))
                .isInstanceOf(MemberBridgeException.class)
                .hasMessage("local bridge unwire_member called — callers must branch on MemberRef");
    }

    @Test
    @DisplayName("A19. Given an idle session, when destroyed, then nothing is given up")
    void a19AnIdleSessionIsDestroyed() {
        runtime.register(SESSION);

        assertThat(bridge.destroyMember().inputsAbandoned()).isZero();
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(RuntimeControl.Phase.DESTROYED);
    }

    @Test
    @DisplayName("A20. Given no session, when observed, then that fails with what was tried")
    void a20NobodyIsObserved() {
        assertThatThrownBy(bridge::observeMember)
                .isInstanceOf(MemberBridgeException.class)
                .hasMessageStartingWith("observe_member failed: ")
                .hasCauseInstanceOf(RuntimeDriverException.class);
    }

    @Test
    void everyFailureSaysWhatWasTried() {
        Content text = new Content.Text("hello");

        assertFails(
                () -> bridge.deliverMemberInput("i", text, HandlingMode.QUEUE), "local deliver_member_input failed: ");
        assertFails(bridge::interruptMember, "local interrupt_member failed: ");
        assertFails(bridge::retireMember, "local retire_member failed: ");
        assertFails(bridge::destroyMember, "local destroy_member failed: ");
    }

    @Test
    void aSessionAtRestIsNotInterrupted() {
        runtime.register(SESSION);

        assertFails(bridge::interruptMember, "local interrupt_member failed: ");
    }

    @Test
    void aDestroyedSessionIsNotInterrupted() {
        runtime.register(SESSION);
        bridge.destroyMember();

        assertFails(bridge::interruptMember, "local interrupt_member failed: ");
        assertFails(bridge::retireMember, "local retire_member failed: ");
    }

    @Test
    void aDeliveryIsAMessageOfAPeer() {
        runtime.register(SESSION);

        BridgeDeliveryResponse response =
                bridge.deliverMemberInput("of the owner", new Content.Text("hello"), HandlingMode.QUEUE);

        assertThat(response.inputId()).isEqualTo("of the owner");
        assertThat(response.outcome()).isEqualTo(new BridgeDeliveryOutcome.Accepted());
        PeerInput kept = delivered(response);
        assertThat(kept.header().source())
                .isEqualTo(new InputOrigin.Peer(
                        "local-bridge:" + SESSION,
                        Optional.of(LogicalRuntimeId.forSession(SESSION)),
                        Optional.of("local-bridge:" + SESSION)));
        assertThat(kept.header().durability()).isEqualTo(InputDurability.DURABLE);
        assertThat(kept.header().visibility()).isEqualTo(InputVisibility.EVERYWHERE);
        assertThat(kept.header().idempotencyKey()).contains(new IdempotencyKey("of the owner"));
        assertThat(kept.header().timestamp()).isEqualTo(Samples.NOW);
        assertThat(kept.convention()).contains(new PeerConvention.Message());
        assertThat(kept.body()).isEqualTo("hello");
        assertThat(kept.blocks()).isEmpty();
        assertThat(kept.handlingMode()).isEmpty();
    }

    @Test
    void blocksAreDeliveredWithTheirText() {
        runtime.register(SESSION);
        List<ContentBlock> blocks = List.of(new ContentBlock.Text("look"), new ContentBlock.Text("here"));

        PeerInput kept = delivered(bridge.deliverMemberInput("i", new Content.Blocks(blocks), HandlingMode.STEER));

        assertThat(kept.body()).isEqualTo(ContentBlock.textProjection(blocks));
        assertThat(kept.blocks()).contains(blocks);
        assertThat(kept.handlingMode()).contains(HandlingMode.STEER);
    }

    @Test
    void aDeliveryWakesNobody() {
        // Loops run in the thread that wakes them, so whatever is woken is done when a call is over.
        SessionRuntime direct = SessionRuntime.ephemeral()
                .clock(Samples.clock())
                .ids(Samples.ids())
                .loopExecutor(Runnable::run)
                .build();
        ScriptedExecutor executor = doing(succeeds());
        direct.ensureExecutor(SESSION, executor);
        LocalMemberBridge directBridge = new LocalMemberBridge(direct, SESSION, Samples.clock(), Samples.ids());

        directBridge.deliverMemberInput("i", new Content.Text("hello"), HandlingMode.QUEUE);

        assertThat(executor.applied()).isEmpty();
        direct.accept(SESSION, Samples.prompt(2));
        assertThat(executor.applied()).as("the next one who wakes the loop").isNotEmpty();
    }

    @Test
    void whatIsDeliveredTwiceIsThereOnce() {
        runtime.register(SESSION);
        BridgeDeliveryResponse first = bridge.deliverMemberInput("same", new Content.Text("hello"), HandlingMode.QUEUE);

        BridgeDeliveryResponse second =
                bridge.deliverMemberInput("same", new Content.Text("hello"), HandlingMode.QUEUE);

        assertThat(second.canonicalInputId()).isEqualTo(first.canonicalInputId());
        assertThat(second.outcome())
                .isEqualTo(new BridgeDeliveryOutcome.Deduplicated(
                        first.canonicalInputId().orElseThrow()));
        assertThat(runtime.activeInputs(SESSION)).hasSize(1);
    }

    @Test
    void aRetiredMemberTakesNothing() {
        runtime.register(SESSION);
        bridge.retireMember();

        assertFails(
                () -> bridge.deliverMemberInput("i", new Content.Text("hello"), HandlingMode.QUEUE),
                "local deliver_member_input failed: ");
        assertThat(runtime.activeInputs(SESSION)).isEmpty();
    }

    @Test
    void whatWaitsIsGivenUpWithTheMember() {
        runtime.register(SESSION);
        bridge.deliverMemberInput("i", new Content.Text("hello"), HandlingMode.QUEUE);

        assertThat(bridge.destroyMember().inputsAbandoned()).isEqualTo(1);
    }

    /** Waits for what was delivered under an id. */
    private CompletionHandle repeated(String inputId) {
        Input again = Samples.prompt(1);
        return runtime.acceptWithCompletion(
                        SESSION, again.withHeader(again.header().withIdempotencyKey(new IdempotencyKey(inputId))))
                .handle()
                .orElseThrow();
    }

    private PeerInput delivered(BridgeDeliveryResponse response) {
        return (PeerInput)
                runtime.inputState(SESSION, response.canonicalInputId().orElseThrow())
                        .orElseThrow()
                        .persistedInput()
                        .orElseThrow();
    }

    private static void assertFails(ThrowingCallable operation, String lead) {
        assertThatThrownBy(operation)
                .isInstanceOf(MemberBridgeException.class)
                .hasMessageStartingWith(lead)
                .extracting(failed -> failed.getMessage().substring(lead.length()))
                .asString()
                .isNotEmpty();
    }
}
