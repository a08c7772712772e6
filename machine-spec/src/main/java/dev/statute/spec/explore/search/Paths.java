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

/**
 * Finds shortest runs to states. Predecessors tell the states between, in the form in which they are stored; which inputs
 * lead from one to the next is tried anew. Belongs to one thread.
 */
final class Paths implements StepListener {
    private final MachineProgram program;
    private final Encoding encoding;
    private final StoredSpace space;
    private final StepRun run;
    private final long[] after;
    private long[] wanted = {};
    private Optional<InputValue> found = Optional.empty();
    private long[] reached = {};

    Paths(MachineProgram program, StoredSpace space) {
        this.program = program;
        this.encoding = program.encoding();
        this.space = space;
        this.run = new StepRun(program, this);
        this.after = new long[encoding.words()];
    }

    /**
     * A run.
     *
     * @param end the packed state in which it ends; with symmetry it may be another one than the one that is stored for it
     */
    record Run(Path path, long[] end) {}

    /** A shortest run to the stored state with an id. */
    Run to(int id) {
        return along(storedUpTo(id));
    }

    /** A shortest run to a place. */
    Run to(Spot spot) {
        Deque<long[]> stored = storedUpTo(spot.id());
        if (!spot.stored()) {
            stored.addLast(spot.packed());
        }
        return along(stored);
    }

    private Deque<long[]> storedUpTo(int id) {
        Deque<long[]> stored = new ArrayDeque<>();
        for (int at = id; at != StateIds.NONE; at = space.predecessor(at)) {
            stored.addFirst(space.packed(at));
        }
        return stored;
    }

    private Run along(Deque<long[]> stored) {
        MachineState start = start(stored.removeFirst());
        List<InputValue> inputs = new ArrayList<>();
        reached = new long[encoding.words()];
        encoding.encode(start, reached, 0);
        for (long[] next : stored) {
            inputs.add(input(reached, next));
        }
        return new Run(new Path(start, inputs), reached);
    }

    /** The initial state with the parameters of a packed one; it has the carried fields, which packed states lack. */
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
        if (found.isPresent()) {
            return;
        }
        program.canonical().pack(transition.target(), run.frame(), after);
        if (Arrays.equals(after, wanted)) {
            found = Optional.of(transition.payload().value(Arrays.copyOf(run.chosen(), level)));
            reached = new long[encoding.words()];
            encoding.pack(transition.target(), run.frame(), reached, 0);
        }
    }

    @Override
    public void noticed(int subject, PayloadLoops payload, int level) {
        // Not what is looked for.
    }
}
