package dev.statute.session.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.statute.session.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    private static final SessionId SESSION = new SessionId(Samples.uuid(1));

    @Test
    void aRuntimeOfASessionIsNamedAfterIt() {
        LogicalRuntimeId id = LogicalRuntimeId.forSession(SESSION);

        assertThat(id).hasToString("rt:session:01920000-0000-7000-8000-000000000001");
        assertThat(id.sessionId()).contains(SESSION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rt:session:",
                "rt:session:1-2-3-4-5",
                "rt:session:01920000-0000-7000-8000-00000000000A",
                "01920000-0000-7000-8000-000000000001",
                "RT:session:01920000-0000-7000-8000-000000000001"
            })
    void otherRuntimesBelongToNoSession(String text) {
        assertThat(LogicalRuntimeId.of(text).sessionId()).isEmpty();
        assertThat(LogicalRuntimeId.of(text)).hasToString(text);
    }

    @Test
    void theOldFormIsTheUuidAlone() {
        assertThat(LogicalRuntimeId.legacySessionUuidAlias(SESSION))
                .hasToString("01920000-0000-7000-8000-000000000001");
    }

    @Test
    void textIsTakenAsItIs() {
        assertThat(new IdempotencyKey("")).hasToString("");
        assertThat(new SupersessionKey(" a ")).isNotEqualTo(new SupersessionKey("a"));
        assertThatNullPointerException().isThrownBy(() -> new BlobId(null));
    }

    @Test
    void newIdsAreVersion7AndOrderedWithinAMillisecond() {
        IdSource ids = IdSource.timeOrdered(Samples.clock(), new Random(7));
        List<String> given = new ArrayList<>();

        for (int i = 0; i < 1000; i++) {
            UUID id = ids.nextUuid();
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(Samples.NOW.toEpochMilli());
            given.add(id.toString());
        }

        assertThat(given).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void idsFollowFromClockAndRandomness() {
        assertThat(IdSource.timeOrdered(Samples.clock(), new Random(7))
                        .nextInputId()
                        .value())
                .isEqualTo(IdSource.timeOrdered(Samples.clock(), new Random(7))
                        .nextRunId()
                        .value());
    }
}
