package dev.statute.conformance.report;

import dev.statute.conformance.policy.PolicyComparison;
import dev.statute.spec.model.Policy;

/** A policy and how it fared, as every form of the report shows it. */
record PolicyResult(Policy policy, PolicyComparison comparison) {
    boolean conforms() {
        return comparison.difference().isEmpty();
    }

    /** The verdict in a sentence. */
    String verdict() {
        return comparison
                .difference()
                .map(difference -> policy.name() + " differs from its table: " + difference)
                .orElse(policy.name() + " decides as its table does"
                        + (comparison.sampled() ? ", in the values that were tried" : ""));
    }

    /** Which values were asked. */
    String extent() {
        return comparison.sampled() ? "the edges of long ranges and some value between" : "all values";
    }
}
