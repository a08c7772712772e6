package dev.statute.spec.explore.search;

import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.MachineState;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** Takes the steps of stored states anew. */
final class StateWalker implements StateSpace.Walker, StepListener {
    private final MachineProgram program;
    private final StoredSpace space;
    private final StepRun run;
    private final long[] before;
    private final long[] after;
    private Receiver receiver = (transition, level, target) -> {};
    private Optional<InputValue> found = Optional.empty();

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
        space.copyTo(state, before);
        receiver = to;
        for (CellProgram cell : cells()) {
            cell.run(run);
        }
    }

    /** The cells of the state before, which is put into the frame. */
    private CellProgram[] cells() {
        return program.cells(space.encoding().unpack(before, 0, run.frame()));
    }

    @Override
    public Optional<InputValue> inputTo(MachineState state, int target, Collection<Input> among) {
        space.encoding().encode(state, before, 0);
        found = Optional.empty();
        receiver = (transition, level, reached) -> {
            PayloadLoops payload = transition.payload();
            if (found.isEmpty() && reached == target && among.contains(payload.input()) && changes(transition)) {
                found = Optional.of(payload.value(Arrays.copyOf(run.chosen(), level)));
            }
        };
        for (CellProgram cell : cells()) {
            cell.run(run);
            if (found.isPresent()) {
                break;
            }
        }
        return found;
    }

    @Override
    public void accepted(TransitionProgram transition, int level) {
        program.canonical().pack(transition.target(), run.frame(), after);
        receiver.take(transition, level, space.find(after));
    }

    @Override
    public void noticed(int subject, PayloadLoops payload, int level) {
        // No step is taken; the search has noted it.
    }
}
