package dev.statute.session.ops;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A registry did not do what it was asked for. Nothing changed, unless the error is {@link OpsLifecycleError.Internal}: then
 * the operation has ended, and only its end is not stored.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class OpsLifecycleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient OpsLifecycleError error;

    /**
     * @param error why
     */
    public OpsLifecycleException(OpsLifecycleError error) {
        super(error.display());
        this.error = Objects.requireNonNull(error, "error");
    }

    /**
     * @param error why
     * @param trigger what went wrong before
     */
    public OpsLifecycleException(OpsLifecycleError error, Throwable trigger) {
        super(error.display(), trigger);
        this.error = Objects.requireNonNull(error, "error");
    }

    /** Why. */
    public OpsLifecycleError error() {
        return error;
    }
}
