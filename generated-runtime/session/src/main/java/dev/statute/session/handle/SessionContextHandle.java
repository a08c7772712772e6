package dev.statute.session.handle;

import dev.statute.session.machine.SessionContext;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Up to which moment the conversation of a session is known. Moments are milliseconds since 1970, 0 or more.
 *
 * <p>Safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SessionContextHandle {
    private final HandleAuthority<SessionContext.State, SessionContext.Input, SessionContext.Effect> authority;

    /**
     * @param gate with it, a change is one step
     */
    public SessionContextHandle(HandleGate gate) {
        this.authority = new HandleAuthority<>(gate, SessionContextHandle::decide, SessionContext.initial());
    }

    /** That of nobody's session. */
    public static SessionContextHandle ephemeral() {
        return new SessionContextHandle(new CommandGate());
    }

    /**
     * The conversation has changed.
     *
     * @param updatedAt when
     * @return what is to be done
     * @throws HandleRefusedException if it is known up to a later moment
     * @throws IllegalArgumentException if the moment is below 0
     */
    public List<SessionContext.Effect> contextAdvanced(long updatedAt) {
        return authority.apply(new SessionContext.Input.ContextAdvanced(updatedAt));
    }

    /** Up to when the conversation is known; empty if nobody has said anything. Waits for nobody. */
    public Optional<Long> watermark() {
        return authority.state().knownUntil();
    }

    /**
     * Has somebody follow the conversation, instead of whoever did before.
     *
     * @param observer is held weakly, and called with no lock held
     * @return up to when the conversation is known; the observer is told of all that is said after that
     */
    public Optional<Long> observe(ContextObserver observer) {
        return authority.observe(observer).knownUntil();
    }

    private static Decision<SessionContext.State, SessionContext.Effect> decide(
            SessionContext.State state, SessionContext.Input input) {
        return SessionContext.apply(state, input)
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
