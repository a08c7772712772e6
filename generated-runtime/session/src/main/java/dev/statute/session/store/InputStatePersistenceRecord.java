package dev.statute.session.store;

import dev.statute.session.ledger.InputState;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Permission to store what is known of an input. Only the drivers of this library can make one, by their
 * {@link StoreWriter}. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class InputStatePersistenceRecord {
    private final InputState state;

    InputStatePersistenceRecord(InputState state) {
        this.state = Objects.requireNonNull(state, "state");
    }

    /** What is to be stored. */
    public StoredInput stored() {
        return new StoredInput(state, StoredInput.PRESENT_VERSION);
    }

    /** The input. */
    @Override
    public String toString() {
        return "InputStatePersistenceRecord[" + state + "]";
    }
}
