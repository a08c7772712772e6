package dev.statute.spec.explore.search;

import java.util.Arrays;

/** Takes the steps of stored states anew. */
final class StateWalker implements StateSpace.Walker, StepListener {
    private final MachineProgram program;
    private final StoredSpace space;
    private final StepRun run;
    private final long[] before;
    private final long[] after;
    private Receiver receiver = (transition, level, target) -> {};

    /** Takes one step for all payloads inside of the loops that have been entered. */
    private interface Receiver {
        void take(TransitionProgram transition, int level, int target);
    }

    StateWalker(MachineProgram program, StoredSpace space) {
        this.program = program;
        this.space = space;
        this.run = new StepRun(program, this);
        this.before = new long[space.encoding().words()];
        this.after = new long[space.encoding().words()];
    }

    @Override
    public void steps(int state, StateSpace.StepVisitor visitor) {
        walk(
                state,
                (transition, level, target) -> visitor.step(
                        transition.transition(), transition.payload().input(), target, changes(transition)));
    }

    /** With symmetry a step may change the state and yet lead to one that is stored in the same form. */
    private boolean changes(TransitionProgram transition) {
        if (program.canonical().isSymmetric()) {
            space.encoding().pack(transition.target(), run.frame(), after, 0);
        }
        return !Arrays.equals(before, after);
    }

    @Override
    public void edges(int state, StateSpace.EdgeVisitor visitor) {
        walk(
                state,
                (transition, level, target) -> transition
                        .payload()
                        .forEachInside(level, run, input -> visitor.edge(transition.transition(), input, target)));
    }

    private void walk(int state, Receiver to) {
        receiver = to;
        CellProgram[] cells = program.cells(space.load(state, run.frame()));
        space.copyTo(state, before);
        for (CellProgram cell : cells) {
            cell.run(run);
        }
    }

    @Override
    public void accepted(TransitionProgram transition, int level) {
        program.canonical().pack(transition.target(), run.frame(), after);
        receiver.take(transition, level, space.find(after));
    }

    @Override
    public void fault(int subject, PayloadLoops payload, int level) {
        // No step is taken; the search has noted it.
    }
}
