package dev.statute.generate.report;

import static java.util.stream.Collectors.joining;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Severity;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.explore.result.Finding;
import dev.statute.spec.explore.result.ScenarioText;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.result.TraceScenario;
import dev.statute.spec.explore.result.Verdict;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
        Set<String> taken = new HashSet<>();
        List<Scenario> scenarios = new ArrayList<>();
        for (Finding finding : exploration.findings()) {
            if (finding.problem().code().severity() == Severity.ERROR) {
                finding.trace()
                        .filter(trace -> !trace.steps().isEmpty())
                        .ifPresent(trace -> scenarios.add(scenario(exploration, finding.problem(), trace, taken)));
            }
        }
        return scenarios;
    }

    private static Scenario scenario(Exploration exploration, Problem problem, Trace trace, Set<String> taken) {
        String name = exploration.properties().stream()
                .filter(property -> property.verdict() == Verdict.BROKEN)
                .filter(property -> property.at().equals(problem.at()))
                .map(property -> "breaks_" + property.name())
                .findFirst()
                .orElse("shows_" + problem.code().name().toLowerCase(Locale.ROOT));
        String free = name;
        while (true) {
            Scenario scenario = TraceScenario.of(exploration.machine(), free, trace, problem.at());
            if (taken.add(scenario.name())) {
                return scenario;
            }
            free = name + "_" + (taken.size() + 1);
        }
    }

    /**
     * The scenarios as a section of a spec, to paste from. Of one that cannot be written there is a comment; if that is all,
     * there is no section.
     */
    public static String text(Machine machine, List<Scenario> scenarios) {
        boolean any = scenarios.stream()
                .anyMatch(scenario -> ScenarioText.of(machine, scenario).isPresent());
        return scenarios.stream()
                .map(scenario -> ScenarioText.of(machine, scenario).orElseGet(() -> unwritable(scenario)) + "\n")
                .collect(joining("\n", any ? "scenarios:\n" : "", ""));
    }

    private static String unwritable(Scenario scenario) {
        return "  # " + scenario.name()
                + " cannot be written: it is given a map with keys that YAML has no plain form for.";
    }
}
