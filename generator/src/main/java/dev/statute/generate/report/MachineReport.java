package dev.statute.generate.report;

import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.explore.result.Assurance;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.model.Machine;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What there is to report about a machine.
 *
 * @param machine the machine; its names have been found, whatever rules it breaks
 * @param exploration what exploring it gave; empty if that was not tried
 * @param diagnostics everything that was found in its file, and what exploring found
 */
@API(status = API.Status.EXPERIMENTAL)
public record MachineReport(Machine machine, Optional<Exploration> exploration, List<Diagnostic> diagnostics) {
    public MachineReport {
        diagnostics = List.copyOf(diagnostics);
    }

    /** What exploring gave, if states could be visited: it cannot where a domain is missing or too large. */
    Optional<Exploration> explored() {
        return exploration.filter(it -> it.assurance().level() != Assurance.Level.NOT_CHECKED);
    }
}
