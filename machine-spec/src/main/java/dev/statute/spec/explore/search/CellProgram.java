package dev.statute.spec.explore.search;

/** What one input with all its payloads does in the states of one phase. Immutable and thread-safe. */
interface CellProgram {
    /** Tries every payload in the state before, which stands in the frame of the run. */
    void run(StepRun run);
}
