package dev.statute.session.trust;

import dev.statute.session.machine.SupervisorTrust;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** A supervision was not changed. */
@API(status = API.Status.EXPERIMENTAL)
public final class SupervisorTrustException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<SupervisorTrust.Result.Rejected> refusal;

    SupervisorTrustException(SupervisorTrust.Result.Rejected refusal) {
        super(refusal.input().specName() + " was refused: " + refusal.reason().specName() + ". "
                + refusal.reason().doc());
        this.refusal = Optional.of(refusal);
    }

    SupervisorTrustException(String message, RuntimeException why) {
        super(message + " " + why.getMessage(), why);
        this.refusal = Optional.empty();
    }

    /** What the machine has answered, if it refused; empty if the store failed. Is lost when the exception is serialized. */
    public Optional<SupervisorTrust.Result.Rejected> refusal() {
        return Objects.requireNonNullElse(refusal, Optional.empty());
    }
}
