package dev.statute.session.handle;

import dev.statute.session.machine.SessionContext;
import org.apiguardian.api.API;

/** Follows the conversation of a session. Whoever has it told keeps it himself: it is held weakly. */
@API(status = API.Status.EXPERIMENTAL)
public interface ContextObserver extends HandleObserver<SessionContext.State, SessionContext.Effect> {
    /**
     * The conversation has changed.
     *
     * @param updatedAt when, in milliseconds since 1970; never less than what was told before
     */
    void onContextAdvanced(long updatedAt);

    @Override
    default void onTransition(Transitioned<SessionContext.State, SessionContext.Effect> made) {
        made.after().knownUntil().ifPresent(this::onContextAdvanced);
    }
}
