package dev.statute.session.handle;

import dev.statute.session.machine.ModelRouting;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.types.ModelBaseline;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * With which model a session speaks.
 *
 * <p>Safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ModelRoutingHandle {
    private final Supplier<RuntimeControl.Phase> session;
    private final HandleAuthority<ModelRouting.State, ModelRouting.Input, ModelRouting.Effect> authority;

    /**
     * @param gate with it, a change is one step
     * @param session says in which state the session is
     */
    public ModelRoutingHandle(HandleGate gate, Supplier<RuntimeControl.Phase> session) {
        this.session = Objects.requireNonNull(session, "session");
        this.authority = new HandleAuthority<>(gate, ModelRoutingHandle::decide, ModelRouting.initial());
    }

    /**
     * Has the session speak with a model as long as nothing else is said. Setting it again is a change too.
     *
     * @return what is to be done
     * @throws HandleRefusedException if the session takes no model in its state
     */
    public List<ModelRouting.Effect> setBaseline(ModelBaseline wanted) {
        return authority.alone(
                state -> authority.apply(new ModelRouting.Input.SetModelRoutingBaseline(wanted, session.get())));
    }

    /** The model that was set last, and how often one was. Waits for nobody. */
    public ModelRouting.Snapshot snapshot() {
        return ModelRouting.snapshot(authority.state());
    }

    private static Decision<ModelRouting.State, ModelRouting.Effect> decide(
            ModelRouting.State state, ModelRouting.Input input) {
        return ModelRouting.apply(state, input)
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
