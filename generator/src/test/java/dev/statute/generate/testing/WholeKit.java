package dev.statute.generate.testing;

import dev.statute.conformance.Bridge;
import dev.statute.conformance.BridgeSubject;
import dev.statute.conformance.Conformance;
import dev.statute.conformance.ConformanceReport;
import dev.statute.conformance.PolicyBridge;
import dev.statute.conformance.Sequence;
import dev.statute.conformance.law.Law;
import dev.statute.conformance.law.Laws;
import dev.statute.conformance.policy.PolicyComparison;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import java.util.List;
import java.util.Optional;

/** Everything that the conformance kit asks of a generated class, as the generated tests do, without their test engine. */
public final class WholeKit {
    private WholeKit() {}

    /**
     * What the kit says about a machine.
     *
     * @param law the law that is broken; empty if the class already answers otherwise than its spec
     */
    public record Finding(Optional<Law> law, String text) {}

    /**
     * What the kit finds first; empty if the class conforms, and does so wherever its machine can get.
     *
     * @param seed decides the random inputs
     */
    public static Optional<Finding> finding(Machine machine, Bridge<Object, Object> bridge, long seed) {
        ConformanceReport report =
                Conformance.of(machine).withRandom(200, 40, seed).check(new BridgeSubject<>(bridge));
        return report.failure()
                .map(failure -> new Finding(Optional.empty(), failure.toString()))
                .or(() -> uncovered(report))
                .or(() -> brokenLaw(machine, bridge, report.covering().sequences(), seed));
    }

    private static Optional<Finding> uncovered(ConformanceReport report) {
        return report.coverage().missing().isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        Optional.empty(), "not reached: " + report.coverage().missing()));
    }

    private static Optional<Finding> brokenLaw(
            Machine machine, Bridge<Object, Object> bridge, List<Sequence> covering, long seed) {
        Laws<Object, Object> laws = new Laws<>(machine, bridge);
        // Asking two threads takes longest.
        return laws.broken(covering)
                .or(() -> laws.ask(covering, seed).stream()
                        .flatMap(result -> result.failure().stream())
                        .findFirst())
                .map(failure -> new Finding(Optional.of(failure.law()), failure.toString()));
    }

    /** In which cell a policy decides otherwise than its table; empty if it conforms. */
    public static Optional<String> finding(Policy policy, PolicyBridge bridge) {
        return PolicyComparison.of(policy, bridge).difference();
    }
}
