package dev.statute.session;

import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.policy.ControlErrorRule;
import dev.statute.session.policy.DriverErrorRule;
import dev.statute.session.types.ControlErrorKind;
import dev.statute.session.types.SessionErrorKind;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** A runtime did not do what it was asked. */
@API(status = API.Status.EXPERIMENTAL)
public final class RuntimeControlPlaneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ControlErrorKind kind;
    private final transient Optional<RuntimeControl.Phase> state;

    private RuntimeControlPlaneException(ControlErrorKind kind, Optional<RuntimeControl.Phase> state, String message) {
        super(message);
        this.kind = Objects.requireNonNull(kind, "kind");
        this.state = state;
    }

    /** Nobody keeps a session that has this runtime. */
    public static RuntimeControlPlaneException notFound(LogicalRuntimeId runtimeId) {
        return new RuntimeControlPlaneException(
                ControlErrorKind.NOT_FOUND, Optional.empty(), "Runtime not found: " + runtimeId);
    }

    /** The session does not do this in its state. */
    public static RuntimeControlPlaneException invalidState(RuntimeControl.Phase state) {
        return new RuntimeControlPlaneException(
                ControlErrorKind.INVALID_STATE, Optional.of(state), "Invalid state for operation: " + state.specName());
    }

    /** The store failed. */
    public static RuntimeControlPlaneException storeError(RuntimeException trigger) {
        return caused(ControlErrorKind.STORE_ERROR, "Store error: " + trigger.getMessage(), trigger);
    }

    /** What a session says, as it is told to those who know its runtime. */
    public static RuntimeControlPlaneException of(LogicalRuntimeId runtimeId, RuntimeDriverException refusal) {
        RuntimeControlPlaneException told = switch (ControlErrorRule.decide(kindOf(refusal))) {
            case NOT_FOUND -> notFound(runtimeId);
            case INVALID_STATE -> invalidState(refusal.state().orElse(RuntimeControl.Phase.DESTROYED));
            case STORE_ERROR -> storeError(refusal);
            case INTERNAL -> caused(ControlErrorKind.INTERNAL, "Internal error: " + refusal.getMessage(), refusal);
        };
        if (told.getCause() == null) {
            told.initCause(refusal);
        }
        return told;
    }

    /** What is wrong. */
    public ControlErrorKind kind() {
        return kind;
    }

    /** The state of the session, if that is what is wrong. */
    public Optional<RuntimeControl.Phase> state() {
        return state;
    }

    /** The same for those who know the session. */
    public RuntimeDriverException asDriverException() {
        return switch (DriverErrorRule.decide(kind)) {
            case UNKNOWN_SESSION -> Refusals.unknownSession();
            case NOT_READY -> RuntimeDriverException.notReady(state.orElseThrow());
            case INTERNAL -> RuntimeDriverException.internal(String.valueOf(getMessage()), this);
        };
    }

    private static RuntimeControlPlaneException caused(
            ControlErrorKind kind, String message, RuntimeException trigger) {
        RuntimeControlPlaneException told = new RuntimeControlPlaneException(kind, Optional.empty(), message);
        told.initCause(trigger);
        return told;
    }

    /** The same word in the language of the tables. */
    private static SessionErrorKind kindOf(RuntimeDriverException refusal) {
        return switch (refusal.kind()) {
            case NOT_READY -> SessionErrorKind.NOT_READY;
            case DESTROYED -> SessionErrorKind.DESTROYED;
            case NOT_FOUND -> SessionErrorKind.NOT_FOUND;
            case VALIDATION_FAILED -> SessionErrorKind.VALIDATION_FAILED;
            case RECOVERY_CORRUPTION -> SessionErrorKind.RECOVERY_CORRUPTION;
            case OUT_OF_STEP -> SessionErrorKind.OUT_OF_STEP;
            case INTERNAL -> SessionErrorKind.INTERNAL;
        };
    }
}
