package dev.statute.session;

import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.policy.StateErrorRule;
import java.util.Optional;

/** How it is said that a session does not do something. */
final class Refusals {
    private Refusals() {}

    static RuntimeDriverException unknownSession() {
        return ofState(Optional.empty());
    }

    /**
     * That a session does not do something in its state.
     *
     * @param state the visible state; empty if nobody keeps the session
     */
    static RuntimeDriverException ofState(Optional<RuntimeControl.Phase> state) {
        return switch (StateErrorRule.decide(state)) {
            case NOT_READY -> RuntimeDriverException.notReady(state.orElseThrow());
            case DESTROYED -> RuntimeDriverException.destroyed();
            case UNKNOWN_SESSION -> RuntimeDriverException.unknownSession();
        };
    }
}
