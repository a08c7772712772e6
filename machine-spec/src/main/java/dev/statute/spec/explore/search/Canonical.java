package dev.statute.spec.explore.search;

import dev.statute.spec.explore.encode.Encoding;
import dev.statute.spec.explore.encode.Symmetry;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Phase;
import java.util.Optional;

/**
 * The form in which states are stored: as they are or, with symmetry, as the one that stands for all that differ from it
 * only by which id is which. Thread-safe on different frames.
 */
final class Canonical {
    private final Encoding encoding;
    private final Optional<Symmetry> symmetry;

    /** Has to be made before the frames on which it is to work. */
    Canonical(Encoding encoding, SearchRequest request) {
        this.encoding = encoding;
        this.symmetry = request.symmetry() ? Symmetry.of(encoding, request.check()) : Optional.empty();
    }

    /** Whether a state may be stored in another form than its own. */
    boolean isSymmetric() {
        return symmetry.isPresent();
    }

    /** Packs the state after of a frame to the beginning of an array. */
    void pack(Phase phase, long[] frame, long[] into) {
        if (symmetry.isPresent()) {
            symmetry.get().pack(phase, frame, into, 0);
        } else {
            encoding.pack(phase, frame, into, 0);
        }
    }

    /** Packs a state to the beginning of an array. */
    void pack(MachineState state, long[] into) {
        long[] frame = encoding.newFrame();
        encoding.load(state, frame);
        System.arraycopy(frame, encoding.before(), frame, encoding.after(), encoding.stateCells());
        pack(state.phase(), frame, into);
    }
}
