package dev.statute.session.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.types.AdmissionStep;
import dev.statute.session.types.DurabilityVerdict;
import dev.statute.session.types.ExecutionKind;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.HandlingModeVerdict;
import dev.statute.session.types.InputAdmission;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.InputKind;
import dev.statute.session.types.InputTraits;
import dev.statute.session.types.OriginKind;
import dev.statute.session.types.PeerConventionKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked about an input before it is admitted, and in which order. */
final class AdmissionChecksTest {
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            kind,                   said inside
            PROMPT,                 DERIVED_FORBIDDEN
            PEER_MESSAGE,           DERIVED_FORBIDDEN
            PEER_REQUEST,           DERIVED_FORBIDDEN
            PEER_RESPONSE_PROGRESS, LEGAL
            PEER_RESPONSE_TERMINAL, DERIVED_FORBIDDEN
            FLOW_STEP,              DERIVED_FORBIDDEN
            EXTERNAL_EVENT,         LEGAL
            CONTINUATION,           LEGAL
            OPERATION,              LEGAL
            """)
    void onlyWhatCanBeMadeAgainInsideIsDerived(InputKind kind, DurabilityVerdict inside) {
        for (OriginKind origin : OriginKind.values()) {
            DurabilityVerdict expected = switch (origin) {
                case FLOW, SYSTEM -> inside;
                case OPERATOR, PEER, EXTERNAL -> DurabilityVerdict.EXTERNAL_DERIVED_FORBIDDEN;
            };
            assertThat(DurabilityRule.decide(InputDurability.DERIVED, origin, kind))
                    .isEqualTo(expected);
            assertThat(DurabilityRule.decide(InputDurability.DURABLE, origin, kind))
                    .isEqualTo(DurabilityVerdict.LEGAL);
            assertThat(DurabilityRule.decide(InputDurability.EPHEMERAL, origin, kind))
                    .isEqualTo(DurabilityVerdict.LEGAL);
        }
    }

    @Test
    void aPeerInputWithoutAConventionIsAMessageForDurabilityToo() {
        InputKind kind = PeerInputRule.decide(Optional.empty()).kind();

        assertThat(DurabilityRule.decide(InputDurability.DERIVED, OriginKind.SYSTEM, kind))
                .isEqualTo(DurabilityVerdict.DERIVED_FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,                 PEER_MESSAGE,           DURABLE
            MESSAGE,           PEER_MESSAGE,           DURABLE
            REQUEST,           PEER_REQUEST,           DURABLE
            RESPONSE_PROGRESS, PEER_RESPONSE_PROGRESS, EPHEMERAL
            RESPONSE_TERMINAL, PEER_RESPONSE_TERMINAL, DURABLE
            """)
    void aPeerInputIsWhatItsConventionSays(
            @Nullable PeerConventionKind convention, InputKind kind, InputDurability durability) {
        var traits = PeerInputRule.decide(Optional.ofNullable(convention));

        assertThat(traits.kind()).isEqualTo(kind);
        assertThat(traits.inboxDurability()).isEqualTo(durability);
    }

    @ParameterizedTest
    @EnumSource
    void onlyProgressMayNotNameAMode(InputKind kind) {
        HandlingModeVerdict named = kind == InputKind.PEER_RESPONSE_PROGRESS
                ? HandlingModeVerdict.FORBIDDEN_FOR_RESPONSE_PROGRESS
                : HandlingModeVerdict.ALLOWED;

        assertThat(HandlingModeRule.decide(kind, Optional.empty())).isEqualTo(HandlingModeVerdict.ALLOWED);
        assertThat(HandlingModeRule.decide(kind, Optional.of(HandlingMode.QUEUE)))
                .isEqualTo(named);
        assertThat(HandlingModeRule.decide(kind, Optional.of(HandlingMode.STEER)))
                .isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            state,   durability,                 mode,                            answer, kept,  key,   id,    step
            REJECTS, DERIVED_FORBIDDEN,          FORBIDDEN_FOR_RESPONSE_PROGRESS, false,  false, true,  true,  NOT_READY
            ACCEPTS, EXTERNAL_DERIVED_FORBIDDEN, FORBIDDEN_FOR_RESPONSE_PROGRESS, false,  false, true,  true,  DURABILITY_VIOLATION
            ACCEPTS, DERIVED_FORBIDDEN,          ALLOWED,                         true,   false, true,  false, DURABILITY_VIOLATION
            ACCEPTS, LEGAL,                      FORBIDDEN_FOR_RESPONSE_PROGRESS, false,  false, true,  true,  PEER_HANDLING_MODE_INVALID
            ACCEPTS, LEGAL,                      ALLOWED,                         false,  false, true,  true,  PEER_RESPONSE_TERMINAL_INVALID
            ACCEPTS, LEGAL,                      ALLOWED,                         true,   false, true,  true,  TOO_LARGE
            ACCEPTS, LEGAL,                      ALLOWED,                         true,   true,  true,  true,  DEDUPLICATE
            ACCEPTS, LEGAL,                      ALLOWED,                         true,   true,  true,  false, DEDUPLICATE
            ACCEPTS, LEGAL,                      ALLOWED,                         true,   true,  false, true,  DUPLICATE_ID
            ACCEPTS, LEGAL,                      ALLOWED,                         true,   true,  false, false, ADMIT
            """)
    void theFirstObjectionCounts(
            InputAdmission state,
            DurabilityVerdict durability,
            HandlingModeVerdict mode,
            boolean answerComplete,
            boolean canBeKept,
            boolean keyClaimed,
            boolean idKnown,
            AdmissionStep step) {
        assertThat(AdmissionOrder.decide(state, durability, mode, answerComplete, canBeKept, keyClaimed, idKnown))
                .isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            kind,                   execution,      alone, says something, can be merged
            PROMPT,                 CONTENT_TURN,   true,  true,           false
            PEER_MESSAGE,           CONTENT_TURN,   false, true,           false
            PEER_REQUEST,           CONTENT_TURN,   false, true,           false
            PEER_RESPONSE_PROGRESS, CONTENT_TURN,   false, true,           true
            PEER_RESPONSE_TERMINAL, CONTENT_TURN,   false, true,           false
            FLOW_STEP,              CONTENT_TURN,   false, true,           false
            EXTERNAL_EVENT,         CONTENT_TURN,   false, true,           true
            CONTINUATION,           RESUME_PENDING, false, false,          false
            OPERATION,              CONTENT_TURN,   false, false,          false
            """)
    void whatAKindSaysByItself(
            InputKind kind, ExecutionKind execution, boolean alone, boolean appends, boolean mergeable) {
        assertThat(InputTraitsRule.decide(kind)).isEqualTo(new InputTraits(execution, alone, appends, mergeable));
    }
}
