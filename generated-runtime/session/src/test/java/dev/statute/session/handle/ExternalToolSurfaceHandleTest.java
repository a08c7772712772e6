package dev.statute.session.handle;

import static dev.statute.session.handle.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.machine.ExternalToolSurface.Effect;
import dev.statute.session.machine.ExternalToolSurface.Phase;
import dev.statute.session.machine.ExternalToolSurface.Rejection;
import dev.statute.session.machine.ExternalToolSurface.State;
import dev.statute.session.machine.SurfaceSnapshot;
import dev.statute.session.types.AppliedTurn;
import dev.statute.session.types.PendingChange;
import dev.statute.session.types.SnapshotEpoch;
import dev.statute.session.types.StagedChange;
import dev.statute.session.types.StagedIntent;
import dev.statute.session.types.SurfaceDeltaPhase;
import dev.statute.session.types.SurfaceId;
import dev.statute.session.types.SurfaceOperation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tools that come from outside. */
class ExternalToolSurfaceHandleTest {
    private static final SurfaceId SURFACE = SurfaceId.of("files");
    private static final SurfaceId OTHER = SurfaceId.of("clock");
    private static final AppliedTurn TURN = AppliedTurn.of(7);

    private final ExternalToolSurfaceHandle tools = ExternalToolSurfaceHandle.ephemeral();

    @Test
    void whatIsStagedBeginsAtTheBoundaryOnly() {
        tools.register(SURFACE);
        StagedIntent intent = tools.stageAdd(SURFACE);

        assertThat(state().staged()).contains(new StagedChange(SurfaceOperation.ADD, intent));
        assertThat(state().pending()).isEmpty();
        assertThat(tools.stagedIds()).containsExactly(SURFACE);

        PendingChange change = scheduled(tools.applyBoundary(SURFACE, TURN));

        assertThat(change.operation()).isEqualTo(SurfaceOperation.ADD);
        assertThat(change.intent()).isEqualTo(intent);
        assertThat(change.appliedAt()).isEqualTo(TURN);
        assertThat(state().pending()).contains(change);
        assertThat(tools.stagedIds()).isEmpty();
        assertThat(phase()).contains(Phase.ABSENT);
    }

    @Test
    void theLastWishCounts() {
        tools.register(SURFACE);
        tools.stageAdd(SURFACE);
        tools.stageRemove(SURFACE);

        assertThat(tools.applyBoundary(SURFACE, TURN)).isEqualTo(new SurfaceStep(List.of(), List.of()));

        assertThat(phase()).contains(Phase.ABSENT);
        assertThat(state().pending()).isEmpty();
    }

    @Test
    void aBoundaryWithoutAWishIsRefused() {
        tools.register(SURFACE);

        assertRefused(() -> tools.applyBoundary(SURFACE, TURN), Rejection.NOTHING_STAGED);
    }

    @Test
    void anAnswerToAnEarlierAttemptIsRefused() {
        PendingChange first = beginToAdd();
        tools.pendingFailed(SURFACE, first);
        tools.stageAdd(SURFACE);
        PendingChange second = scheduled(tools.applyBoundary(SURFACE, TURN));
        assertThat(second).isNotEqualTo(first);

        assertRefused(() -> tools.pendingSucceeded(SURFACE, first), Rejection.STALE_CHANGE);
        assertRefused(() -> tools.pendingFailed(SURFACE, first), Rejection.STALE_CHANGE);

        assertThat(state().pending()).contains(second);
        assertThat(phase()).contains(Phase.ABSENT);
    }

    @Test
    void whatCouldNotBeDoneLeavesThingsAsTheyWere() {
        PendingChange change = beginToAdd();

        SurfaceStep step = tools.pendingFailed(SURFACE, change);

        assertThat(step.effects())
                .containsExactly(
                        new Effect.EmitExternalToolDelta(SurfaceOperation.ADD, SurfaceDeltaPhase.FAILED, true));
        assertThat(step.refreshes()).isEmpty();
        assertThat(phase()).contains(Phase.ABSENT);
        assertThat(tools.outdated()).isEmpty();
    }

    @Test
    void toolsThatAreNotThereAreNotCalled() {
        assertRefused(() -> tools.callStarted(SURFACE), Rejection.NOT_REGISTERED);
        PendingChange change = beginToAdd();
        assertRefused(() -> tools.callStarted(SURFACE), Rejection.NOT_ACTIVE);

        tools.pendingSucceeded(SURFACE, change);
        tools.callStarted(SURFACE);
        assertThat(state().calls()).isEqualTo(1);
        tools.callFinished(SURFACE);
        assertRefused(() -> tools.callFinished(SURFACE), Rejection.NO_CALL_IN_FLIGHT);

        remove();
        assertRefused(() -> tools.callStarted(SURFACE), Rejection.NOT_ACTIVE);
    }

    @Test
    void toolsAreNotGoneWhileTheyAreCalled() {
        add();
        tools.callStarted(SURFACE);
        tools.callStarted(SURFACE);
        tools.callStarted(SURFACE);
        assertThat(tools.callFinished(SURFACE).effects()).isEmpty();
        assertThat(remove().effects()).doesNotContain(Effect.RemovalDrained.INSTANCE);

        assertRefused(() -> tools.finalizeRemoval(SURFACE), Rejection.CALLS_IN_FLIGHT);
        assertThat(phase()).contains(Phase.REMOVING);

        assertThat(tools.callFinished(SURFACE).effects()).isEmpty();
        assertThat(tools.callFinished(SURFACE).effects()).containsExactly(Effect.RemovalDrained.INSTANCE);
        assertThat(tools.finalizeRemoval(SURFACE).effects())
                .containsExactly(
                        Effect.CloseSurfaceConnection.INSTANCE,
                        new Effect.EmitExternalToolDelta(SurfaceOperation.REMOVE, SurfaceDeltaPhase.APPLIED, true));
        assertThat(phase()).contains(Phase.REMOVED);
    }

    @Test
    void toolsThatNobodyCallsCanBeGoneAtOnce() {
        add();
        tools.callStarted(SURFACE);
        assertThat(tools.callFinished(SURFACE).effects()).isEmpty();

        assertThat(remove().effects()).endsWith(Effect.RemovalDrained.INSTANCE);

        tools.finalizeRemoval(SURFACE);
        assertThat(phase()).contains(Phase.REMOVED);
    }

    @Test
    void toolsThatAreReloadedCanBeCalledMeanwhile() {
        add();
        tools.stageReload(SURFACE);
        PendingChange change = scheduled(tools.applyBoundary(SURFACE, TURN));
        assertThat(change.operation()).isEqualTo(SurfaceOperation.RELOAD);

        tools.callStarted(SURFACE);

        assertThat(phase()).contains(Phase.ACTIVE);
        assertThat(tools.pendingFailed(SURFACE, change).refreshes()).isEmpty();
        assertThat(phase()).contains(Phase.ACTIVE);
    }

    @Test
    void whoHasReadTheToolsBeforeTheyChangedAgainHasNotShownThem() {
        PendingChange change = beginToAdd();
        tools.register(OTHER);
        tools.stageAdd(OTHER);
        PendingChange other = scheduled(tools.applyBoundary(OTHER, TURN));

        SnapshotEpoch read = refreshed(tools.pendingSucceeded(SURFACE, change));
        SnapshotEpoch present = refreshed(tools.pendingSucceeded(OTHER, other));

        assertRefused(() -> tools.snapshotAligned(read), SurfaceSnapshot.Rejection.STALE_EPOCH);
        assertThat(tools.outdated()).contains(present);

        tools.snapshotAligned(present);
        assertThat(tools.outdated()).isEmpty();
        assertRefused(() -> tools.snapshotAligned(present), SurfaceSnapshot.Rejection.NOTHING_TO_ALIGN);
    }

    @Test
    void whatChangesAfterTheModelHasSeenItIsShownAgain() {
        SnapshotEpoch former = refreshed(tools.pendingSucceeded(SURFACE, beginToAdd()));
        tools.snapshotAligned(former);

        tools.stageRemove(SURFACE);
        SnapshotEpoch present = refreshed(tools.applyBoundary(SURFACE, TURN));

        assertRefused(() -> tools.snapshotAligned(former), SurfaceSnapshot.Rejection.STALE_EPOCH);
        assertThat(tools.outdated()).contains(present);
    }

    @Test
    void whatIsRefusedIsNotShown() {
        PendingChange change = beginToAdd();
        tools.pendingFailed(SURFACE, change);

        assertRefused(() -> tools.pendingSucceeded(SURFACE, change), Rejection.STALE_CHANGE);

        assertThat(tools.outdated()).isEmpty();
    }

    @Test
    void surfacesAreKnownByTheirIds() {
        tools.register(SURFACE);
        tools.register(OTHER);
        assertRefused(() -> tools.register(OTHER), Rejection.ALREADY_REGISTERED);

        assertThat(tools.states().keySet()).containsExactly(OTHER, SURFACE);
        assertThat(tools.state(SurfaceId.of("mail"))).isEmpty();
    }

    private PendingChange beginToAdd() {
        tools.register(SURFACE);
        tools.stageAdd(SURFACE);
        return scheduled(tools.applyBoundary(SURFACE, TURN));
    }

    private void add() {
        tools.pendingSucceeded(SURFACE, beginToAdd());
    }

    private SurfaceStep remove() {
        tools.stageRemove(SURFACE);
        return tools.applyBoundary(SURFACE, TURN);
    }

    private State state() {
        return tools.state(SURFACE).orElseThrow();
    }

    private Optional<Phase> phase() {
        return tools.state(SURFACE).map(State::phase);
    }

    private static PendingChange scheduled(SurfaceStep step) {
        return step.effects().stream()
                .filter(Effect.ScheduleSurfaceCompletion.class::isInstance)
                .map(effect -> ((Effect.ScheduleSurfaceCompletion) effect).change())
                .findFirst()
                .orElseThrow();
    }

    private static SnapshotEpoch refreshed(SurfaceStep step) {
        assertThat(step.refreshes()).hasSize(1);
        return ((SurfaceSnapshot.Effect.RefreshVisibleSurfaceSet)
                        step.refreshes().get(0))
                .snapshotEpoch();
    }
}
