package dev.statute.spec.explore.lower;

import dev.statute.spec.explore.encode.Encoding;
import dev.statute.spec.model.Phase;
import java.util.Optional;

/**
 * What an expression is evaluated on.
 *
 * @param region where the state stands that fields are read from
 * @param phase its phase
 * @param next the state after, where it can be read
 */
record Scene(Encoding encoding, int region, Phase phase, Optional<Scene> next) {
    Scene after() {
        return next.orElseThrow(() -> new IllegalArgumentException("there is no state after here"));
    }

    /** What a definition sees of this: a state, and no step. */
    Scene alone() {
        return next.isEmpty() ? this : new Scene(encoding, region, phase, Optional.empty());
    }
}
