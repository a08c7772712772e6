package dev.statute.store.contract;

import dev.statute.session.store.StoredInput;
import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;

/** In which order a store gives inputs back. */
@API(status = API.Status.EXPERIMENTAL)
public enum InputOrder {
    /** As they were first stored. */
    FIRST_STORED {
        @Override
        List<StoredInput> sorted(List<StoredInput> firstStoredFirst) {
            return List.copyOf(firstStoredFirst);
        }
    },
    /** By the text of their ids, which for UUIDs of version 7 is the order in which they were made. */
    INPUT_ID {
        @Override
        List<StoredInput> sorted(List<StoredInput> firstStoredFirst) {
            return firstStoredFirst.stream()
                    .sorted(Comparator.comparing(
                            input -> input.state().inputId().value().toString()))
                    .toList();
        }
    };

    /** Inputs in this order, given in the order in which they were first stored. */
    abstract List<StoredInput> sorted(List<StoredInput> firstStoredFirst);
}
