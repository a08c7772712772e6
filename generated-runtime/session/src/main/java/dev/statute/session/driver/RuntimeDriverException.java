package dev.statute.session.driver;

import dev.statute.session.machine.RuntimeControl;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** A driver did not do what it was asked. Nothing changed. */
@API(status = API.Status.EXPERIMENTAL)
public final class RuntimeDriverException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Kind {
        /** The session does not do this in its state, which {@link #state()} tells. */
        NOT_READY,
        /** The session is destroyed. */
        DESTROYED,
        /** There is no such session. */
        NOT_FOUND,
        /** What was asked for contradicts what is known. */
        VALIDATION_FAILED,
        /** What is stored of the session cannot be. */
        RECOVERY_CORRUPTION,
        /** A store failed, or two authorities contradict each other. */
        INTERNAL
    }

    private final Kind kind;
    private final Optional<RuntimeControl.Phase> state;

    private RuntimeDriverException(Kind kind, Optional<RuntimeControl.Phase> state, String message) {
        super(message);
        this.kind = kind;
        this.state = state;
    }

    /** The session does not do this in its state. */
    public static RuntimeDriverException notReady(RuntimeControl.Phase state) {
        return new RuntimeDriverException(
                Kind.NOT_READY,
                Optional.of(state),
                "The session does not do this while it is " + state.specName() + ".");
    }

    /** The session is destroyed. */
    public static RuntimeDriverException destroyed() {
        return new RuntimeDriverException(
                Kind.DESTROYED, Optional.empty(), "The session is destroyed and does nothing any more.");
    }

    /** Nobody keeps the session, which looks to those who ask for it as if it were destroyed. */
    public static RuntimeDriverException unknownSession() {
        return notReady(RuntimeControl.Phase.DESTROYED);
    }

    /** There is no such session. */
    public static RuntimeDriverException notFound(String what) {
        return new RuntimeDriverException(Kind.NOT_FOUND, Optional.empty(), what);
    }

    /** What was asked for contradicts what is known. */
    public static RuntimeDriverException validationFailed(String reason) {
        return new RuntimeDriverException(Kind.VALIDATION_FAILED, Optional.empty(), reason);
    }

    /** What is stored of the session cannot be. */
    public static RuntimeDriverException recoveryCorruption(String reason) {
        return new RuntimeDriverException(Kind.RECOVERY_CORRUPTION, Optional.empty(), "store corruption: " + reason);
    }

    /** Two authorities contradict each other. */
    public static RuntimeDriverException internal(String message) {
        return new RuntimeDriverException(Kind.INTERNAL, Optional.empty(), message);
    }

    /** Something that the driver needs failed. */
    public static RuntimeDriverException internal(String message, Throwable trigger) {
        RuntimeDriverException failure = internal(message);
        failure.initCause(trigger);
        return failure;
    }

    /** What is wrong. */
    public Kind kind() {
        return Objects.requireNonNull(kind);
    }

    /** The state of the session, if that is what is wrong. */
    public Optional<RuntimeControl.Phase> state() {
        return state;
    }
}
