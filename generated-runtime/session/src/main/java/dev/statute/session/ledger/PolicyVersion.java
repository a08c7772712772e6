package dev.statute.session.ledger;

import org.apiguardian.api.API;

/**
 * The version of a policy.
 *
 * @param value 0 or more
 */
@API(status = API.Status.EXPERIMENTAL)
public record PolicyVersion(long value) {
    /** The version of the policy that this library comes with. */
    public static final PolicyVersion GENERATED_DEFAULT = new PolicyVersion(1);

    /** Refuses negative numbers. */
    public PolicyVersion {
        if (value < 0) {
            throw new IllegalArgumentException("The version of a policy is 0 or more, not " + value + ".");
        }
    }
}
