package dev.statute.session.member;

import dev.statute.session.types.InputId;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What the owner hears of a delivery.
 *
 * @param inputId what the owner calls it
 * @param canonicalInputId what the member calls it, if it has it
 * @param outcome what became of it
 */
@API(status = API.Status.EXPERIMENTAL)
public record BridgeDeliveryResponse(
        String inputId, Optional<InputId> canonicalInputId, BridgeDeliveryOutcome outcome) {
    /** Refuses null. */
    public BridgeDeliveryResponse {
        Objects.requireNonNull(inputId, "inputId");
        Objects.requireNonNull(canonicalInputId, "canonicalInputId");
        Objects.requireNonNull(outcome, "outcome");
    }
}
