package dev.statute.session.run;

import java.util.Objects;
import org.apiguardian.api.API;

/** An executor could not do what it was asked for. */
@API(status = API.Status.EXPERIMENTAL)
public final class CoreExecutorException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient CoreExecutorError error;

    /**
     * @param error why
     */
    public CoreExecutorException(CoreExecutorError error) {
        super(error.display());
        this.error = Objects.requireNonNull(error, "error");
    }

    /**
     * @param error why
     * @param trigger what went wrong before
     */
    public CoreExecutorException(CoreExecutorError error, Throwable trigger) {
        super(error.display(), trigger);
        this.error = Objects.requireNonNull(error, "error");
    }

    /** Why. */
    public CoreExecutorError error() {
        return error;
    }
}
