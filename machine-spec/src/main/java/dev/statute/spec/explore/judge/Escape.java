package dev.statute.spec.explore.judge;

import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.model.Input;
import java.util.List;

/**
 * How a fair run stays within a region for ever.
 *
 * @param kind whether it stays in a state, ends there, or goes round a cycle
 * @param state the state, or the one at which it enters the cycle
 * @param cycle the states of the cycle, of which the first is also the last; the first step is one that makes the run fair.
 *     Empty if there is none
 */
record Escape(BreachProblem kind, int state, List<Integer> cycle) {
    static Escape staying(int state) {
        return new Escape(BreachProblem.RUN_STAYS, state, List.of());
    }

    static Escape ending(int state) {
        return new Escape(BreachProblem.RUN_ENDS, state, List.of());
    }

    static Escape goingRound(List<Integer> cycle) {
        return new Escape(BreachProblem.RUN_GOES_ROUND, cycle.get(0), List.copyOf(cycle));
    }

    /**
     * The whole run.
     *
     * @param routes a run that has come to the state
     * @param listed the inputs that a fair run does not ignore
     */
    Trace run(Routes routes, List<Input> listed) {
        return switch (kind) {
            case RUN_GOES_ROUND -> routes.goingRound(cycle, listed);
            case RUN_STAYS -> routes.staying();
            default -> routes.trace();
        };
    }
}
