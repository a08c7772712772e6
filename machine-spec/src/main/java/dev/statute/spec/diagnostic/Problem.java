package dev.statute.spec.diagnostic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A finding as data: which case, where, with which names and numbers. {@link Wording} turns it into sentences.
 *
 * <p>Immutable; the {@code with} methods return a changed copy, so a rule reads
 * {@code Problem.of(UNKNOWN_NAME, span).with("name", n).related("declared here", other)}.
 *
 * @param kind the case
 * @param at the words to change
 * @param arguments what the templates of the kind refer to
 * @param related other places and the role they play
 * @param fix the repair that a tool can apply, if there is one
 */
@API(status = API.Status.EXPERIMENTAL)
public record Problem(
        ProblemKind kind, Span at, Map<String, String> arguments, List<Related> related, Optional<Fix> fix) {

    /**
     * A second place of a problem.
     *
     * @param role what the place has to do with it, a few words such as {@code first written here}
     * @param at the place
     */
    public record Related(String role, Span at) {}

    public Problem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        related = List.copyOf(related);
    }

    /** A problem without arguments. */
    public static Problem of(ProblemKind kind, Span at) {
        return new Problem(kind, at, Map.of(), List.of(), Optional.empty());
    }

    /** This problem with the argument {@code name}; its value is {@code String.valueOf(value)}. */
    public Problem with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(arguments);
        more.put(name, String.valueOf(value));
        return new Problem(kind, at, more, related, fix);
    }

    /** This problem with a second place. */
    public Problem related(String role, Span place) {
        List<Related> more = new ArrayList<>(related);
        more.add(new Related(role, place));
        return new Problem(kind, at, arguments, more, fix);
    }

    /** This problem with a repair. */
    public Problem fixedBy(Fix repair) {
        return new Problem(kind, at, arguments, related, Optional.of(repair));
    }

    /** The code of the kind. */
    public Code code() {
        return kind.code();
    }
}
