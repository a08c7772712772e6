package dev.statute.session;

import dev.statute.session.driver.DriverView;
import dev.statute.session.input.SessionId;
import dev.statute.session.ledger.InputState;
import dev.statute.session.machine.Ingress;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.types.Lane;
import java.util.List;
import java.util.Optional;

/** Takes snapshots of sessions. They are commands, as no two things are known at the same moment otherwise. */
final class SpineCapture {
    private final SessionTable table;

    SpineCapture(SessionTable table) {
        this.table = table;
    }

    Optional<SpineSnapshot> capture(SessionId session) {
        return table.find(session).flatMap(entry -> entry.core().commandIfKept(() -> capture(entry)));
    }

    private static SpineSnapshot capture(SessionEntry entry) {
        DriverView view = entry.driver().view();
        List<SpineSnapshot.Fact> facts =
                view.ledger().all().map(SpineCapture::fact).toList();
        return new SpineSnapshot(
                attachment(entry, view),
                control(view.control()),
                inputs(view.ingress(), facts),
                entry.core().completions().snapshot(),
                entry.operations().registry().listOperations(),
                entry.drain().snapshot());
    }

    private static SpineSnapshot.Attachment attachment(SessionEntry entry, DriverView view) {
        return new SpineSnapshot.Attachment(
                entry.session(),
                entry.runtimeId(),
                view.binding(),
                entry.registrationPhase(),
                entry.liveLoop().isPresent(),
                entry.operations().epochId(),
                entry.operations().cursors().get());
    }

    private static SpineSnapshot.Control control(RuntimeControl.State control) {
        return new SpineSnapshot.Control(control.phase(), control.currentRunId(), control.preRunState());
    }

    private static SpineSnapshot.Inputs inputs(Ingress.State ingress, List<SpineSnapshot.Fact> facts) {
        return new SpineSnapshot.Inputs(
                facts,
                ingress.queue(),
                ingress.steerQueue(),
                ingress.currentRun(),
                ingress.currentRunContributors(),
                ingress.signal(),
                ingress.silentIntentOverrides());
    }

    private static SpineSnapshot.Fact fact(InputState state) {
        return new SpineSnapshot.Fact(
                state.inputId(),
                state.phase(),
                state.facts().recoveryLane().orElse(Lane.QUEUE),
                state.attemptCount(),
                state.lastRunId());
    }
}
