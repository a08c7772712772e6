package dev.statute.session.store;

import dev.statute.session.input.LogicalRuntimeId;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * To whom a runtime is bound. Everything is absent while it is bound to nobody.
 *
 * @param agentRuntimeId under which id
 * @param fenceToken which binding it is, 0 or more; a higher one replaces a lower one
 * @param runtimeGeneration which life of the runtime it is, 0 or more
 * @param runtimeEpochId the epoch of its operations
 */
@API(status = API.Status.EXPERIMENTAL)
public record RuntimeBinding(
        Optional<LogicalRuntimeId> agentRuntimeId,
        Optional<Long> fenceToken,
        Optional<Long> runtimeGeneration,
        Optional<String> runtimeEpochId) {
    /** Bound to nobody. */
    public static final RuntimeBinding NONE =
            new RuntimeBinding(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Refuses null and negative numbers. */
    public RuntimeBinding {
        Objects.requireNonNull(agentRuntimeId, "agentRuntimeId");
        Objects.requireNonNull(fenceToken, "fenceToken");
        Objects.requireNonNull(runtimeGeneration, "runtimeGeneration");
        Objects.requireNonNull(runtimeEpochId, "runtimeEpochId");
        if (fenceToken.orElse(0L) < 0 || runtimeGeneration.orElse(0L) < 0) {
            throw new IllegalArgumentException("Fence tokens and generations are counted from 0.");
        }
    }

    /** The same after a session began anew: whoever owns it has to say so again. */
    public RuntimeBinding unfenced() {
        return new RuntimeBinding(agentRuntimeId, Optional.empty(), runtimeGeneration, runtimeEpochId);
    }
}
