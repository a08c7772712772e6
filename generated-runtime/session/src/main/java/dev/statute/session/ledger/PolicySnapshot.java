package dev.statute.session.ledger;

import dev.statute.session.types.PolicyDecision;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What was decided about an input when it was admitted.
 *
 * @param version of the policy
 * @param decision the decision
 */
@API(status = API.Status.EXPERIMENTAL)
public record PolicySnapshot(PolicyVersion version, PolicyDecision decision) {
    /** Refuses null. */
    public PolicySnapshot {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(decision, "decision");
    }

    /** A decision of the policy that this library comes with. */
    public static PolicySnapshot of(PolicyDecision decision) {
        return new PolicySnapshot(PolicyVersion.GENERATED_DEFAULT, decision);
    }
}
