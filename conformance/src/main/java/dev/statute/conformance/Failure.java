package dev.statute.conformance;

import dev.statute.conformance.oracle.Difference;
import dev.statute.spec.explore.result.ScenarioText;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.result.TraceScenario;
import dev.statute.spec.model.Machine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * A sequence along which a subject differs from its spec.
 *
 * @param difference what differs at its end
 * @param unshrunk why the sequence may be longer than it has to be; empty if no input can be left out
 * @param seen what the subject did in each step when the sequence was last repeated, as far as it came; empty if it was not
 */
@API(status = API.Status.EXPERIMENTAL)
public record Failure(
        Machine machine, Sequence sequence, Difference difference, Optional<String> unshrunk, List<Seen> seen) {
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    public Failure {
        seen = List.copyOf(seen);
    }

    /** A failure along a sequence of which no input can be left out. */
    public Failure(Machine machine, Sequence sequence, Difference difference) {
        this(machine, sequence, difference, Optional.empty(), List.of());
    }

    /** What the sequence is, for headings: the shortest one, or why it is not. */
    public String heading() {
        return unshrunk.map(why -> "A sequence that showed it (" + why + ")")
                .orElse("The shortest sequence that shows it");
    }

    /** What the spec says about the sequence. */
    public Trace expected() {
        return sequence.trace(machine);
    }

    /** The sequence as the spec sees it: a line per input, with the line of the spec where a transition is written. */
    public List<String> lines() {
        return sequence.lines(machine);
    }

    /**
     * A scenario to paste under {@code scenarios} of the machine; its last step says all that the spec expects, so a system
     * that differs fails it. A comment, where there is no such scenario.
     */
    public String scenario() {
        if (sequence.inputs().isEmpty()) {
            return "  # It differs before the first input, where no scenario looks.";
        }
        return ScenarioText.of(machine, TraceScenario.whole(machine, scenarioName(), expected(), machine.at()))
                .orElse("  # A payload of this run cannot be written as data.");
    }

    /** Such as {@code pick_up_in_occupied}. */
    private String scenarioName() {
        Trace.Step last = expected().steps().get(sequence.inputs().size() - 1);
        return snake(last.input().input().name()) + "_in_"
                + snake(last.before().phase().name());
    }

    private static String snake(String name) {
        return WORD_START.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** The difference, the sequence as the spec sees it with its lines, and a scenario to paste into the spec. */
    @Override
    public String toString() {
        return machine.name() + ": " + difference
                + unshrunk.map(why -> "\n(" + why + ")").orElse("") + "\n" + String.join("\n", lines())
                + "\nto keep it, write under `scenarios`\n" + scenario();
    }
}
