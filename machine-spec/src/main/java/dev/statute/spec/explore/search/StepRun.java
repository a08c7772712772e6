package dev.statute.spec.explore.search;

/** What {@link CellProgram}s work on while they take steps. Belongs to one thread. */
final class StepRun {
    private final long[] frame;
    private final long[] counts;
    private final int[] chosen;
    private final boolean[][] candidates;
    private final StepListener listener;
    private long generated;

    /** Room for the steps of a program. */
    StepRun(MachineProgram program, StepListener listener) {
        this.frame = program.encoding().newFrame();
        this.counts = new long[program.tally().size()];
        this.chosen = new int[program.mostLoops()];
        this.candidates = new boolean[program.mostLoops() + 1][program.mostTransitions()];
        this.listener = listener;
    }

    /** The frame; the state before is loaded by who starts the run. */
    long[] frame() {
        return frame;
    }

    /** The counters, as the {@link Tally} numbers them. */
    long[] counts() {
        return counts;
    }

    /** The index of the value that each entered loop has taken. */
    int[] chosen() {
        return chosen;
    }

    /** Which transitions may still be the selected one, inside of so many loops. */
    boolean[] candidates(int level) {
        return candidates[level];
    }

    StepListener listener() {
        return listener;
    }

    /** How many steps were accepted so far. */
    long generated() {
        return generated;
    }

    void count(int counter, long times) {
        counts[counter] += times;
    }

    void countGenerated(long times) {
        generated += times;
    }
}
