package dev.statute.spec.explore.search;

import dev.statute.spec.explore.lower.Truth;

/**
 * What refusing does: the reason counts as given, unless its payload would leave its type.
 *
 * @param payload the payload of the input
 * @param given the counter of the reason
 * @param inBounds whether the payload of the reason lies in its type
 * @param level how many loops have to be entered before {@code inBounds} can be asked
 * @param fault the number of the fault if it does not
 */
record RefusalProgram(PayloadLoops payload, int given, Truth inBounds, int level, int fault) implements CellProgram {
    @Override
    public void run(StepRun run) {
        refuse(run, 0);
    }

    /** Refuses all payloads that remain inside of so many loops. */
    void refuse(StepRun run, int entered) {
        if (entered < level) {
            for (int index = 0; index < payload.size(entered); index++) {
                payload.choose(entered, index, run);
                refuse(run, entered + 1);
            }
        } else if (inBounds.test(run.frame())) {
            run.count(given, payload.open(entered));
        } else {
            run.listener().fault(fault, payload, entered);
        }
    }
}
