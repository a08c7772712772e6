package dev.statute.conformance.cover;

import dev.statute.spec.interpret.Explanation;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** Which goals of a machine were reached, how often, and by which sequence first. Not thread-safe. */
@API(status = API.Status.EXPERIMENTAL)
public final class Coverage {
    private final Map<Goal, Hits> hits = new LinkedHashMap<>();

    /**
     * How often a goal was reached.
     *
     * @param times how often
     * @param first the name of the sequence that reached it first; empty if none did
     */
    public record Hits(long times, String first) {}

    /** Nothing is covered yet. */
    public Coverage(Machine machine) {
        Goals.of(machine).forEach(goal -> hits.put(goal, new Hits(0, "")));
    }

    /** Counts a step of a sequence. */
    public void count(Phase phase, Input input, Explanation step, String sequence) {
        Goals.reached(
                phase,
                input,
                step,
                goal -> hits.computeIfPresent(
                        goal,
                        (g, before) -> new Hits(before.times() + 1, before.times() == 0 ? sequence : before.first())));
    }

    /** All goals, in the order of the file. */
    public Map<Goal, Hits> hits() {
        return Collections.unmodifiableMap(hits);
    }

    /** The goals that were never reached, in the order of the file. */
    public List<Goal> missing() {
        List<Goal> missing = new ArrayList<>();
        hits.forEach((goal, count) -> {
            if (count.times() == 0) {
                missing.add(goal);
            }
        });
        return missing;
    }
}
