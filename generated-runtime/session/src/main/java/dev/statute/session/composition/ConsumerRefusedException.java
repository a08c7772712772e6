package dev.statute.session.composition;

import java.util.Objects;
import org.apiguardian.api.API;

/** Whoever should have taken what a route delivers has not. */
@API(status = API.Status.EXPERIMENTAL)
public final class ConsumerRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A field is absent or no value of its type, or no session can be found. */
    public static final String PROJECTION_FAILED = "consumer_projection_failed";
    /** It does not take this input. */
    public static final String UNSUPPORTED_INPUT = "consumer_surface_unsupported_input";
    /** The session is not known. */
    public static final String SESSION_NOT_REGISTERED = "routed_session_not_registered";
    /** The machine has refused. */
    public static final String MACHINE_REFUSED = "machine_refused";

    private final String code;

    /**
     * @param code what is wrong, for programs; the same in all versions
     * @param message what is wrong, for people
     */
    public ConsumerRefusedException(String code, String message) {
        super(message);
        this.code = Objects.requireNonNull(code, "code");
    }

    /** What is wrong, for programs. */
    public String code() {
        return Objects.requireNonNull(code);
    }
}
