package dev.statute.session.composition;

import dev.statute.session.input.SessionId;
import java.util.List;
import org.apiguardian.api.API;

/** The sessions that routes lead to. Implementations are safe for use by several threads. */
@API(status = API.Status.EXPERIMENTAL)
public interface RoutedSessions {
    /** The registered sessions that are bound to a runtime. */
    List<SessionId> boundTo(String runtimeId);

    /**
     * Does what the owner of a session asks for.
     *
     * @throws ConsumerRefusedException if the session is not registered or refuses
     */
    void apply(SessionId session, RoutedInput input);
}
