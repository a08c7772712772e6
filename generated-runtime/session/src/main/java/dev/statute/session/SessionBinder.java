package dev.statute.session;

import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.Binding;
import dev.statute.session.store.RuntimeBinding;
import dev.statute.session.types.AgentRuntimeId;
import java.util.Optional;

/** Binds sessions to their owners, and hands out what belongs to them. */
final class SessionBinder {
    /** The fence of owners that do not fence each other. */
    private static final long NO_FENCE = 0;

    private final SessionRegistration registration;
    private final SessionDeparture departure;

    SessionBinder(SessionRegistration registration, SessionDeparture departure) {
        this.registration = registration;
        this.departure = departure;
    }

    /** Registers the session if that is needed, and binds it to the owner that knows it by the id of its runtime. */
    SessionBindings prepare(SessionId session) {
        SessionRegistration.Known known = registered(session);
        SessionEntry entry = known.entry();
        boolean bound = false;
        try {
            SignalOutbox signals = entry.core().command(() -> bind(entry, ownClaim(entry)));
            bound = true;
            signals.tell();
            return entry.bindings();
        } catch (RuntimeDriverException refusal) {
            throw failed(session, refusal);
        } finally {
            if (!bound && known.first()) {
                // Whoever wanted it bound does not know that it is registered.
                departure.unregister(entry);
            }
        }
    }

    /** The same, but whoever owns the session binds it later. */
    SessionBindings prepareLocally(SessionId session) {
        return registered(session).entry().bindings();
    }

    private SessionRegistration.Known registered(SessionId session) {
        try {
            return registration.register(session);
        } catch (RuntimeDriverException refusal) {
            throw failed(session, refusal);
        }
    }

    /**
     * Binds a session within a command of it. Stored first: what could not be stored has not been bound.
     *
     * @return where its owner hears of it, after that command
     */
    static SignalOutbox bind(SessionEntry entry, BindingSlot.Claim claim) {
        Binding.Result examined = entry.binding().examine(claim, entry.visibleState());
        if (examined instanceof Binding.Result.Accepted accepted) {
            if (!accepted.effects().isEmpty()) {
                entry.driver().bind(stored(claim, accepted.after()));
            }
            entry.signals().put(entry.binding().accept(accepted));
            return entry.signals();
        }
        throw RuntimeBindingsException.prepareFailed(entry.session(), examined.toString());
    }

    /** What the claim says, and what was known before. */
    private static RuntimeBinding stored(BindingSlot.Claim claim, Binding.State after) {
        return new RuntimeBinding(
                Optional.of(LogicalRuntimeId.of(claim.runtimeId().value())),
                Optional.of(claim.fence()),
                after.knownGeneration(),
                after.knownEpoch().map(BindingSlot::text));
    }

    private static BindingSlot.Claim ownClaim(SessionEntry entry) {
        return new BindingSlot.Claim(
                entry.session(),
                new AgentRuntimeId(entry.runtimeId().value()),
                NO_FENCE,
                Optional.empty(),
                Optional.of(entry.operations().epochId()));
    }

    private static RuntimeBindingsException failed(SessionId session, RuntimeDriverException refusal) {
        RuntimeBindingsException told =
                RuntimeBindingsException.prepareFailed(session, String.valueOf(refusal.getMessage()));
        told.initCause(refusal);
        return told;
    }
}
