package dev.statute.spec.explore.search;

import dev.statute.spec.explore.encode.Encoding;
import dev.statute.spec.model.Phase;

/** How a machine behaves, for one thread of a search. */
final class MachineBehaviour implements Behaviour, StepListener {
    private static final Successors NOBODY = (packed, times) -> {};

    private final MachineProgram program;
    private final Encoding encoding;
    private final StepRun run;
    private final Spots spots;
    private final long[] after;
    /** For states that arrive while another one is being expanded. */
    private final long[] arriving;

    private Place place = new Place();
    private Successors successors = NOBODY;

    MachineBehaviour(MachineProgram program) {
        this.program = program;
        this.encoding = program.encoding();
        this.run = new StepRun(program, this);
        this.spots = new Spots(program.subjects().size(), encoding.words());
        this.after = new long[encoding.words()];
        this.arriving = encoding.newFrame();
    }

    @Override
    public void expand(Place from, Successors to) {
        place = from;
        successors = to;
        Phase phase = encoding.unpack(from.packed, from.at, run.frame());
        watch(phase, run.frame(), from);
        long before = run.generated();
        for (CellProgram cell : program.cells(phase)) {
            cell.run(run);
        }
        if (run.generated() == before && !phase.terminal()) {
            spots.note(Subjects.DEADLOCK, from);
        }
    }

    @Override
    public void look(Place at) {
        watch(encoding.unpack(at.packed, at.at, arriving), arriving, at);
    }

    private void watch(Phase phase, long[] frame, Place at) {
        for (MachineProgram.Watch watch : program.watches(phase)) {
            if (!spots.isSettled(watch.subject()) && watch.condition().test(frame) == watch.wanted()) {
                spots.note(watch.subject(), at);
            }
        }
    }

    @Override
    public boolean admits(long[] packed, int at) {
        return !program.hasFilter() || program.admits(encoding.unpack(packed, at, arriving), arriving);
    }

    @Override
    public void accepted(TransitionProgram transition, int level) {
        for (TransitionProgram.Watch watch : transition.watches()) {
            if (!spots.isSettled(watch.subject()) && !watch.condition().test(run.frame())) {
                spots.note(watch.subject(), place, transition.payload(), level, run);
            }
        }
        program.canonical().pack(transition.target(), run.frame(), after);
        successors.reached(after, transition.payload().open(level));
    }

    @Override
    public void noticed(int subject, PayloadLoops payload, int level) {
        if (!spots.isSettled(subject)) {
            spots.note(subject, place, payload, level, run);
        }
    }

    @Override
    public void levelEnded(int depth) {
        spots.levelEnded(depth);
    }

    @Override
    public long generated() {
        return run.generated();
    }

    /** The counters. */
    long[] counts() {
        return run.counts();
    }

    /** What was seen. */
    Spots spots() {
        return spots;
    }
}
