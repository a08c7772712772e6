package dev.statute.conformance.jqwik;

import dev.statute.conformance.PolicyBridge;
import dev.statute.conformance.policy.PolicyComparison;
import dev.statute.conformance.report.ReportFiles;
import dev.statute.spec.model.Policy;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Example;
import org.apiguardian.api.API;

/**
 * A test that holds the generated class of a policy against its table, and writes a report, see
 * {@link ReportFiles#configured()}. The plugin's goal {@code generate-tests} writes a
 * subclass for each policy.
 */
@API(status = API.Status.EXPERIMENTAL)
public abstract class PolicyConformance {
    private final Policy policy;
    private final PolicyBridge bridge;

    /**
     * Prepares the test.
     *
     * @param name the name of the policy
     * @param own the paths of the module's spec files below its spec folder
     * @param dependencies the paths of those that it takes from dependencies
     * @param bridge makes the bridge to the generated class
     */
    protected PolicyConformance(
            String name, List<String> own, List<String> dependencies, Function<Policy, PolicyBridge> bridge) {
        this.policy = Prepared.catalog(own, dependencies).policies().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no policy " + name + " in " + own));
        this.bridge = bridge.apply(policy);
    }

    /** The name of the report without ending: that of this class. */
    protected String reportName() {
        return getClass().getName();
    }

    /** In every cell the class decides as the table does, by the same row, and as the laws and examples of the policy say. */
    @Example
    final void decidesAsItsTable() {
        PolicyComparison comparison = PolicyComparison.of(policy, bridge);
        System.out.print(ReportFiles.configured().write(reportName(), policy, comparison));
        comparison.problem().ifPresent(problem -> {
            throw new AssertionError(policy.name() + " " + problem);
        });
    }
}
