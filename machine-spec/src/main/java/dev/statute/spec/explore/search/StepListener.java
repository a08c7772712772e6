package dev.statute.spec.explore.search;

/** Is told what {@link CellProgram}s find out. */
interface StepListener {
    /**
     * A step is accepted; the state after stands in the frame.
     *
     * @param level how many loops have been entered; with all payloads inside of them the step is the same
     */
    void accepted(TransitionProgram transition, int level);

    /**
     * Something else is seen that is looked out for: the machine breaks, or a guard gives an answer.
     *
     * @param subject what the {@link Subjects} call it
     * @param level how many loops have been entered; with all payloads inside of them it is the same
     */
    void noticed(int subject, PayloadLoops payload, int level);
}
