package dev.statute.session.composition;

import dev.statute.session.composition.Route.FieldBinding;
import dev.statute.session.machine.Binding;
import dev.statute.session.types.RouteKind;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** The composition of the session runtime of a member with its owner: four inputs one way, three signals the other. */
@API(status = API.Status.EXPERIMENTAL)
public final class MemberSeam {
    /** The composition. */
    public static final String COMPOSITION = "meerkat_mob_seam";
    /** The session runtime of the member. */
    public static final String RUNTIME = "meerkat";
    /** The owner. */
    public static final String OWNER = "mob";
    /** What the session runtime is in the composition. */
    public static final ProducerInstance RUNTIME_PRODUCER =
            new ProducerInstance(COMPOSITION, RUNTIME, "MeerkatMachine");
    /** What the owner is in the composition. */
    public static final ProducerInstance OWNER_PRODUCER = new ProducerInstance(COMPOSITION, OWNER, "MobMachine");

    private static final FieldBinding RUNTIME_ID = FieldBinding.same("agent_runtime_id");
    private static final FieldBinding FENCE = FieldBinding.same("fence_token");
    private static final FieldBinding SESSION = FieldBinding.same("session_id");

    private MemberSeam() {}

    /** The routes between the two. */
    public static RouteTable routes() {
        return new RouteTable(
                COMPOSITION,
                List.of(
                        toRuntime(
                                "binding_request_reaches_meerkat",
                                "RequestRuntimeBinding",
                                "PrepareBindings",
                                RUNTIME_ID,
                                FENCE,
                                FieldBinding.same("generation"),
                                SESSION),
                        toRuntime(
                                "work_request_reaches_meerkat",
                                "RequestRuntimeIngress",
                                "Ingest",
                                new FieldBinding("agent_runtime_id", "runtime_id"),
                                FieldBinding.same("work_id"),
                                FieldBinding.same("origin")),
                        toRuntime("retire_request_reaches_meerkat", "RequestRuntimeRetire", "Retire", SESSION),
                        toRuntime("destroy_request_reaches_meerkat", "RequestRuntimeDestroy", "Destroy", SESSION),
                        toOwner("runtime_bound_reaches_mob", "RuntimeBound", "ObserveRuntimeReady"),
                        toOwner("runtime_retired_reaches_mob", "RuntimeRetired", "ObserveRuntimeRetired"),
                        toOwner("runtime_destroyed_reaches_mob", "RuntimeDestroyed", "ObserveRuntimeDestroyed")));
    }

    /** What the owner hears of a binding. All that the machine tells leads to him. */
    public static EffectPayload lift(Binding.Effect effect) {
        return switch (effect.effectName()) {
            case RUNTIME_BOUND -> {
                Binding.Effect.RuntimeBound bound = (Binding.Effect.RuntimeBound) effect;
                yield signal(effect, bound.agentRuntimeId().value(), bound.fenceToken());
            }
            case RUNTIME_RETIRED -> {
                Binding.Effect.RuntimeRetired retired = (Binding.Effect.RuntimeRetired) effect;
                yield signal(effect, retired.agentRuntimeId().value(), retired.fenceToken());
            }
            case RUNTIME_DESTROYED -> {
                Binding.Effect.RuntimeDestroyed destroyed = (Binding.Effect.RuntimeDestroyed) effect;
                yield signal(effect, destroyed.agentRuntimeId().value(), destroyed.fenceToken());
            }
        };
    }

    private static EffectPayload signal(Binding.Effect effect, String runtimeId, long fence) {
        return EffectPayload.of(
                effect.effectName().specName(),
                Map.of(
                        RUNTIME_ID.producerField(), new FieldValue.Text(runtimeId),
                        FENCE.producerField(), new FieldValue.Unsigned(fence)));
    }

    private static Route toRuntime(String id, String effect, String input, FieldBinding... bindings) {
        return new Route(
                id,
                RouteKind.INPUT,
                OWNER,
                effect,
                RUNTIME,
                new Route.Target(RouteKind.INPUT, input),
                List.of(bindings));
    }

    private static Route toOwner(String id, String effect, String signal) {
        return new Route(
                id,
                RouteKind.SIGNAL,
                RUNTIME,
                effect,
                OWNER,
                new Route.Target(RouteKind.SIGNAL, signal),
                List.of(RUNTIME_ID, FENCE));
    }
}
