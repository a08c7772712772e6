package dev.statute.session.store;

import dev.statute.session.types.InputId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Some stored inputs, in order.
 *
 * @param inputs the inputs
 * @param next after which input the next page begins; empty if there is none
 */
@API(status = API.Status.EXPERIMENTAL)
public record InputPage(List<StoredInput> inputs, Optional<InputId> next) {
    /** Refuses null, and copies the list. */
    public InputPage {
        inputs = List.copyOf(inputs);
        Objects.requireNonNull(next, "next");
    }
}
