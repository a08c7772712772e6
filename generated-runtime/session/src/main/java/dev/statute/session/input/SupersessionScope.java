package dev.statute.session.input;

import dev.statute.session.types.InputKind;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Which inputs can take each other's place: those of one runtime and one kind with one key.
 *
 * @param runtimeId the runtime
 * @param kind the kind
 * @param key the key
 */
@API(status = API.Status.EXPERIMENTAL)
public record SupersessionScope(LogicalRuntimeId runtimeId, InputKind kind, SupersessionKey key) {
    /** Refuses null. */
    public SupersessionScope {
        Objects.requireNonNull(runtimeId, "runtimeId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
    }

    /**
     * The scope of an input.
     *
     * @return empty if it has no key
     */
    public static Optional<SupersessionScope> of(Input input, LogicalRuntimeId runtimeId) {
        return input.header().supersessionKey().map(key -> new SupersessionScope(runtimeId, input.kind(), key));
    }
}
