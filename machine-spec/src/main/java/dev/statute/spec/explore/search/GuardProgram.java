package dev.statute.spec.explore.search;

/**
 * What the answers of a guard lead to.
 *
 * @param passing what is done when it passes
 * @param refusing what is done when it refuses, before {@code refusal}
 */
record GuardProgram(Answering passing, Answering refusing, RefusalProgram refusal) {
    /**
     * What one kind of answer is good for.
     *
     * @param counter the counter of such answers
     * @param watches what the {@link Subjects} call such an answer; empty if nobody looks out for it
     */
    record Answering(int counter, int... watches) {
        /** Takes note of an answer that is the same with all payloads inside of so many loops. */
        void note(StepRun run, PayloadLoops payload, int entered) {
            run.count(counter, payload.open(entered));
            for (int watch : watches) {
                run.listener().noticed(watch, payload, entered);
            }
        }
    }
}
