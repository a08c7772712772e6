package dev.statute.session.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.RecoveryVerdict;
import dev.statute.session.types.StoredStateAction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is made of what was stored. */
final class RecoveryTablesTest {
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            content, decision, present version, older version
            true,    true,     RESTORED,        RESTORED
            true,    false,    CORRUPT,         ADMITTED_ANEW
            false,   true,     CORRUPT,         REMEMBERED
            false,   false,    CORRUPT,         REMEMBERED
            """)
    void aQueuedInputIsRecoveredFromWhatItsRecordHolds(
            boolean content, boolean decision, RecoveryVerdict present, RecoveryVerdict older) {
        InputLifecycle.Phase queued = InputLifecycle.Phase.QUEUED;
        Optional<InputDurability> durable = Optional.of(InputDurability.DURABLE);

        assertThat(RecoveryRule.decide(durable, queued, true, content, decision))
                .isEqualTo(present);
        assertThat(RecoveryRule.decide(durable, queued, false, content, decision))
                .isEqualTo(older);
        assertThat(RecoveryRule.decide(Optional.empty(), queued, false, content, decision))
                .isEqualTo(older);
        assertThat(RecoveryRule.decide(Optional.of(InputDurability.DERIVED), queued, true, content, decision))
                .isEqualTo(present);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsEphemeralIsGone(InputLifecycle.Phase state) {
        assertThat(RecoveryRule.decide(Optional.of(InputDurability.EPHEMERAL), state, true, true, true))
                .isEqualTo(RecoveryVerdict.DROPPED);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSUMED", "SUPERSEDED", "COALESCED", "ABANDONED"})
    void whatHasEndedIsKeptWhateverItsRecordLacks(InputLifecycle.Phase state) {
        assertThat(RecoveryRule.decide(Optional.of(InputDurability.DURABLE), state, true, false, false))
                .isEqualTo(RecoveryVerdict.SETTLED);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", useHeadersInDisplayName = true, textBlock = """
            stored,       nothing active, active
            -,            REST,           REST
            INITIALIZING, REST,           REST
            IDLE,         REST,           REST
            ATTACHED,     REST,           REST
            RUNNING,      REST,           REST
            RETIRED,      RETIRE,         RETIRE
            STOPPED,      STOP,           CORRUPT
            DESTROYED,    DESTROY,        CORRUPT
            """)
    void aStoredStateIsTakenUp(
            RuntimeControl.@Nullable Phase stored, StoredStateAction quiet, StoredStateAction active) {
        for (RuntimeControl.Phase present : RuntimeControl.Phase.values()) {
            Optional<RuntimeControl.Phase> known = Optional.ofNullable(stored);
            assertThat(StoredStateRule.decide(known, present, false).action()).isEqualTo(quiet);
            assertThat(StoredStateRule.decide(known, present, true).action()).isEqualTo(active);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RETIRED", "STOPPED", "DESTROYED"})
    void controlIsToldWhatItDoesNotKnow(RuntimeControl.Phase stored) {
        for (RuntimeControl.Phase present : RuntimeControl.Phase.values()) {
            assertThat(StoredStateRule.decide(Optional.of(stored), present, false)
                            .controlIsTold())
                    .isEqualTo(present != stored);
        }
    }
}
