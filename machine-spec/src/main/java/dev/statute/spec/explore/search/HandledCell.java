package dev.statute.spec.explore.search;

/**
 * A cell that transitions decide.
 *
 * @param noneSelected the number of the fault that no transition is selected
 * @param severalSelected the number of the fault that several are
 */
record HandledCell(
        PayloadLoops payload,
        SelectionProgram selection,
        TransitionProgram[] transitions,
        int noneSelected,
        int severalSelected)
        implements CellProgram {
    @Override
    public void run(StepRun run) {
        enter(run, 0);
    }

    private void enter(StepRun run, int entered) {
        int selected = selection.select(run, entered);
        if (selected >= 0) {
            transitions[selected].run(run, entered);
        } else if (selected == SelectionProgram.OPEN) {
            for (int index = 0; index < payload.size(entered); index++) {
                payload.choose(entered, index, run);
                enter(run, entered + 1);
            }
        } else {
            int fault = selected == SelectionProgram.NONE ? noneSelected : severalSelected;
            run.listener().noticed(fault, payload, entered);
        }
    }
}
