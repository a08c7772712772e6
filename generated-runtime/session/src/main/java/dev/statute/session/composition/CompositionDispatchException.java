package dev.statute.session.composition;

import java.util.Objects;
import org.apiguardian.api.API;

/** An effect was not delivered. Nobody has seen it, unless whoever should have taken it has refused. */
@API(status = API.Status.EXPERIMENTAL)
public final class CompositionDispatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient DispatchRefusal refusal;

    CompositionDispatchException(DispatchRefusal refusal) {
        super("An effect was not delivered: " + refusal);
        this.refusal = refusal;
    }

    /** Why not. Is lost when the exception is serialized. */
    public DispatchRefusal refusal() {
        return Objects.requireNonNull(refusal);
    }
}
