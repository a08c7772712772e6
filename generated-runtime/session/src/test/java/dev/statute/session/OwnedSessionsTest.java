package dev.statute.session;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statute.session.composition.CompositionBinding;
import dev.statute.session.composition.CompositionDispatchException;
import dev.statute.session.composition.CompositionDispatcher;
import dev.statute.session.composition.ConsumerRefusedException;
import dev.statute.session.composition.DispatchRefusal;
import dev.statute.session.composition.EffectPayload;
import dev.statute.session.composition.FieldValue;
import dev.statute.session.composition.MemberSeam;
import dev.statute.session.composition.SessionConsumerSurface;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.RuntimeControl.Phase;
import dev.statute.session.types.RouteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sessions that are reached by their owner, and tell him what becomes of them. */
class OwnedSessionsTest {
    private static final SessionId SESSION = Runtimes.session(1);

    private final CompositionDispatcher dispatcher = new CompositionDispatcher(MemberSeam.routes());
    private final List<String> heard = new ArrayList<>();
    private final SessionRuntime runtime = Runtimes.with(SessionRuntime.ephemeral()
            .signalListener(RuntimeSignalListener.through(new CompositionBinding.Wired(dispatcher))));

    @BeforeEach
    void wire() {
        dispatcher.wire(
                RouteKind.INPUT,
                MemberSeam.RUNTIME,
                new SessionConsumerSurface(Optional.empty(), runtime.routedSessions()));
        dispatcher.wire(
                RouteKind.SIGNAL,
                MemberSeam.OWNER,
                (variant, fields) ->
                        heard.add(variant + " " + ((FieldValue.Text) fields.get("agent_runtime_id")).value()));
        runtime.register(SESSION);
    }

    @Test
    @DisplayName("CD-16. Given a session that is bound, when work for another runtime comes, then Ingest is refused")
    void workGoesToTheSessionOfItsRuntime() {
        bind(11);

        assertThat(refused(work("rt-missing", prompt(1)))).hasMessageContaining("Ingest");
        assertThat(refused(work("rt-1", "no input")).code()).isEqualTo(ConsumerRefusedException.PROJECTION_FAILED);
        send(work("rt-1", prompt(1)));

        assertThat(runtime.activeInputs(SESSION)).containsExactly(inputId(1));
    }

    @Test
    @DisplayName(
            "CD-16. Given a surface for one session, when work for another runtime comes, then the session refuses it")
    void aSessionTakesNoWorkForOtherRuntimes() {
        bind(11);
        dispatcher.wire(
                RouteKind.INPUT,
                MemberSeam.RUNTIME,
                new SessionConsumerSurface(Optional.of(SESSION), runtime.routedSessions()));

        ConsumerRefusedException refusal = refused(work("rt-missing", prompt(1)));

        assertThat(refusal.code()).isEqualTo(ConsumerRefusedException.MACHINE_REFUSED);
        assertThat(refusal).hasMessageContaining("Ingest");
        assertThat(runtime.activeInputs(SESSION)).isEmpty();
    }

    @Test
    @DisplayName(
            "CD-17. Given a registered session, when its binding is requested twice, then the owner hears of it once")
    void theOwnerHearsOnceThatTheSessionIsReady() {
        bind(11);
        bind(11);

        assertThat(heard).containsExactly("ObserveRuntimeReady rt-1");
        assertThat(refused(binding(12)).code()).isEqualTo(ConsumerRefusedException.MACHINE_REFUSED);
    }

    @Test
    @DisplayName(
            "CD-18. Given bindings that are prepared twice, then the owner hears once, of the runtime of the session")
    void theOwnerHearsOfPreparedBindings() {
        runtime.prepareBindings(SESSION);
        runtime.prepareBindings(SESSION);

        assertThat(heard).containsExactly("ObserveRuntimeReady " + LogicalRuntimeId.forSession(SESSION));
    }

    @Test
    void theOwnerRetiresAndDestroysTheSession() {
        bind(11);

        send(about("RequestRuntimeRetire"));
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.RETIRED);
        send(about("RequestRuntimeDestroy"));
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.DESTROYED);

        assertThat(heard)
                .containsExactly(
                        "ObserveRuntimeReady rt-1", "ObserveRuntimeRetired rt-1", "ObserveRuntimeDestroyed rt-1");
        assertThat(refused(about("RequestRuntimeDestroy")).code()).isEqualTo(ConsumerRefusedException.MACHINE_REFUSED);
    }

    @Test
    void sessionsThatNobodyKeepsAreRefused() {
        runtime.unregister(SESSION);

        assertThat(refused(binding(11)).code()).isEqualTo(ConsumerRefusedException.SESSION_NOT_REGISTERED);
    }

    @Test
    void whatTheOwnerDoesNotHearIsDoneNevertheless() {
        dispatcher.wire(RouteKind.SIGNAL, MemberSeam.OWNER, (variant, fields) -> {
            throw new ConsumerRefusedException("deaf", "the owner is gone");
        });

        assertThat(refused(binding(11))).hasMessageContaining("committed effect dispatch failed");

        assertThat(runtime.spineSnapshot(SESSION)
                        .orElseThrow()
                        .attachment()
                        .binding()
                        .fenceToken())
                .contains(11L);
    }

    private void bind(long fence) {
        send(binding(fence));
    }

    private void send(EffectPayload payload) {
        dispatcher.dispatch(RouteKind.INPUT, MemberSeam.OWNER_PRODUCER, payload);
    }

    private ConsumerRefusedException refused(EffectPayload payload) {
        CompositionDispatchException refused =
                catchThrowableOfType(CompositionDispatchException.class, () -> send(payload));
        assertThat(refused).isNotNull();
        return ((DispatchRefusal.ConsumerRefused) refused.refusal()).error();
    }

    private static EffectPayload binding(long fence) {
        return EffectPayload.of(
                "RequestRuntimeBinding",
                Map.of(
                        "agent_runtime_id",
                        text("rt-1"),
                        "fence_token",
                        new FieldValue.Unsigned(fence),
                        "generation",
                        new FieldValue.Unsigned(3),
                        "session_id",
                        text(SESSION.toString())));
    }

    private static EffectPayload work(String runtimeId, Object origin) {
        return EffectPayload.of(
                "RequestRuntimeIngress",
                Map.of(
                        "agent_runtime_id", text(runtimeId),
                        "work_id", text("w"),
                        "origin", new FieldValue.Opaque(origin)));
    }

    private static EffectPayload about(String effect) {
        return EffectPayload.of(effect, Map.of("session_id", text(SESSION.toString())));
    }

    private static FieldValue text(String value) {
        return new FieldValue.Text(value);
    }
}
