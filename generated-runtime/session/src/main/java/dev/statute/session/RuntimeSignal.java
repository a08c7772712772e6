package dev.statute.session;

import dev.statute.session.input.SessionId;
import dev.statute.session.machine.Binding;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What the owner of a session hears of it.
 *
 * @param session the session
 * @param effect what became of it, as the authority of its binding says it
 */
@API(status = API.Status.EXPERIMENTAL)
public record RuntimeSignal(SessionId session, Binding.Effect effect) {
    /** Refuses null. */
    public RuntimeSignal {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(effect, "effect");
    }
}
