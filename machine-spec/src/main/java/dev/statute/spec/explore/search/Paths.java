package dev.statute.spec.explore.search;

import dev.statute.spec.explore.encode.Encoding;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.model.MachineState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Finds shortest runs to states: predecessors tell the states, and the inputs between them are tried anew. */
final class Paths implements StepListener {
    private final MachineProgram program;
    private final Encoding encoding;
    private final StoredSpace space;
    private final StepRun run;
    private final long[] after;
    private long[] wanted = {};
    private Optional<InputValue> found = Optional.empty();

    Paths(MachineProgram program, StoredSpace space) {
        this.program = program;
        this.encoding = program.encoding();
        this.space = space;
        this.run = new StepRun(program, this);
        this.after = new long[encoding.words()];
    }

    /** A shortest run to the stored state with an id. */
    Path to(int id) {
        Deque<long[]> states = new ArrayDeque<>();
        for (int at = id; at != StateIds.NONE; at = space.predecessor(at)) {
            states.addFirst(space.packed(at));
        }
        long[] first = states.removeFirst();
        List<InputValue> inputs = new ArrayList<>();
        long[] before = first;
        for (long[] next : states) {
            inputs.add(input(before, next));
            before = next;
        }
        return new Path(start(first), inputs);
    }

    /** A shortest run to a place. */
    Path to(Spot spot) {
        if (spot.stored()) {
            return to(spot.id());
        } else if (spot.id() == StateIds.NONE) {
            return new Path(start(spot.packed()), List.of());
        }
        return to(spot.id()).then(input(space.packed(spot.id()), spot.packed()));
    }

    /** With its carried fields, which packed states lack. */
    private MachineState start(long[] packed) {
        return new Interpreter(encoding.machine())
                .initial(encoding.decode(packed, 0).parameters());
    }

    private InputValue input(long[] before, long[] next) {
        wanted = next;
        found = Optional.empty();
        for (CellProgram cell : program.cells(encoding.unpack(before, 0, run.frame()))) {
            cell.run(run);
            if (found.isPresent()) {
                break;
            }
        }
        return found.orElseThrow(() -> new IllegalStateException("a predecessor does not lead to its successor"));
    }

    @Override
    public void accepted(TransitionProgram transition, int level) {
        if (found.isEmpty()) {
            encoding.pack(transition.target(), run.frame(), after, 0);
            if (Arrays.equals(after, wanted)) {
                int[] chosen = Arrays.copyOf(run.chosen(), level);
                found = Optional.of(transition.payload().value(chosen));
            }
        }
    }

    @Override
    public void fault(int subject, PayloadLoops payload, int level) {
        // Not what is looked for.
    }
}
