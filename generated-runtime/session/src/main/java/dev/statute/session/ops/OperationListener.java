package dev.statute.session.ops;

import dev.statute.session.types.OperationEvent;
import dev.statute.session.types.OperationId;
import org.apiguardian.api.API;

/** Is told what happens to the operations of a registry: one call at a time, in order, and without any lock held. */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface OperationListener {
    /** A listener that does nothing. */
    OperationListener NONE = (id, event) -> {};

    /** Something happened to an operation. Returns soon, and waits for no operation. */
    void onEvent(OperationId id, OperationEvent event);
}
