package dev.statute.session.composition;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Who tells something.
 *
 * @param composition in which composition
 * @param instance as which instance
 * @param machine which machine it is; dispatchers do not look at it
 */
@API(status = API.Status.EXPERIMENTAL)
public record ProducerInstance(String composition, String instance, String machine) {
    /** Refuses null. */
    public ProducerInstance {
        Objects.requireNonNull(composition, "composition");
        Objects.requireNonNull(instance, "instance");
        Objects.requireNonNull(machine, "machine");
    }
}
