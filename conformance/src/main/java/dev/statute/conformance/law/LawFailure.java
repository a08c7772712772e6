package dev.statute.conformance.law;

import dev.statute.conformance.Sequence;
import dev.statute.spec.model.Machine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * A law that a generated class breaks.
 *
 * @param sequence the inputs until it shows, shrunk where it shows again
 * @param step the number of the input at which it shows, from 1; 0 for the initial state
 * @param seen what was seen there, in words
 * @param cause what the class threw, if it threw something
 */
@API(status = API.Status.EXPERIMENTAL)
public record LawFailure(
        Machine machine, Law law, Sequence sequence, int step, String seen, Optional<Throwable> cause) {
    /** Frames beyond these are the kit's and the test engine's. */
    private static final int MOST_FRAMES = 8;

    /** Where it shows, such as {@code in step 2 of cover-3}. */
    public String place() {
        return (step == 0 ? "at the start" : "in step " + step) + " of " + sequence.name();
    }

    /** The sequence as the spec has it: a line per input. */
    public List<String> lines() {
        return sequence.lines(machine);
    }

    /** What was thrown and where, the innermost frames first; nothing if nothing was. */
    public List<String> thrown() {
        return cause.stream()
                .flatMap(thrown -> Stream.concat(
                        Stream.of(thrown.toString()),
                        Stream.of(thrown.getStackTrace()).limit(MOST_FRAMES).map(frame -> "  at " + frame)))
                .toList();
    }

    /** The law, the place, what was seen, the sequence and what was thrown. */
    @Override
    public String toString() {
        return machine.name() + " breaks a law (" + law.words() + "): " + place() + ", " + seen
                + Stream.concat(lines().stream(), thrown().stream())
                        .map("\n"::concat)
                        .collect(Collectors.joining());
    }
}
