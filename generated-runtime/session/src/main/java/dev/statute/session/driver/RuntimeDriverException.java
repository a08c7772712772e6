package dev.statute.session.driver;

import dev.statute.session.machine.RuntimeControl;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** A driver did not do what it was asked. Nothing changed in memory. */
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
        /**
         * What the driver has in memory may be something else than what is stored: a write may have been done in part, or
         * somebody else writes the session now. The driver stores nothing any more, and the session has to be brought up anew.
         */
        OUT_OF_STEP,
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

    /**
     * Another process has taken the session over.
     *
     * @param refusal what the store said
     */
    public static RuntimeDriverException takenOver(Throwable refusal) {
        return outOfStep(
                "Another process has taken the session over, so it is given up in this one: " + refusal.getMessage(),
                refusal);
    }

    /**
     * Nobody can tell what is stored after a write has failed.
     *
     * @param failure what the store said
     */
    public static RuntimeDriverException inDoubt(Throwable failure) {
        return outOfStep(
                "Nobody can tell what is stored of the session, so it is given up until it is registered again: "
                        + failure.getMessage(),
                failure);
    }

    /** The driver has been out of step before, as it said then. */
    static RuntimeDriverException outOfStep(RuntimeDriverException since) {
        return outOfStep(String.valueOf(since.getMessage()), since);
    }

    private static RuntimeDriverException outOfStep(String message, Throwable trigger) {
        RuntimeDriverException told = new RuntimeDriverException(Kind.OUT_OF_STEP, Optional.empty(), message);
        told.initCause(trigger);
        return told;
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
