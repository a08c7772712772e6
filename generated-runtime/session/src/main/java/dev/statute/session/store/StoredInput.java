package dev.statute.session.store;

import dev.statute.session.ledger.InputState;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a store has of an input.
 *
 * @param state what is known of it
 * @param version the version of the record
 */
@API(status = API.Status.EXPERIMENTAL)
public record StoredInput(InputState state, int version) {
    /** The version that is written. */
    public static final int PRESENT_VERSION = 4;

    /** Refuses null. */
    public StoredInput {
        Objects.requireNonNull(state, "state");
    }

    /** Whether the record was written in the version that is written now, so that it has to be complete. */
    public boolean hasPresentVersion() {
        return version == PRESENT_VERSION;
    }
}
