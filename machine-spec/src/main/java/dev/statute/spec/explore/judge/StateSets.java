package dev.statute.spec.explore.judge;

import dev.statute.spec.explore.encode.Encoding;
import dev.statute.spec.explore.encode.GrowthNeededException;
import dev.statute.spec.explore.lower.Lowering;
import dev.statute.spec.explore.lower.Truth;
import dev.statute.spec.explore.search.StateSpace;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds the stored states that satisfy conditions. */
final class StateSets {
    private final StateSpace space;

    StateSets(StateSpace space) {
        this.space = space;
    }

    /** The numbers of the states in which a condition, which can be evaluated in every phase, is true. */
    BitSet where(Expr condition) {
        Encoding encoding = space.encoding();
        List<Truth> byPhase = new ArrayList<>();
        for (Phase phase : encoding.machine().phases()) {
            byPhase.add(lowered(condition, encoding, phase));
        }
        long[] frame = encoding.newFrame();
        BitSet states = new BitSet(space.size());
        for (int state = 0; state < space.size(); state++) {
            Phase phase = space.load(state, frame);
            if (isTrue(byPhase.get(phase.ordinal()), frame, condition, state)) {
                states.set(state);
            }
        }
        return states;
    }

    /** All stored states. */
    BitSet all() {
        BitSet states = new BitSet(space.size());
        states.set(0, space.size());
        return states;
    }

    private static Truth lowered(Expr condition, Encoding encoding, Phase phase) {
        try {
            return Lowering.inState(encoding, phase).truth(condition);
        } catch (GrowthNeededException tooSmall) {
            return frame -> {
                throw tooSmall;
            };
        }
    }

    /** A condition may compute what no state holds, and for which the encoding has no room; the reference needs none. */
    private boolean isTrue(Truth lowered, long[] frame, Expr condition, int state) {
        try {
            return lowered.test(frame);
        } catch (GrowthNeededException tooSmall) {
            return Evaluator.evaluate(condition, Environment.of(space.state(state)))
                    .equals(new Value.Bool(true));
        }
    }
}
