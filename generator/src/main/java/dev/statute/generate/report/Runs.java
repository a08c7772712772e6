package dev.statute.generate.report;

import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.diagnostic.Wording;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.explore.result.Finding;
import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.result.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The runs of a report, those that break something first, each with a number and with all that it shows. A run that shows
 * several things is there once.
 */
final class Runs {
    /** No runs. */
    static final Runs NONE = new Runs(Map.of(), Map.of());

    private final Map<Trace, Run> runs;
    private final Map<Diagnostic, Trace> ofFindings;

    /** A run with its number, from 1, and what it shows. */
    record Run(int number, Trace trace, boolean breaks, List<String> shows) {
        Run {
            shows = List.copyOf(shows);
        }

        /** What links lead to. */
        String anchor() {
            return "run-" + number;
        }
    }

    private Runs(Map<Trace, Run> runs, Map<Diagnostic, Trace> ofFindings) {
        this.runs = runs;
        this.ofFindings = ofFindings;
    }

    static Runs of(Exploration exploration) {
        Map<Trace, List<String>> shows = new LinkedHashMap<>();
        Set<Trace> breaking = new HashSet<>();
        for (PropertyResult property : brokenFirst(exploration.properties())) {
            property.trace().ifPresent(trace -> {
                shows.computeIfAbsent(trace, t -> new ArrayList<>()).add(sentence(property));
                if (property.verdict() == Verdict.BROKEN) {
                    breaking.add(trace);
                }
            });
        }
        Map<Diagnostic, Trace> ofFindings = new LinkedHashMap<>();
        for (Finding finding : exploration.findings()) {
            Diagnostic diagnostic = Wording.of(finding.problem());
            finding.trace().ifPresent(trace -> {
                ofFindings.put(diagnostic, trace);
                // A broken property has a finding too, which says the same.
                if (!breaking.contains(trace)) {
                    shows.computeIfAbsent(trace, t -> new ArrayList<>()).add(diagnostic.message());
                }
            });
        }
        Map<Trace, Run> runs = new LinkedHashMap<>();
        shows.forEach(
                (trace, what) -> runs.put(trace, new Run(runs.size() + 1, trace, breaking.contains(trace), what)));
        return new Runs(runs, ofFindings);
    }

    /** The runs by their numbers. */
    List<Run> list() {
        return List.copyOf(runs.values());
    }

    /** The run that goes with a property. */
    Optional<Run> of(PropertyResult property) {
        return property.trace().map(runs::get);
    }

    /** The run that goes with a finding of the exploration. */
    Optional<Run> of(Diagnostic diagnostic) {
        return Optional.ofNullable(ofFindings.get(diagnostic)).map(runs::get);
    }

    private static List<PropertyResult> brokenFirst(List<PropertyResult> properties) {
        return properties.stream()
                .sorted(Comparator.comparing(property -> property.verdict() != Verdict.BROKEN))
                .toList();
    }

    private static String sentence(PropertyResult property) {
        String verb = switch (property.verdict()) {
            case HOLDS -> "shows";
            case BROKEN -> "breaks";
            case NOT_CHECKED -> "leaves open";
        };
        return verb + " `" + property.name() + "`";
    }
}
