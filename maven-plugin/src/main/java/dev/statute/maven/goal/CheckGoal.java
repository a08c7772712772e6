package dev.statute.maven.goal;

import dev.statute.maven.input.CompiledSpecs;
import dev.statute.maven.input.Findings;
import dev.statute.maven.input.OwnSpecs;
import dev.statute.spec.diagnostic.Diagnostics;
import dev.statute.spec.explore.KnownProblems;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Checks specs, explores machines that have no error, and writes what it found: {@code diagnostics.json},
 * {@code diagnostics.sarif}, and the reports of each machine and policy whose names were found, whatever rules it breaks.
 * Reports of machines and policies that are gone are removed. Stateless.
 */
@API(status = API.Status.INTERNAL)
public final class CheckGoal {
    private CheckGoal() {}

    /**
     * Does what the request asks for.
     *
     * @throws IOException if the reports cannot be written
     */
    public static CheckResult run(CheckRequest request) throws IOException {
        CompiledSpecs compiled = OwnSpecs.read(request.specs()).compile();
        Optional<String> unknownProfile = compiled.catalog()
                .flatMap(
                        catalog -> Profiles.unknown(catalog, request.exploring().profile()));
        Explorations explorations = compiled.catalog()
                .filter(catalog -> request.exploring().wanted() && unknownProfile.isEmpty())
                .map(catalog -> Explorations.of(catalog, request.exploring()))
                .orElse(Explorations.NONE);
        Findings findings =
                compiled.findings().with(Diagnostics.of(KnownProblems.of(compiled.problems(), explorations.all())));
        CheckReports reports = new CheckReports(request, findings, explorations);
        compiled.linked().ifPresent(reports::add);
        reports.write();
        return new CheckResult(findings, reports.lines(), unknownProfile.or(() -> outOfBudget(request, explorations)));
    }

    private static Optional<String> outOfBudget(CheckRequest request, Explorations explorations) {
        List<String> machines = explorations.outOfBudget();
        return request.exploring().failOnBounded() && !machines.isEmpty()
                ? Optional.of(
                        "the budget ran out for " + String.join(", ", machines) + ", and statute.failOnBounded is set")
                : Optional.empty();
    }
}
