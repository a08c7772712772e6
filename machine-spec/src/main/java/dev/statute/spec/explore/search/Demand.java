package dev.statute.spec.explore.search;

import dev.statute.spec.explore.lower.Truth;

/**
 * What has to be true so that a step does not break the machine.
 *
 * @param truth makes the value in question, and asks whether it lies in its type
 * @param fault the number of the fault if it does not
 */
record Demand(Truth truth, int fault) {
    /**
     * Whether all demands are met. Each is asked, so that none hides another, and each that is not met is told as a fault.
     *
     * @param entered how many loops have been entered
     */
    static boolean areMet(Demand[] demands, StepRun run, PayloadLoops payload, int entered) {
        boolean met = true;
        for (Demand demand : demands) {
            if (!demand.truth.test(run.frame())) {
                run.listener().noticed(demand.fault, payload, entered);
                met = false;
            }
        }
        return met;
    }
}
