package dev.statute.conformance.law;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Applied;
import dev.statute.conformance.Bridge;
import dev.statute.conformance.Owner;
import dev.statute.conformance.Preparation;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.MachineState;

/** An authority that is right as long as one thread uses it: it locks nothing. Subclasses make further mistakes. */
class Careless implements Owner<MachineState, InputValue> {
    private final Bridge<MachineState, InputValue> bridge;
    private MachineState state;
    private long version;

    Careless(Bridge<MachineState, InputValue> bridge, MachineState state) {
        this.bridge = bridge;
        this.state = state;
    }

    @Override
    public MachineState state() {
        return state;
    }

    @Override
    public Answer apply(InputValue input) {
        Applied<MachineState> applied = bridge.apply(state, input);
        become(applied);
        return applied.answer();
    }

    void become(Applied<MachineState> applied) {
        // Gives the other thread the time to come between, so that no test depends on luck.
        Thread.yield();
        applied.after().ifPresent(after -> {
            state = after;
            version++;
        });
    }

    @Override
    public Preparation prepare(InputValue input) {
        return new Prepared(bridge.apply(state, input));
    }

    /** Whether a step that was closed before, or was overtaken, may be committed all the same. */
    boolean mayCommit(boolean closed, boolean overtaken) {
        return !closed && !overtaken;
    }

    private final class Prepared implements Preparation {
        private final Applied<MachineState> applied;
        private final long preparedOn = version;
        private boolean closed;

        Prepared(Applied<MachineState> applied) {
            this.applied = applied;
        }

        @Override
        public Answer answer() {
            return applied.answer();
        }

        @Override
        public void commit() {
            if (!mayCommit(closed, version != preparedOn)) {
                throw new IllegalStateException("closed or overtaken");
            }
            closed = true;
            become(applied);
        }

        @Override
        public void discard() {
            closed = true;
        }
    }
}
