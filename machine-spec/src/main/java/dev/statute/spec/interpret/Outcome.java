package dev.statute.spec.interpret;

import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** What became of one input. Only {@link Accepted} changes the state. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Outcome {

    /**
     * A transition was taken.
     *
     * @param effects in the order of emission
     */
    record Accepted(Transition transition, MachineState before, MachineState after, List<EffectValue> effects)
            implements Outcome {
        public Accepted {
            effects = List.copyOf(effects);
        }
    }

    /**
     * The input was refused.
     *
     * @param transition the transition whose guard refused; empty if the cell refuses every such input
     * @param guard the guard that refused; present exactly if the transition is
     * @param payload the payload of the reason, by name, in the order of the declaration
     */
    record Rejected(
            Rejection reason, Optional<Transition> transition, Optional<Guard> guard, Map<String, Value> payload)
            implements Outcome {
        public Rejected {
            if (transition.isPresent() != guard.isPresent()) {
                throw new IllegalArgumentException("a guard refuses for a transition, a cell for none");
            }
            payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
        }
    }

    /** The input has no meaning in this phase and does no harm. */
    record Ignored(String why) implements Outcome {}

    /**
     * The spec itself is broken here: what checking excludes within its domains.
     *
     * @param phase the phase of the cell
     * @param input the input of the cell
     * @param transition the transition that was being taken; empty if none could be chosen
     * @param subject what is concerned: for {@link FaultKind#SEVERAL_SELECTED} the transitions, for a value out of
     *     bounds the field, effect or reason and the component, such as {@code attempt_count} or {@code Finished.outcome};
     *     empty for {@link FaultKind#NONE_SELECTED}
     * @param values the fields and payload that led here or, if a value is out of bounds, that value under the subject
     */
    record Fault(
            FaultKind kind,
            Phase phase,
            Input input,
            Optional<Transition> transition,
            String subject,
            Map<String, Value> values)
            implements Outcome {
        public Fault {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** The cell as {@code Phase x Input}. */
        public String cell() {
            return phase.name() + " x " + input.name();
        }

        @Override
        public String toString() {
            return cell() + ": " + kind.words() + (subject.isEmpty() ? "" : " " + subject) + " "
                    + Payloads.text(values);
        }
    }

    /** The ways in which a spec can turn out to be broken at run time. */
    enum FaultKind {
        NONE_SELECTED("no transition is selected"),
        SEVERAL_SELECTED("several transitions are selected:"),
        FIELD_OUT_OF_BOUNDS("a value leaves the type of field"),
        EFFECT_OUT_OF_BOUNDS("a value leaves the type of effect payload"),
        REASON_OUT_OF_BOUNDS("a value leaves the type of reason payload");

        private final String words;

        FaultKind(String words) {
            this.words = words;
        }

        /** What happened, for messages. */
        public String words() {
            return words;
        }
    }
}
