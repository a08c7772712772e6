package dev.statute.session.store;

import dev.statute.session.ledger.InputState;
import java.util.Objects;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Permission to store what is known of an input. Only the drivers of this library can make one, by their
 * {@link StoreWriter}. A store that keeps bytes keeps {@link #storeRecord()} as it is. Immutable, and safe for use by several
 * threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class InputStatePersistenceRecord {
    private final InputState state;
    private final Function<InputState, byte[]> form;
    /** Published by the volatile write; never changed afterwards. */
    private volatile byte @Nullable [] written;

    InputStatePersistenceRecord(InputState state, Function<InputState, byte[]> form) {
        this.state = Objects.requireNonNull(state, "state");
        this.form = Objects.requireNonNull(form, "form");
    }

    /** What is to be stored. */
    public StoredInput stored() {
        return new StoredInput(state, StoredInput.PRESENT_VERSION);
    }

    /**
     * What is to be stored, as bytes: those that {@code WireFormats.inputState()} writes. They are made when they are asked for
     * first, and kept: stores that keep values cost nothing, and one that is asked again is given the same.
     *
     * @return a copy
     */
    public byte[] storeRecord() {
        byte[] known = written;
        // Threads that come first at the same time each make them, and they are the same.
        if (known == null) {
            known = form.apply(state);
            written = known;
        }
        return known.clone();
    }

    /** The input. */
    @Override
    public String toString() {
        return "InputStatePersistenceRecord[" + state + "]";
    }
}
