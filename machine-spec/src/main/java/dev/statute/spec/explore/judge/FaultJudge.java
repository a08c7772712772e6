package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Wording;
import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.result.TraceText;
import dev.statute.spec.interpret.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * M102, M103 and M401: selectors that choose two transitions or none, and values that leave their types, in states that are
 * reached. One cause may show in several cells; it is reported for the nearest. One step may show several causes; each is
 * reported.
 */
final class FaultJudge implements Judge {
    /** One cause: the nearest run that shows it, and in how many cells it does. */
    private record Cause(Trace trace, int depth, int cells) {
        Cause and(Trace other, int otherDepth) {
            return otherDepth < depth ? new Cause(other, otherDepth, cells + 1) : new Cause(trace, depth, cells + 1);
        }

        Outcome.Fault fault() {
            return faultOf(trace);
        }
    }

    @Override
    public void judge(Evidence evidence, Findings findings) {
        Map<FaultPlace, Cause> causes = causes(evidence);
        Statement statement = Statement.of(evidence.machine(), PropertyResult.Kind.NO_FAULT);
        if (causes.isEmpty() && evidence.search().badStarts().isEmpty()) {
            findings.add(statement.unbroken(evidence.gaps()));
        } else {
            List<Map.Entry<FaultPlace, Cause>> nearestFirst = causes.entrySet().stream()
                    .sorted(Comparator.comparingInt(entry -> entry.getValue().depth()))
                    .toList();
            List<Problem> faults = new ArrayList<>();
            nearestFirst.forEach(entry -> faults.add(problem(entry.getKey(), entry.getValue())));
            faults.addAll(StartJudge.problems(evidence));
            Optional<Trace> nearest = nearestFirst.stream()
                    .findFirst()
                    .map(entry -> entry.getValue().trace());
            findings.add(statement.broken(firstOf(faults), nearest));
        }
        causes.forEach((place, cause) -> findings.report(problem(place, cause), cause.trace()));
    }

    /** What the first of some faults is, and how many more there are. */
    private static String firstOf(List<Problem> faults) {
        int more = faults.size() - 1;
        String first = "The first fault is that " + Wording.of(faults.get(0)).message();
        return more == 0 ? first + "." : first + "; there " + (more == 1 ? "is 1" : "are " + more) + " more.";
    }

    private static Map<FaultPlace, Cause> causes(Evidence evidence) {
        Map<FaultPlace, Cause> causes = new LinkedHashMap<>();
        evidence.search().faults().forEach((key, sighting) -> {
            Trace trace = evidence.traces().of(sighting, key);
            causes.merge(
                    FaultPlace.of(evidence.machine(), faultOf(trace)),
                    new Cause(trace, sighting.depth(), 1),
                    (known, more) -> known.and(trace, sighting.depth()));
        });
        return causes;
    }

    private static Outcome.Fault faultOf(Trace trace) {
        return (Outcome.Fault) trace.steps().get(trace.steps().size() - 1).outcome();
    }

    private static Problem problem(FaultPlace place, Cause cause) {
        Outcome.Fault fault = cause.fault();
        return place.problem(fault)
                .with("input", fault.input().name())
                .with("phase", fault.phase().name())
                .with("more", cause.cells() == 1 ? "" : " and in " + Phrases.count(cause.cells() - 1L, "other cell"))
                .with("trace", TraceText.of(cause.trace()));
    }
}
