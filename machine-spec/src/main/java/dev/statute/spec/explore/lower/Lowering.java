package dev.statute.spec.explore.lower;

import dev.statute.spec.explore.encode.Encoding;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Refusal;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Turns typed expressions into evaluators on frames. One lowering serves one place of the spec, at which the phases are
 * known; conditions on them become constants. Lowering is not thread-safe; the evaluators are, on different frames.
 */
@API(status = API.Status.INTERNAL)
public final class Lowering {
    private Lowering() {}

    /** For expressions on one state of a phase, read from the region of the state before; a payload may be in scope. */
    public static Lowering inState(Encoding encoding, Phase phase) {
        throw new UnsupportedOperationException();
    }

    /** For expressions on one state of a phase that a step has just made, read from the region of the state after. */
    public static Lowering inNewState(Encoding encoding, Phase phase) {
        throw new UnsupportedOperationException();
    }

    /** For expressions on a step: the state before, the payload, and as {@code next} the state after. */
    public static Lowering inStep(Encoding encoding, Phase before, Phase after) {
        throw new UnsupportedOperationException();
    }

    /** A condition. */
    public Truth truth(Expr condition) {
        throw new UnsupportedOperationException();
    }

    /**
     * The condition of a guard. That of a {@link Guard.Some} also gives its variable a value if it is true; everything that
     * reads the variable has to be lowered by this lowering, after this call.
     */
    public Truth guard(Guard guard) {
        throw new UnsupportedOperationException();
    }

    /** Evaluates a new value for a field, puts it into the state after, and answers whether it lies in its type. */
    public Truth assign(Field field, Expr value) {
        throw new UnsupportedOperationException();
    }

    /** Copies the whole region of the state before to that of the state after. Always true. */
    public Truth copyState() {
        throw new UnsupportedOperationException();
    }

    /** Puts a field that the phase after lacks to its fixed value in the state after. Always true. */
    public Truth drop(Field field) {
        throw new UnsupportedOperationException();
    }

    /** Whether all values that an emission would have now lie in their types; empty if they always do. */
    public Optional<Truth> emits(Emission emission) {
        throw new UnsupportedOperationException();
    }

    /** Whether the payload of a reason would have values in their types; empty if it always has. */
    public Optional<Truth> gives(Refusal refusal) {
        throw new UnsupportedOperationException();
    }
}
