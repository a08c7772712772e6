package dev.statute.conformance.report;

import dev.statute.conformance.policy.PolicyComparison;
import dev.statute.conformance.policy.Statement;
import dev.statute.spec.model.Policy;
import java.util.List;

/** A policy and how it fared, as every form of the report shows it. */
record PolicyResult(Policy policy, PolicyComparison comparison) {
    boolean conforms() {
        return comparison.conforms();
    }

    /** The verdict in a sentence. */
    String verdict() {
        return policy.name() + " "
                + comparison
                        .problem()
                        .orElse("decides as its table does"
                                + (comparison.sampled() ? ", in the values that were tried" : ""));
    }

    /** How many laws and examples hold, in a line; nothing if there are none. */
    String statements() {
        List<Statement> all = comparison.statements();
        return all.isEmpty()
                ? ""
                : all.stream().filter(Statement::holds).count() + " of " + all.size() + " laws and examples hold";
    }

    /** Which values were asked. */
    String extent() {
        return comparison.sampling().toString();
    }
}
