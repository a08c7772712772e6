package dev.statute.session.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.Samples;
import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.RejectReason;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.member.BridgeDeliveryOutcome;
import dev.statute.session.member.BridgeDeliveryRejectionCause;
import dev.statute.session.member.BridgeDeliveryResponse;
import dev.statute.session.member.BridgeMemberRuntimeState;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the owner is told about a delivery, also where the facade throws today. */
class DeliveryAnswersTest {
    private static BridgeDeliveryOutcome.Rejected rejected(RejectReason reason) {
        BridgeDeliveryResponse response = DeliveryAnswers.of("i", new AcceptOutcome.Rejected(reason));
        assertThat(response.canonicalInputId()).isEmpty();
        BridgeDeliveryOutcome.Rejected rejected = (BridgeDeliveryOutcome.Rejected) response.outcome();
        assertThat(rejected.reason()).isEqualTo(reason.detail());
        return rejected;
    }

    @Test
    void anotherInputStandsForARepetition() {
        assertThat(DeliveryAnswers.of("i", new AcceptOutcome.Deduplicated(Samples.inputId(1), Samples.inputId(2))))
                .isEqualTo(new BridgeDeliveryResponse(
                        "i",
                        Optional.of(Samples.inputId(2)),
                        new BridgeDeliveryOutcome.Deduplicated(Samples.inputId(2))));
    }

    @ParameterizedTest
    @EnumSource(RuntimeControl.Phase.class)
    void theStateIsTold(RuntimeControl.Phase state) {
        assertThat(rejected(new RejectReason.NotReady(state)).cause())
                .isEqualTo(new BridgeDeliveryRejectionCause.NotReady(BridgeMemberRuntimeState.of(state)))
                .hasToString("not_ready(state=" + state.specName().toLowerCase(Locale.ROOT) + ")");
    }

    @Test
    void theReasonIsTold() {
        assertThat(rejected(new RejectReason.DurabilityViolation("why")).cause())
                .isEqualTo(new BridgeDeliveryRejectionCause.DurabilityViolation("why"))
                .hasToString("durability_violation(detail=why)");
        assertThat(rejected(new RejectReason.PeerHandlingModeInvalid("why")).cause())
                .isEqualTo(new BridgeDeliveryRejectionCause.PeerHandlingModeInvalid("why"))
                .hasToString("peer_handling_mode_invalid(detail=why)");
        assertThat(rejected(new RejectReason.PeerResponseTerminalInvalid("why")).cause())
                .isEqualTo(new BridgeDeliveryRejectionCause.Internal("why"))
                .hasToString("internal(detail=why)");
    }
}
