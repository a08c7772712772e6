package dev.statute.generate.report;

import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.model.Policy;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What there is to report about a policy.
 *
 * @param policy the policy; its names have been found, whatever rules it breaks
 * @param diagnostics everything that was found in its file
 */
@API(status = API.Status.EXPERIMENTAL)
public record PolicyReport(Policy policy, List<Diagnostic> diagnostics) {
    public PolicyReport {
        diagnostics = List.copyOf(diagnostics);
    }
}
