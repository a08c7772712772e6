package dev.statute.session;

import dev.statute.session.input.SessionId;
import dev.statute.session.machine.Binding;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.store.RuntimeBinding;
import dev.statute.session.types.AgentRuntimeId;
import dev.statute.session.types.RuntimeEpochId;
import java.util.List;
import java.util.Optional;

/** To whom a session belongs. Changed within commands of the session only. */
final class BindingSlot {
    private final SessionId session;
    private Binding.State state;

    BindingSlot(SessionId session) {
        this.session = session;
        this.state = tell(Binding.initial(), new Binding.Input.Register(named(session)))
                .after();
    }

    /**
     * What somebody says who binds the session.
     *
     * @param session the session that he means
     * @param runtimeId the runtime, as he names it
     * @param fence which owner he is, 0 or more
     * @param generation which runtime of that name he means, if he knows
     * @param epoch which life of its memory he means, if he knows
     */
    record Claim(
            SessionId session,
            AgentRuntimeId runtimeId,
            long fence,
            Optional<Long> generation,
            Optional<RuntimeEpochId> epoch) {
        private Binding.Input.PrepareBindings in(RuntimeControl.Phase state) {
            return new Binding.Input.PrepareBindings(named(session), runtimeId, fence, generation, epoch, state);
        }
    }

    /** What would become of a claim. Nothing changes. */
    Binding.Result examine(Claim claim, RuntimeControl.Phase sessionState) {
        return Binding.apply(state, claim.in(sessionState));
    }

    /** What was examined takes effect; gives what the owner hears. */
    List<RuntimeSignal> accept(Binding.Result.Accepted examined) {
        state = examined.after();
        return examined.effects().stream()
                .map(effect -> new RuntimeSignal(session, effect))
                .toList();
    }

    /** Something befell the session; gives what the owner hears. */
    List<RuntimeSignal> note(Binding.Input event) {
        return accept(tell(state, event));
    }

    /**
     * What was stored of a binding, unless it names another memory than the present one. The owner has heard of it, and owners before
     * him are refused as they were.
     */
    void restore(RuntimeBinding stored, RuntimeEpochId epoch, RuntimeControl.Phase sessionState) {
        Optional<RuntimeEpochId> named = stored.runtimeEpochId().map(name -> epoch);
        stored.agentRuntimeId()
                .filter(runtime -> stored.runtimeEpochId().equals(named.map(BindingSlot::text)))
                .map(runtime -> new Claim(
                        session,
                        new AgentRuntimeId(runtime.value()),
                        stored.fenceToken().orElse(0L),
                        stored.runtimeGeneration(),
                        named))
                .map(claim -> examine(claim, sessionState))
                .filter(Binding.Result.Accepted.class::isInstance)
                .map(Binding.Result.Accepted.class::cast)
                .ifPresent(accepted -> {
                    accept(accepted);
                    if (stored.fenceToken().isEmpty()) {
                        note(Binding.Input.SessionRecycled.INSTANCE);
                    }
                });
    }

    static String text(RuntimeEpochId epoch) {
        return epoch.value().toString();
    }

    private static Binding.Result.Accepted tell(Binding.State state, Binding.Input input) {
        if (Binding.apply(state, input) instanceof Binding.Result.Accepted accepted) {
            return accepted;
        }
        throw new IllegalStateException("A binding does not take " + input + " in " + state);
    }

    private static dev.statute.session.types.SessionId named(SessionId session) {
        return new dev.statute.session.types.SessionId(session.value());
    }
}
