package dev.statute.spec.explore.search;

import dev.statute.spec.interpret.InputValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where something was seen.
 *
 * @param packed the state
 * @param depth the level of the state
 * @param id the id of the state or, if it is not stored, of the state that it follows from
 * @param stored whether the state is stored
 * @param payload the input that was given there, if it is about a step
 * @param chosen the payload of the input, by loop
 */
record Spot(long[] packed, int depth, int id, boolean stored, Optional<PayloadLoops> payload, int[] chosen) {
    static Spot of(Place place, int words, Optional<PayloadLoops> payload, int[] chosen) {
        long[] copy = Arrays.copyOfRange(place.packed, place.at, place.at + words);
        return new Spot(copy, place.depth, place.id, place.stored, payload, chosen.clone());
    }

    /** The input that was given there. */
    InputValue value() {
        return payload.orElseThrow().value(chosen);
    }

    /**
     * Whether this is nearer than another place. Of those on one level the state with the smallest bits counts as nearest,
     * which does not depend on who came first.
     */
    boolean isNearer(int otherDepth, long[] other, int at) {
        if (depth != otherDepth) {
            return depth < otherDepth;
        }
        for (int i = 0; i < packed.length; i++) {
            if (packed[i] != other[at + i]) {
                return Long.compareUnsigned(packed[i], other[at + i]) < 0;
            }
        }
        return true;
    }
}
