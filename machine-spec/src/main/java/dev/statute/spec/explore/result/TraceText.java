package dev.statute.spec.explore.result;

import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * A run in words: a line per step with the input, the transition and the line where it is written, and only what changed.
 * Stateless.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class TraceText {
    /** How many steps a run may have to be shown whole. */
    private static final int MOST_STEPS = 12;

    private static final int FIRST_STEPS = 4;
    private static final int LAST_STEPS = 6;

    private TraceText() {}

    /** Whether a run has so many steps that a message shows only its first and last ones. */
    public static boolean isLong(Trace trace) {
        return trace.steps().size() > MOST_STEPS;
    }

    /**
     * The lines together as a message shows them, without a line end behind the last. Where the run is long, a line says how
     * many steps in its middle are left out.
     */
    public static String of(Trace trace) {
        List<String> lines = lines(trace);
        if (isLong(trace)) {
            int from = (trace.start().parameters().isEmpty() ? 0 : 1) + FIRST_STEPS;
            int count = trace.steps().size() - FIRST_STEPS - LAST_STEPS;
            List<String> middle = lines.subList(from, from + count);
            middle.clear();
            middle.add("... " + count + " steps ...");
        }
        return String.join("\n", lines);
    }

    /**
     * The lines: the parameters if the machine has any, then one line per step, numbered from 1, and for a run without end
     * how it goes on. A run without steps is a line that shows the initial state.
     */
    public static List<String> lines(Trace trace) {
        List<String> lines = new ArrayList<>();
        if (!trace.start().parameters().isEmpty()) {
            lines.add("with " + values(trace.start().parameters()));
        }
        if (trace.steps().isEmpty()) {
            lines.add("at the start: " + StateText.of(trace.start()));
        }
        int number = 0;
        for (Trace.Step step : trace.steps()) {
            lines.add(++number + ". " + step.input() + " " + result(step));
        }
        trace.loop().ifPresent(loop -> lines.add(onward(trace, loop)));
        return lines;
    }

    /** Named values as {@code a = 1, b = none}. */
    private static String values(Map<String, Value> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String result(Trace.Step step) {
        if (step.outcome() instanceof Outcome.Accepted accepted) {
            return "takes " + place(accepted.transition()) + ": " + changes(step);
        } else if (step.outcome() instanceof Outcome.Rejected rejected) {
            return "is rejected with " + rejected.reason().name()
                    + rejected.guard()
                            .map(Guard::name)
                            .map(g -> " by guard " + g)
                            .orElse("");
        } else if (step.outcome() instanceof Outcome.Ignored) {
            return "is ignored";
        }
        Outcome.Fault fault = (Outcome.Fault) step.outcome();
        return fault.transition().map(t -> "takes " + place(t) + ": ").orElse("breaks the machine: ")
                + fault.kind().words()
                + (fault.subject().isEmpty() ? "" : " " + fault.subject())
                + (fault.transition().isEmpty() ? "" : ", " + values(fault.values()));
    }

    private static String place(Transition transition) {
        return transition.name() + " (" + transition.at().source().name() + ":"
                + transition.at().line() + ")";
    }

    private static String changes(Trace.Step step) {
        List<Change> changes = step.changes();
        return changes.isEmpty()
                ? "nothing changes"
                : changes.stream().map(Change::toString).collect(Collectors.joining(", "));
    }

    private static String onward(Trace trace, int loop) {
        if (loop == trace.steps().size()) {
            return "and stays there";
        }
        return loop + 1 == trace.steps().size()
                ? "and step " + (loop + 1) + " again and again"
                : "and steps " + (loop + 1) + " to " + trace.steps().size() + " again and again";
    }
}
