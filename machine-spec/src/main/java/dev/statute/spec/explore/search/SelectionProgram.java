package dev.statute.spec.explore.search;

import dev.statute.spec.explore.lower.Truth;

/** Which transition of a cell is selected. Immutable and thread-safe. */
final class SelectionProgram {
    /** More components have to be known. */
    static final int OPEN = -1;
    /** No transition takes the input. */
    static final int NONE = -2;
    /** Several transitions take the input. */
    static final int SEVERAL = -3;

    /** By transition and level: the parts of its condition that can be asked there and not before. */
    private final Truth[][][] conditions;

    private final int[] decided;
    private final int otherwise;

    /**
     * @param conditions by transition and level: the parts of its condition that can be asked there and not before
     * @param otherwise the transition that takes what the others leave, or {@link #NONE}
     */
    SelectionProgram(Truth[][][] conditions, int otherwise) {
        this.conditions = conditions;
        this.otherwise = otherwise;
        this.decided = new int[conditions.length];
        for (int transition = 0; transition < conditions.length; transition++) {
            for (int level = 0; level < conditions[transition].length; level++) {
                if (conditions[transition][level].length > 0) {
                    decided[transition] = level;
                }
            }
        }
    }

    /** The index of the selected transition inside of so many loops, or {@link #OPEN}, {@link #NONE} or {@link #SEVERAL}. */
    int select(StepRun run, int level) {
        boolean[] candidates = run.candidates(level);
        boolean open = false;
        int selected = otherwise;
        boolean taken = false;
        for (int transition = 0; transition < conditions.length; transition++) {
            boolean holds = transition != otherwise
                    && (level == 0 || run.candidates(level - 1)[transition])
                    && all(conditions[transition][level], run.frame());
            candidates[transition] = holds;
            if (holds) {
                open |= decided[transition] > level;
                selected = taken ? SEVERAL : transition;
                taken = true;
            }
        }
        return open ? OPEN : selected;
    }

    private static boolean all(Truth[] truths, long[] frame) {
        for (Truth truth : truths) {
            if (!truth.test(frame)) {
                return false;
            }
        }
        return true;
    }
}
