package dev.statute.session.bridge;

import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.RejectReason;
import dev.statute.session.member.BridgeDeliveryOutcome;
import dev.statute.session.member.BridgeDeliveryRejectionCause;
import dev.statute.session.member.BridgeDeliveryResponse;
import dev.statute.session.member.BridgeMemberRuntimeState;
import dev.statute.session.policy.BridgeDeliveryRule;
import dev.statute.session.types.BridgeDelivery;
import dev.statute.session.types.BridgeRejectionKind;
import dev.statute.session.types.InputId;
import java.util.Optional;

/** Tells the owner of a member what became of a delivery, as the table says. */
final class DeliveryAnswers {
    private static final String UNEXPECTED = "unexpected accept outcome";

    private DeliveryAnswers() {}

    static BridgeDeliveryResponse of(String inputId, AcceptOutcome outcome) {
        Optional<RejectReason> reason =
                outcome instanceof AcceptOutcome.Rejected rejected ? Optional.of(rejected.reason()) : Optional.empty();
        BridgeDelivery told = BridgeDeliveryRule.decide(outcome.result(), reason.map(RejectReason::kind));
        Optional<InputId> canonical = switch (told.canonical()) {
            case OWN -> own(outcome);
            case EXISTING -> existing(outcome);
            case NO_INPUT -> Optional.empty();
        };
        return new BridgeDeliveryResponse(inputId, canonical, outcomeOf(told, canonical, reason));
    }

    private static BridgeDeliveryOutcome outcomeOf(
            BridgeDelivery told, Optional<InputId> canonical, Optional<RejectReason> reason) {
        return switch (told.outcome()) {
            case ACCEPTED -> new BridgeDeliveryOutcome.Accepted();
            case DEDUPLICATED -> new BridgeDeliveryOutcome.Deduplicated(canonical.orElseThrow());
            case REJECTED -> {
                String text = reason.map(RejectReason::detail).orElse(UNEXPECTED);
                yield new BridgeDeliveryOutcome.Rejected(
                        cause(told.cause().orElse(BridgeRejectionKind.INTERNAL), reason, text), text);
            }
        };
    }

    private static BridgeDeliveryRejectionCause cause(
            BridgeRejectionKind kind, Optional<RejectReason> reason, String text) {
        return switch (kind) {
            case NOT_READY -> notReady(reason, text);
            case DURABILITY_VIOLATION -> new BridgeDeliveryRejectionCause.DurabilityViolation(text);
            case PEER_HANDLING_MODE_INVALID -> new BridgeDeliveryRejectionCause.PeerHandlingModeInvalid(text);
            case INTERNAL -> new BridgeDeliveryRejectionCause.Internal(text);
        };
    }

    private static BridgeDeliveryRejectionCause notReady(Optional<RejectReason> reason, String text) {
        return reason.orElse(null) instanceof RejectReason.NotReady notReady
                ? new BridgeDeliveryRejectionCause.NotReady(BridgeMemberRuntimeState.of(notReady.state()))
                : new BridgeDeliveryRejectionCause.Internal(text);
    }

    private static Optional<InputId> own(AcceptOutcome outcome) {
        return outcome instanceof AcceptOutcome.Accepted accepted ? Optional.of(accepted.inputId()) : Optional.empty();
    }

    private static Optional<InputId> existing(AcceptOutcome outcome) {
        return outcome instanceof AcceptOutcome.Deduplicated known ? Optional.of(known.existingId()) : Optional.empty();
    }
}
