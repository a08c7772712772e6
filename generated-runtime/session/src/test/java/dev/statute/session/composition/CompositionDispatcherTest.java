package dev.statute.session.composition;

import static dev.statute.session.composition.MemberSeam.OWNER;
import static dev.statute.session.composition.MemberSeam.OWNER_PRODUCER;
import static dev.statute.session.composition.MemberSeam.RUNTIME;
import static dev.statute.session.composition.MemberSeam.RUNTIME_PRODUCER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statute.session.machine.Binding;
import dev.statute.session.types.AgentRuntimeId;
import dev.statute.session.types.RouteFinding;
import dev.statute.session.types.RouteKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an owner and a session tell each other. */
class CompositionDispatcherTest {
    private static final String SESSION = "01930000-0000-7000-8000-000000000001";
    private static final EffectPayload BINDING = EffectPayload.of(
            "RequestRuntimeBinding",
            Map.of(
                    "agent_runtime_id", new FieldValue.Text("rt-1"),
                    "fence_token", new FieldValue.Unsigned(11),
                    "generation", new FieldValue.Unsigned(3),
                    "session_id", new FieldValue.Text(SESSION),
                    "not_bound", new FieldValue.Bool(true)));
    private static final EffectPayload RETIRE =
            EffectPayload.of("RequestRuntimeRetire", Map.of("session_id", new FieldValue.Text(SESSION)));

    /** What was taken, in order. */
    record Taken(String variant, List<Map.Entry<String, FieldValue>> fields) {}

    private final List<Taken> taken = new ArrayList<>();
    private final CompositionDispatcher dispatcher = new CompositionDispatcher(MemberSeam.routes());

    private void record(String variant, Map<String, FieldValue> fields) {
        taken.add(new Taken(variant, List.copyOf(fields.entrySet())));
    }

    private DispatchRefusal refusal(RouteKind kind, ProducerInstance producer, EffectPayload payload) {
        DispatchRefusal refusal = catchThrowableOfType(
                        CompositionDispatchException.class, () -> dispatcher.dispatch(kind, producer, payload))
                .refusal();
        return refusal;
    }

    @Test
    @DisplayName("CD-01. A request for a binding reaches the session with its four fields, in order")
    void aBindingReachesTheSession() {
        dispatcher.wire(RouteKind.INPUT, RUNTIME, this::record);

        DispatchOutcome outcome = dispatcher.dispatch(RouteKind.INPUT, OWNER_PRODUCER, BINDING);

        assertThat(outcome)
                .isEqualTo(new DispatchOutcome(
                        "meerkat_mob_seam", "binding_request_reaches_meerkat", "meerkat", "PrepareBindings"));
        assertThat(taken)
                .containsExactly(new Taken(
                        "PrepareBindings",
                        List.of(
                                Map.entry("agent_runtime_id", new FieldValue.Text("rt-1")),
                                Map.entry("fence_token", new FieldValue.Unsigned(11)),
                                Map.entry("generation", new FieldValue.Unsigned(3)),
                                Map.entry("session_id", new FieldValue.Text(SESSION)))));
    }

    @Test
    @DisplayName("CD-02, CD-03. The four requests of an owner become four inputs")
    void theFourRequestsBecomeFourInputs() {
        dispatcher.wire(RouteKind.INPUT, RUNTIME, this::record);
        Object origin = new Object();
        EffectPayload work = EffectPayload.of(
                "RequestRuntimeIngress",
                Map.of(
                        "agent_runtime_id", new FieldValue.Text("rt-1"),
                        "work_id", new FieldValue.Text("w"),
                        "origin", new FieldValue.Opaque(origin)));
        EffectPayload destroy =
                EffectPayload.of("RequestRuntimeDestroy", Map.of("session_id", new FieldValue.Text(SESSION)));

        for (EffectPayload payload : List.of(BINDING, work, RETIRE, destroy)) {
            dispatcher.dispatch(RouteKind.INPUT, OWNER_PRODUCER, payload);
        }

        assertThat(taken.stream().map(Taken::variant))
                .containsExactly("PrepareBindings", "Ingest", "Retire", "Destroy");
        assertThat(taken.get(1).fields())
                .containsExactly(
                        Map.entry("runtime_id", new FieldValue.Text("rt-1")),
                        Map.entry("work_id", new FieldValue.Text("w")),
                        Map.entry("origin", new FieldValue.Opaque(origin)));
        assertThat(taken.get(2).fields()).containsExactly(Map.entry("session_id", new FieldValue.Text(SESSION)));
    }

    @Test
    @DisplayName("CD-04. What comes from another composition is refused before anything else")
    void strangersAreRefused() {
        dispatcher.wire(RouteKind.INPUT, RUNTIME, this::record);
        ProducerInstance stranger = new ProducerInstance("elsewhere", OWNER, "MobMachine");

        assertThat(refusal(RouteKind.INPUT, stranger, RETIRE))
                .isEqualTo(new DispatchRefusal.CompositionMismatch("meerkat_mob_seam", "elsewhere"));
        assertThat(refusal(RouteKind.INPUT, stranger, EffectPayload.of("UnknownEffect", Map.of())))
                .isInstanceOf(DispatchRefusal.CompositionMismatch.class);
        assertThat(taken).isEmpty();
    }

    @Test
    @DisplayName("CD-05. An effect without route is refused")
    void effectsWithoutRouteAreRefused() {
        assertThat(refusal(RouteKind.INPUT, OWNER_PRODUCER, EffectPayload.of("UnknownEffect", Map.of())))
                .isEqualTo(new DispatchRefusal.UnresolvedRoute("meerkat_mob_seam", "mob", "UnknownEffect"));
        assertThat(refusal(RouteKind.INPUT, RUNTIME_PRODUCER, RETIRE))
                .isEqualTo(new DispatchRefusal.UnresolvedRoute("meerkat_mob_seam", "meerkat", "RequestRuntimeRetire"));
    }

    @Test
    @DisplayName("CD-06. Without somebody to take it an effect is refused")
    void effectsForNobodyAreRefused() {
        assertThat(refusal(RouteKind.INPUT, OWNER_PRODUCER, RETIRE))
                .isEqualTo(new DispatchRefusal.UnwiredConsumer("meerkat_mob_seam", "meerkat"));
        dispatcher.wire(RouteKind.SIGNAL, RUNTIME, this::record);
        assertThat(refusal(RouteKind.INPUT, OWNER_PRODUCER, RETIRE))
                .isInstanceOf(DispatchRefusal.UnwiredConsumer.class);
    }

    @Test
    @DisplayName("CD-07, CD-19. What a binding tells reaches the owner as signals")
    void bindingsReachTheOwner() {
        dispatcher.wire(RouteKind.SIGNAL, OWNER, this::record);
        AgentRuntimeId runtime = AgentRuntimeId.of("rt-1");

        for (Binding.Effect effect : List.of(
                new Binding.Effect.RuntimeBound(runtime, 7),
                new Binding.Effect.RuntimeRetired(runtime, 7),
                new Binding.Effect.RuntimeDestroyed(runtime, 7))) {
            dispatcher.dispatch(RouteKind.SIGNAL, RUNTIME_PRODUCER, MemberSeam.lift(effect));
        }

        assertThat(taken.stream().map(Taken::variant))
                .containsExactly("ObserveRuntimeReady", "ObserveRuntimeRetired", "ObserveRuntimeDestroyed");
        assertThat(taken)
                .allSatisfy(each -> assertThat(each.fields())
                        .containsExactly(
                                Map.entry("agent_runtime_id", new FieldValue.Text("rt-1")),
                                Map.entry("fence_token", new FieldValue.Unsigned(7))));
    }

    @Test
    @DisplayName("CD-08. A signal never takes the way of an input")
    void signalsAndInputsGoTheirOwnWays() {
        dispatcher.wire(RouteKind.INPUT, RUNTIME, this::record);
        dispatcher.wire(RouteKind.SIGNAL, RUNTIME, this::record);

        assertThat(refusal(RouteKind.SIGNAL, OWNER_PRODUCER, RETIRE))
                .isInstanceOf(DispatchRefusal.UnresolvedRoute.class);
        assertThat(taken).isEmpty();
    }

    @Test
    @DisplayName("CD-09. The first missing field is told, even if nobody would take the effect")
    void missingFieldsAreTold() {
        EffectPayload bare = EffectPayload.of("RuntimeBound", Map.of("fence_token", new FieldValue.Unsigned(1)));

        assertThat(refusal(RouteKind.SIGNAL, RUNTIME_PRODUCER, bare))
                .isEqualTo(new DispatchRefusal.MissingProducerField(
                        "runtime_bound_reaches_mob", "RuntimeBound", "agent_runtime_id"));
    }

    @Test
    void whoTakesItMayRefuse() {
        ConsumerRefusedException error = new ConsumerRefusedException("code", "not now");
        dispatcher.wire(RouteKind.INPUT, RUNTIME, (variant, fields) -> {
            throw error;
        });

        assertThat(refusal(RouteKind.INPUT, OWNER_PRODUCER, RETIRE))
                .isEqualTo(new DispatchRefusal.ConsumerRefused("meerkat", "Retire", error));
    }

    @Test
    void thePlaceOfAConsumerIsTakenOver() {
        List<String> first = new ArrayList<>();
        dispatcher.wire(RouteKind.INPUT, RUNTIME, (variant, fields) -> first.add(variant));
        dispatcher.wire(RouteKind.INPUT, RUNTIME, this::record);

        dispatcher.dispatch(RouteKind.INPUT, OWNER_PRODUCER, RETIRE);

        assertThat(first).isEmpty();
        assertThat(taken).hasSize(1);
    }

    @Test
    @DisplayName("CD-10. Only what is wired has a dispatcher, and only what an owner completes a context")
    void bindingsKnowWhatTheyHave() {
        CompositionBinding alone = new CompositionBinding.Standalone();
        CompositionBinding wired = new CompositionBinding.Wired(dispatcher);
        CompositionBinding owned = new CompositionBinding.OwnerProvided(dispatcher, (producer, payload) -> Map.of());

        assertThat(alone.dispatcher()).isEmpty();
        assertThat(alone.contextProvider()).isEmpty();
        assertThat(wired.dispatcher()).contains(dispatcher);
        assertThat(wired.contextProvider()).isEmpty();
        assertThat(owned.dispatcher()).contains(dispatcher);
        assertThat(owned.contextProvider()).isPresent();
    }

    @Test
    @DisplayName("CD-11. The seam has four routes for inputs and three for signals")
    void theSeamHasSevenRoutes() {
        RouteTable table = MemberSeam.routes();

        assertThat(table.routes(RouteKind.INPUT)).hasSize(4);
        assertThat(table.routes(RouteKind.SIGNAL)).hasSize(3);
        assertThat(table.find(RouteKind.INPUT, OWNER, "UnknownEffect")).isEmpty();
        for (Binding.EffectName effect : Binding.EffectName.values()) {
            assertThat(table.find(RouteKind.SIGNAL, RUNTIME, effect.specName())).isPresent();
        }
    }

    @Test
    void aTableIsCheckedWhenItIsMade() {
        Route.Target input = new Route.Target(RouteKind.INPUT, "Take");
        Route.Target signal = new Route.Target(RouteKind.SIGNAL, "Note");

        assertThat(finding(route("a", RouteKind.INPUT, signal)))
                .isEqualTo(RouteFinding.INPUT_ROUTE_CARRIES_SIGNAL_VARIANT);
        assertThat(finding(route("a", RouteKind.SIGNAL, input)))
                .isEqualTo(RouteFinding.SIGNAL_ROUTE_CARRIES_INPUT_VARIANT);
        assertThat(finding(route("a", RouteKind.INPUT, input), route("b", RouteKind.INPUT, input)))
                .isEqualTo(RouteFinding.DUPLICATE_INPUT_ROUTE);
        assertThat(finding(route("a", RouteKind.SIGNAL, signal), route("b", RouteKind.SIGNAL, signal)))
                .isEqualTo(RouteFinding.DUPLICATE_SIGNAL_ROUTE);
        RouteTable both =
                new RouteTable("c", List.of(route("a", RouteKind.INPUT, input), route("b", RouteKind.SIGNAL, signal)));
        assertThat(both.find(RouteKind.INPUT, "x", "Effect").orElseThrow().id()).isEqualTo("a");
        assertThat(both.find(RouteKind.SIGNAL, "x", "Effect").orElseThrow().id())
                .isEqualTo("b");
    }

    private static Route route(String id, RouteKind kind, Route.Target target) {
        return new Route(id, kind, "x", "Effect", "y", target, List.of());
    }

    private static RouteFinding finding(Route... routes) {
        return catchThrowableOfType(RouteTableException.class, () -> new RouteTable("c", List.of(routes)))
                .finding();
    }

    @Test
    void fieldsCannotBeChangedAfterwards() {
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        fields.put("session_id", new FieldValue.Text(SESSION));
        EffectPayload payload = EffectPayload.of("RequestRuntimeRetire", fields);
        fields.clear();

        assertThat(payload.field("session_id")).isPresent();
    }
}
