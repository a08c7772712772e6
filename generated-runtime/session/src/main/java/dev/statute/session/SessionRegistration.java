package dev.statute.session;

import dev.statute.session.driver.RuntimeDriver;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.policy.LifecycleFacts;
import java.util.Optional;
import java.util.function.Function;

/** Makes sessions known. */
final class SessionRegistration {
    private final SessionTable table;
    private final Function<LogicalRuntimeId, RuntimeDriver> drivers;

    SessionRegistration(SessionTable table, Function<LogicalRuntimeId, RuntimeDriver> drivers) {
        this.table = table;
        this.drivers = drivers;
    }

    /** Makes a session known, and gives it, whoever made it known first. */
    SessionEntry register(SessionId session) {
        while (true) {
            Optional<SessionEntry> known = table.find(session).or(() -> claim(session));
            if (known.isPresent()) {
                requireAlive(known.get());
                return known.get();
            }
        }
    }

    /** Empty if somebody else was first, and failed. */
    private Optional<SessionEntry> claim(SessionId session) {
        LogicalRuntimeId runtimeId = LogicalRuntimeId.forSession(session);
        SessionEntry fresh = new SessionEntry(session, runtimeId, drivers.apply(runtimeId));
        return enter(fresh).map(this::awaited).orElseGet(() -> Optional.of(fresh));
    }

    /** Enters and recovers it, unless there is one; that one. */
    private Optional<SessionEntry> enter(SessionEntry fresh) {
        // Held before anybody can find the session, so that all others wait until it is recovered or gone again.
        fresh.gate().lock();
        try {
            Optional<SessionEntry> first = table.claim(fresh);
            if (first.isEmpty()) {
                recover(fresh);
            }
            return first;
        } finally {
            fresh.gate().unlock();
        }
    }

    private void recover(SessionEntry fresh) {
        boolean recovered = false;
        try {
            fresh.driver().recover();
            fresh.nowReady();
            recovered = true;
        } finally {
            if (!recovered) {
                table.remove(fresh);
            }
        }
    }

    private Optional<SessionEntry> awaited(SessionEntry first) {
        first.gate().lock();
        try {
            return Optional.of(first).filter(entry -> table.holds(entry) && entry.isReady());
        } finally {
            first.gate().unlock();
        }
    }

    /** What has been destroyed cannot be made known again. */
    private static void requireAlive(SessionEntry entry) {
        RuntimeControl.Phase state = entry.visibleState();
        switch (LifecycleFacts.decide(state).terminality()) {
            case TERMINAL -> throw Refusals.ofState(Optional.of(state));
            case NON_TERMINAL -> {
                // It goes on.
            }
        }
    }
}
