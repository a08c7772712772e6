package dev.statute.spec.explore.search;

import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A way in which a machine breaks: what {@link Outcome.Fault} says without the values.
 *
 * @param transition the transition that was being taken; empty for the faults of selectors
 * @param subject the field, or the effect or reason and the component, whose value leaves its type; empty for the faults of
 *     selectors
 */
@API(status = API.Status.INTERNAL)
public record FaultKey(
        Outcome.FaultKind kind, Phase phase, Input input, Optional<Transition> transition, String subject) {

    /** What a fault says without the values. */
    public static FaultKey of(Outcome.Fault fault) {
        String subject = switch (fault.kind()) {
            case NONE_SELECTED, SEVERAL_SELECTED -> "";
            case FIELD_OUT_OF_BOUNDS, EFFECT_OUT_OF_BOUNDS, REASON_OUT_OF_BOUNDS -> fault.subject();
        };
        return new FaultKey(fault.kind(), fault.phase(), fault.input(), fault.transition(), subject);
    }
}
