package dev.statute.session.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statute.session.Samples;
import dev.statute.session.input.SessionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** For which session an input of an owner is. */
class SessionConsumerSurfaceTest {
    private static final SessionId ONE = new SessionId(Samples.uuid(1));
    private static final SessionId TWO = new SessionId(Samples.uuid(2));

    private final Map<String, List<SessionId>> bound = new LinkedHashMap<>();
    private final List<String> applied = new ArrayList<>();
    private final RoutedSessions sessions = new RoutedSessions() {
        @Override
        public List<SessionId> boundTo(String runtimeId) {
            return bound.getOrDefault(runtimeId, List.of());
        }

        @Override
        public void apply(SessionId session, RoutedInput input) {
            applied.add(session + " " + input);
        }
    };
    private final SessionConsumerSurface unpinned = new SessionConsumerSurface(Optional.empty(), sessions);
    private final SessionConsumerSurface pinned = new SessionConsumerSurface(Optional.of(ONE), sessions);

    private static FieldValue text(Object value) {
        return new FieldValue.Text(value.toString());
    }

    private ConsumerRefusedException refusal(
            SessionConsumerSurface surface, String variant, Map<String, FieldValue> fields) {
        ConsumerRefusedException refusal =
                catchThrowableOfType(ConsumerRefusedException.class, () -> surface.take(variant, fields));
        assertThat(applied).isEmpty();
        return refusal;
    }

    @Test
    @DisplayName("CD-12. A binding without fence is refused, naming it")
    void missingFieldsAreNamed() {
        ConsumerRefusedException refusal = refusal(
                unpinned,
                "PrepareBindings",
                Map.of(
                        "agent_runtime_id",
                        text("rt"),
                        "generation",
                        new FieldValue.Unsigned(1),
                        "session_id",
                        text(ONE)));

        assertThat(refusal).hasMessageContaining("fence_token");
        assertThat(refusal.code()).isEqualTo("consumer_projection_failed");
    }

    @Test
    void fieldsOfOtherTypesAreNamed() {
        assertThat(refusal(
                        unpinned,
                        "PrepareBindings",
                        Map.of(
                                "agent_runtime_id",
                                text("rt"),
                                "fence_token",
                                new FieldValue.Signed(1),
                                "generation",
                                new FieldValue.Unsigned(1),
                                "session_id",
                                text(ONE))))
                .hasMessageContaining("fence_token");
    }

    @Test
    @DisplayName("CD-13. What sessions do not take is refused, naming it")
    void unknownInputsAreNamed() {
        ConsumerRefusedException refusal = refusal(pinned, "Recycle", Map.of());

        assertThat(refusal).hasMessageContaining("Recycle");
        assertThat(refusal.code()).isEqualTo("consumer_surface_unsupported_input");
    }

    @Test
    @DisplayName("CD-14. What does not say for which session it is is refused")
    void inputsNameTheirSession() {
        assertThat(refusal(unpinned, "Retire", Map.of())).hasMessageContaining("session_id");
        assertThat(refusal(unpinned, "Retire", Map.of("session_id", text("mine"))))
                .hasMessageContaining("session_id");
        assertThat(refusal(pinned, "Retire", Map.of("session_id", new FieldValue.Unsigned(1))))
                .hasMessageContaining("session_id");
    }

    @Test
    @DisplayName("CD-15. What is for another session is refused")
    void inputsForOthersAreRefused() {
        assertThat(refusal(pinned, "Destroy", Map.of("session_id", text(TWO)))).hasMessageContaining("another session");
    }

    @Test
    void theSessionIsTheOneThatIsNamedOrPinned() {
        unpinned.take("Retire", Map.of("session_id", text(TWO)));
        pinned.take("Destroy", Map.of());
        pinned.take("Retire", Map.of("session_id", text(ONE)));
        unpinned.take(
                "PrepareBindings",
                Map.of(
                        "agent_runtime_id",
                        text("rt"),
                        "fence_token",
                        new FieldValue.Unsigned(2),
                        "generation",
                        new FieldValue.Unsigned(1),
                        "session_id",
                        text(TWO)));

        assertThat(applied)
                .containsExactly(
                        TWO + " Retire[]",
                        ONE + " Destroy[]",
                        ONE + " Retire[]",
                        TWO + " PrepareBindings[runtimeId=rt, fenceToken=2, generation=1]");
    }

    @Test
    void workFindsTheOneSessionThatIsBoundToItsRuntime() {
        Map<String, FieldValue> work =
                Map.of("runtime_id", text("rt"), "work_id", text("w"), "origin", new FieldValue.Opaque("origin"));

        assertThat(refusal(unpinned, "Ingest", work).code()).isEqualTo("consumer_projection_failed");
        bound.put("rt", List.of(ONE, TWO));
        assertThat(refusal(unpinned, "Ingest", work).code()).isEqualTo("consumer_projection_failed");
        bound.put("rt", List.of(TWO));
        unpinned.take("Ingest", work);
        pinned.take("Ingest", work);

        assertThat(applied)
                .containsExactly(
                        TWO + " Ingest[runtimeId=rt, workId=w, origin=origin]",
                        ONE + " Ingest[runtimeId=rt, workId=w, origin=origin]");
    }
}
