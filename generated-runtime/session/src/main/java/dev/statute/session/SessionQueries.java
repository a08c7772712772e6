package dev.statute.session;

import dev.statute.session.driver.DriverView;
import dev.statute.session.input.SessionId;
import dev.statute.session.ledger.InputState;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.ops.OpsLifecycleRegistry;
import dev.statute.session.types.InputId;
import java.util.List;
import java.util.Optional;

/** Looks at sessions without disturbing them: no gate is taken. */
final class SessionQueries {
    private final SessionTable table;

    SessionQueries(SessionTable table) {
        this.table = table;
    }

    List<SessionId> sessions() {
        return table.all().stream().map(SessionEntry::session).toList();
    }

    List<DriverView> views() {
        return table.all().stream().map(entry -> entry.driver().view()).toList();
    }

    boolean contains(SessionId session) {
        return table.find(session).isPresent();
    }

    boolean hasExecutor(SessionId session) {
        return table.find(session).map(entry -> entry.facts().hasExecutor()).orElse(false);
    }

    boolean hasComms(SessionId session) {
        return table.find(session).map(entry -> entry.drain().isReachable()).orElse(false);
    }

    Optional<OpsLifecycleRegistry> operations(SessionId session) {
        return table.find(session).map(entry -> entry.operations().registry());
    }

    RuntimeControl.Phase state(SessionId session) {
        return table.get(session).visibleState();
    }

    Optional<InputState> inputState(SessionId session, InputId input) {
        return table.get(session).driver().inputState(input);
    }

    List<InputId> activeInputs(SessionId session) {
        return table.get(session).driver().activeInputIds();
    }
}
