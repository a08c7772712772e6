package dev.statute.spec.explore.search;

import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.MachineState;
import java.util.Optional;

/** Goes to where something was seen, and looks again: with symmetry a run ends in a state with other ids than the spot. */
final class Replay {
    private final MachineProgram program;
    private final StoredSpace space;

    Replay(MachineProgram program, StoredSpace space) {
        this.program = program;
        this.space = space;
    }

    /** The nearest place of a subject, in full. */
    Sighting sighting(int subject, Spot spot) {
        Paths.Run run = new Paths(program, space).to(spot);
        MachineState state = program.encoding().decode(run.end(), 0);
        Optional<InputValue> input =
                spot.payload().map(payload -> again(subject, run.end()).value());
        return new Sighting(spot.depth(), run.path(), state, input);
    }

    private Spot again(int subject, long[] packed) {
        MachineBehaviour behaviour = new MachineBehaviour(program);
        Place place = new Place();
        place.move(packed, 0, 1, StateIds.NONE, false);
        behaviour.expand(place, (after, times) -> {});
        return behaviour
                .spots()
                .nearest(subject)
                .orElseThrow(() -> new IllegalStateException("what was seen is not there any more"));
    }
}
