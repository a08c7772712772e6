package dev.statute.spec.explore.search;

/**
 * What refusing does: the reason counts as given, unless its payload would leave its type.
 *
 * @param payload the payload of the input
 * @param given the counter of the reason
 * @param inBounds the parts of the payload of the reason
 * @param level how many loops have to be entered before {@code inBounds} can be asked
 */
record RefusalProgram(PayloadLoops payload, int given, Demand[] inBounds, int level) implements CellProgram {
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
        } else if (Demand.areMet(inBounds, run, payload, entered)) {
            run.count(given, payload.open(entered));
        }
    }
}
