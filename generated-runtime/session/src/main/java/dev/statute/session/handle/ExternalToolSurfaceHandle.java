package dev.statute.session.handle;

import dev.statute.session.machine.ExternalToolSurface;
import dev.statute.session.machine.SurfaceSnapshot;
import dev.statute.session.types.AppliedTurn;
import dev.statute.session.types.PendingChange;
import dev.statute.session.types.SnapshotEpoch;
import dev.statute.session.types.StagedIntent;
import dev.statute.session.types.SurfaceId;
import dev.statute.session.types.SurfaceTask;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apiguardian.api.API;

/**
 * Tools that come to a session from outside: which are wished, which are there, and which the model sees.
 * {@link ExternalToolSurface} tells what is possible when.
 *
 * <p>Safe for use by several threads. What is refused throws a {@link HandleRefusedException}, and nothing changes. What only
 * asks waits for nobody. Surfaces are not forgotten.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ExternalToolSurfaceHandle {
    private final HandleGate gate;
    private final KeyedAuthority<
                    SurfaceId, ExternalToolSurface.State, ExternalToolSurface.Input, ExternalToolSurface.Effect>
            surfaces;
    private final HandleAuthority<SurfaceSnapshot.State, SurfaceSnapshot.Input, SurfaceSnapshot.Effect> visible;
    // Of all surfaces together, so no number comes twice.
    private final AtomicLong numbers = new AtomicLong();

    /**
     * No surfaces yet.
     *
     * @param gate with it, a transition is one step
     */
    public ExternalToolSurfaceHandle(HandleGate gate) {
        this.gate = gate;
        this.surfaces = new KeyedAuthority<>(
                gate,
                ExternalToolSurfaceHandle::decide,
                ExternalToolSurface.initial(),
                Comparator.comparing(SurfaceId::value),
                effect -> false);
        this.visible = new HandleAuthority<>(gate, ExternalToolSurfaceHandle::decide, SurfaceSnapshot.initial());
    }

    /** The surfaces of nobody's session. */
    public static ExternalToolSurfaceHandle ephemeral() {
        return new ExternalToolSurfaceHandle(new CommandGate());
    }

    /** A surface is known from now on. */
    public void register(SurfaceId surface) {
        surfaces.apply(surface, ExternalToolSurface.Input.Register.INSTANCE);
    }

    /** The tools of a surface are to be added at its next boundary. */
    public StagedIntent stageAdd(SurfaceId surface) {
        StagedIntent intent = StagedIntent.of(nextNumber());
        surfaces.apply(surface, new ExternalToolSurface.Input.StageAdd(intent));
        return intent;
    }

    /** The tools of a surface are to be removed at its next boundary. */
    public StagedIntent stageRemove(SurfaceId surface) {
        StagedIntent intent = StagedIntent.of(nextNumber());
        surfaces.apply(surface, new ExternalToolSurface.Input.StageRemove(intent));
        return intent;
    }

    /** The tools of a surface are to be asked for anew at its next boundary. */
    public StagedIntent stageReload(SurfaceId surface) {
        StagedIntent intent = StagedIntent.of(nextNumber());
        surfaces.apply(surface, new ExternalToolSurface.Input.StageReload(intent));
        return intent;
    }

    /** The surfaces for which something is staged, in the order of their ids: those that want to hear of a boundary. */
    public List<SurfaceId> stagedIds() {
        return surfaces.states().entrySet().stream()
                .filter(entry -> entry.getValue().staged().isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * A turn is at a boundary, so what is staged for a surface begins.
     *
     * @param surface one for which something is staged
     * @param turn which turn
     */
    public SurfaceStep applyBoundary(SurfaceId surface, AppliedTurn turn) {
        return tell(surface, new ExternalToolSurface.Input.ApplyBoundary(SurfaceTask.of(nextNumber()), turn));
    }

    /**
     * A change is done.
     *
     * @param surface of which surface
     * @param change what was scheduled
     */
    public SurfaceStep pendingSucceeded(SurfaceId surface, PendingChange change) {
        return tell(surface, new ExternalToolSurface.Input.PendingSucceeded(change));
    }

    /**
     * A change could not be done.
     *
     * @param surface of which surface
     * @param change what was scheduled
     */
    public SurfaceStep pendingFailed(SurfaceId surface, PendingChange change) {
        return tell(surface, new ExternalToolSurface.Input.PendingFailed(change));
    }

    /** A tool is called. If this throws, it must not be. */
    public void callStarted(SurfaceId surface) {
        surfaces.apply(surface, ExternalToolSurface.Input.CallStarted.INSTANCE);
    }

    /**
     * A call is over. If it was the last one of a surface that is being removed, {@link #finalizeRemoval} is to be called.
     *
     * @param surface whose tool was called
     */
    public SurfaceStep callFinished(SurfaceId surface) {
        return tell(surface, ExternalToolSurface.Input.CallFinished.INSTANCE);
    }

    /**
     * The connection of a surface that is being removed is to be closed.
     *
     * @param surface of whose tools no call is under way any more, as a step has said
     */
    public SurfaceStep finalizeRemoval(SurfaceId surface) {
        return tell(surface, ExternalToolSurface.Input.FinalizeRemoval.INSTANCE);
    }

    /**
     * The model sees the tools that were there when an epoch was the present one.
     *
     * @param epoch what {@link #outdated} or a refresh said before the tools were read; every change since then is shown under another
     */
    public void snapshotAligned(SnapshotEpoch epoch) {
        visible.apply(new SurfaceSnapshot.Input.SnapshotAligned(epoch));
    }

    /** What the tools are to be shown again for; empty if the model sees those that are there. */
    public Optional<SnapshotEpoch> outdated() {
        return visible.state().presentEpoch();
    }

    /** Where a surface stands; empty if it is not known. */
    public Optional<ExternalToolSurface.State> state(SurfaceId surface) {
        return surfaces.state(surface);
    }

    /** All surfaces, by their ids. */
    public SortedMap<SurfaceId, ExternalToolSurface.State> states() {
        return surfaces.states();
    }

    /** What a surface shows and what the model sees change together. */
    private SurfaceStep tell(SurfaceId surface, ExternalToolSurface.Input input) {
        return gate.alone(() -> {
            List<ExternalToolSurface.Effect> effects = surfaces.apply(surface, input);
            List<SurfaceSnapshot.Effect> refreshes = effects.stream()
                    .filter(effect -> effect.effectName() == ExternalToolSurface.EffectName.VISIBLE_SET_CHANGED)
                    .flatMap(changed ->
                            visible
                                    .apply(new SurfaceSnapshot.Input.SetChanged(SnapshotEpoch.of(nextNumber())))
                                    .stream())
                    .toList();
            return new SurfaceStep(effects, refreshes);
        });
    }

    private long nextNumber() {
        return numbers.incrementAndGet();
    }

    private static Decision<ExternalToolSurface.State, ExternalToolSurface.Effect> decide(
            ExternalToolSurface.State state, ExternalToolSurface.Input input) {
        return ExternalToolSurface.apply(state, input)
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

    private static Decision<SurfaceSnapshot.State, SurfaceSnapshot.Effect> decide(
            SurfaceSnapshot.State state, SurfaceSnapshot.Input input) {
        return SurfaceSnapshot.apply(state, input)
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
