package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * An example run from the initial state.
 *
 * @param parameters a value for every parameter of the machine
 */
@API(status = API.Status.EXPERIMENTAL)
public record Scenario(String name, Map<String, Value> parameters, List<Step> steps, String doc, Span at)
        implements Element {
    public Scenario {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        steps = List.copyOf(steps);
    }

    /** One input with its payload, and what is expected of it. */
    public record Step(Input input, Map<String, Value> payload, Expectation expect, Span at) {
        public Step {
            payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
        }
    }

    /**
     * What a step is expected to give; what is absent is not looked at. A step of which nothing else is said has to be
     * accepted.
     *
     * @param phase the phase after the step
     * @param observations expressions on the state after the step and their values
     * @param effects all effects, in order
     * @param rejected the reason of the refusal
     * @param guard the name of the guard that refused
     * @param ignored whether the input has to be ignored; the text is the why, empty if only {@code true} was written
     * @param places where those parts are written that have no place of their own
     */
    public record Expectation(
            Optional<Phase> phase,
            List<Observation> observations,
            Optional<List<ExpectedEffect>> effects,
            Optional<Rejection> rejected,
            Optional<String> guard,
            Optional<String> ignored,
            Map<Part, Span> places,
            Span at) {
        public Expectation {
            observations = List.copyOf(observations);
            effects = effects.map(List::copyOf);
            places = Map.copyOf(places);
        }

        /** Where a part is written; the place of the whole if it is not. */
        public Span at(Part part) {
            return places.getOrDefault(part, at);
        }
    }

    /** The parts of an expectation that are single words. */
    public enum Part {
        PHASE,
        REJECTED,
        GUARD,
        IGNORED
    }

    /**
     * A field or parameterless definition, and the value it has to have.
     *
     * @param expression stands where the name is written
     * @param at where the value is written
     */
    public record Observation(String name, Expr expression, Value value, Span at) {}

    /** An effect by name, or with some or all of its payload. */
    public record ExpectedEffect(Effect effect, Map<String, Value> payload, Span at) {
        public ExpectedEffect {
            payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
        }
    }
}
