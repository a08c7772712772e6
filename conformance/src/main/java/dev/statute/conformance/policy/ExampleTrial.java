package dev.statute.conformance.policy;

import dev.statute.conformance.Decided;
import dev.statute.conformance.PolicyBridge;
import dev.statute.spec.check.policy.Outputs;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Value;
import java.util.Map;
import java.util.Optional;

/** Holds an example of a policy against what its class decides. Stateless. */
final class ExampleTrial {
    private ExampleTrial() {}

    static Statement of(Policy policy, Policy.Example example, PolicyBridge bridge) {
        Deciding got = Deciding.of(bridge, example.given());
        String name = "example at " + example.at().source().name() + ":"
                + example.at().line();
        return new Statement(
                name, 1, meets(policy, example, got.decided()) ? Optional.empty() : Optional.of(broken(example, got)));
    }

    private static boolean meets(Policy policy, Policy.Example example, Optional<Decided> decided) {
        return decided.map(found -> Outputs.components(policy, found.output()))
                .filter(components ->
                        components.entrySet().containsAll(example.expect().entrySet()))
                .isPresent();
    }

    private static String broken(Policy.Example example, Deciding got) {
        Map<String, Value> expected = example.expect();
        return Deciding.text(got.given()) + ": expected " + Deciding.text(expected) + ", got " + got.text();
    }
}
