package dev.statute.spec.explore.search;

import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import org.apiguardian.api.API;

/** Looks out for a way in which a machine decides. Compared by value. */
@API(status = API.Status.INTERNAL)
public sealed interface DecisionWatch {
    /** A transition is taken out of a phase upon an input. */
    record Fires(Transition transition, Phase from, Input upon) implements DecisionWatch {}

    /** A guard of a transition is asked and gives an answer. */
    record Answers(Transition transition, Guard guard, boolean passes) implements DecisionWatch {}

    /** A guard of a transition out of a phase is asked upon an input and gives an answer. */
    record AnswersIn(Transition transition, Phase from, Input upon, Guard guard, boolean passes)
            implements DecisionWatch {}

    /** A step emits an effect. */
    record Emits(Effect effect) implements DecisionWatch {}
}
