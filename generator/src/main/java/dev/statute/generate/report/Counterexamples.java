package dev.statute.generate.report;

import static java.util.stream.Collectors.joining;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Severity;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.explore.result.Finding;
import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.ScenarioText;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.result.TraceScenario;
import dev.statute.spec.explore.result.Verdict;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;

/** The runs that show what is wrong with a machine, as scenarios. Stateless. */
@API(status = API.Status.EXPERIMENTAL)
public final class Counterexamples {
    private Counterexamples() {}

    /**
     * A scenario for each run that shows an error, under different names. A machine that is wrong in its initial state
     * already has no run to show it.
     */
    public static List<Scenario> of(Exploration exploration) {
        Map<Trace, String> names = new LinkedHashMap<>();
        for (PropertyResult property : exploration.properties()) {
            if (property.verdict() == Verdict.BROKEN) {
                property.trace().ifPresent(trace -> names.putIfAbsent(trace, "breaks_" + property.name()));
            }
        }
        Set<String> taken = new HashSet<>();
        List<Scenario> scenarios = new ArrayList<>();
        for (Finding finding : exploration.findings()) {
            Problem problem = finding.problem();
            if (problem.code().severity() == Severity.ERROR) {
                String shows = "shows_" + problem.code().name().toLowerCase(Locale.ROOT);
                finding.trace()
                        .filter(trace -> !trace.steps().isEmpty())
                        .ifPresent(trace -> scenarios.add(TraceScenario.of(
                                exploration.machine(),
                                free(names.getOrDefault(trace, shows), taken),
                                trace,
                                problem.at())));
            }
        }
        return scenarios;
    }

    /** The scenarios as a section of a spec, to paste from. */
    public static String text(Machine machine, List<Scenario> scenarios) {
        return scenarios.stream()
                .map(scenario -> ScenarioText.of(machine, scenario) + "\n")
                .collect(joining("\n", "scenarios:\n", ""));
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + "_" + number;
        }
        return free;
    }
}
