package dev.statute.session.composition;

import dev.statute.session.input.SessionId;
import dev.statute.session.policy.RoutedSessionRule;
import dev.statute.session.types.ProjectedSession;
import dev.statute.session.types.RuntimeMatches;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apiguardian.api.API;

/** Takes what an owner asks of sessions: of one that it is for, or of those that the inputs name. */
@API(status = API.Status.EXPERIMENTAL)
public final class SessionConsumerSurface implements ConsumerSurface {
    private static final String SESSION_ID = "session_id";
    private static final Map<String, Function<RoutedFields, RoutedInput>> INPUTS = inputs();

    private final Optional<SessionId> pinned;
    private final RoutedSessions sessions;

    /**
     * @param pinned the session that it is for, if it is for one only
     * @param sessions the sessions
     */
    public SessionConsumerSurface(Optional<SessionId> pinned, RoutedSessions sessions) {
        this.pinned = Objects.requireNonNull(pinned, "pinned");
        this.sessions = Objects.requireNonNull(sessions, "sessions");
    }

    private static Map<String, Function<RoutedFields, RoutedInput>> inputs() {
        Map<String, Function<RoutedFields, RoutedInput>> inputs = new LinkedHashMap<>();
        inputs.put(
                "PrepareBindings",
                fields -> new RoutedInput.PrepareBindings(
                        fields.text("agent_runtime_id"),
                        fields.unsigned("fence_token"),
                        fields.unsigned("generation")));
        inputs.put(
                "Ingest",
                fields -> new RoutedInput.Ingest(
                        fields.text("runtime_id"), fields.text("work_id"), fields.opaque("origin")));
        inputs.put("Retire", fields -> new RoutedInput.Retire());
        inputs.put("Destroy", fields -> new RoutedInput.Destroy());
        return inputs;
    }

    @Override
    public void take(String variant, Map<String, FieldValue> values) {
        RoutedFields fields = new RoutedFields(variant, values);
        Function<RoutedFields, RoutedInput> projection = INPUTS.get(variant);
        if (projection == null) {
            throw new ConsumerRefusedException(
                    ConsumerRefusedException.UNSUPPORTED_INPUT,
                    "Sessions do not take " + variant + ", only " + String.join(", ", INPUTS.keySet()) + ".");
        }
        RoutedInput input = projection.apply(fields);
        sessions.apply(sessionFor(fields, input), input);
    }

    private SessionId sessionFor(RoutedFields fields, RoutedInput input) {
        Optional<FieldValue> said = fields.find(SESSION_ID);
        Optional<SessionId> named = said.flatMap(SessionConsumerSurface::session);
        List<SessionId> bound = input.runtimeOfWork().map(sessions::boundTo).orElse(List.of());
        return switch (RoutedSessionRule.decide(
                pinned.isPresent(),
                projected(said, named),
                named.equals(pinned),
                input.runtimeOfWork().isPresent(),
                matches(bound))) {
            case PINNED -> pinned.orElseThrow();
            case PROJECTED -> named.orElseThrow();
            case BY_RUNTIME -> bound.get(0);
            case MISMATCH -> throw unresolved(fields, "is for another session than this one takes inputs for");
            case NOT_A_SESSION -> throw unresolved(fields, "names no session by " + SESSION_ID);
            case UNKNOWN -> throw unresolved(fields, "does not say by " + SESSION_ID + " for which session it is");
        };
    }

    private static ProjectedSession projected(Optional<FieldValue> said, Optional<SessionId> named) {
        if (named.isPresent()) {
            return ProjectedSession.VALID;
        }
        return said.isPresent() ? ProjectedSession.INVALID : ProjectedSession.ABSENT;
    }

    private static RuntimeMatches matches(List<SessionId> bound) {
        if (bound.isEmpty()) {
            return RuntimeMatches.NO_SESSION;
        }
        return bound.size() == 1 ? RuntimeMatches.ONE : RuntimeMatches.SEVERAL;
    }

    private static Optional<SessionId> session(FieldValue said) {
        try {
            return said instanceof FieldValue.Text text
                    ? Optional.of(new SessionId(UUID.fromString(text.value())))
                    : Optional.empty();
        } catch (IllegalArgumentException notASession) {
            return Optional.empty();
        }
    }

    private static ConsumerRefusedException unresolved(RoutedFields fields, String what) {
        return new ConsumerRefusedException(
                ConsumerRefusedException.PROJECTION_FAILED, fields.variant() + " " + what + ".");
    }
}
