package dev.statute.session.store;

import dev.statute.session.input.LogicalRuntimeId;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * That somebody has taken a runtime over, and how many had done so by then. Whoever writes a store gives the objects that
 * {@link RuntimeStore#takeOver} returns such a claim, keeps the {@linkplain #number() number} of the last one beside the records
 * of the runtime, and {@linkplain #require compares} the two in the step that writes.
 *
 * @param runtimeId the runtime
 * @param number 1 or more; the first one who takes a runtime over has 1
 */
@API(status = API.Status.EXPERIMENTAL)
public record RuntimeClaim(LogicalRuntimeId runtimeId, long number) {
    /** The number of a runtime that nobody has taken over, and of whoever writes without having done so. */
    public static final long NOBODY = 0;

    /** Refuses null, and numbers that nobody has. */
    public RuntimeClaim {
        Objects.requireNonNull(runtimeId, "runtimeId");
        if (number <= NOBODY) {
            throw new IllegalArgumentException(
                    "Whoever takes a runtime over has the number 1 or more, not " + number + ".");
        }
    }

    /**
     * Refuses to let somebody write a runtime that belongs to somebody else.
     *
     * @param claim what the writer has claimed, be it another runtime; empty if nothing
     * @param runtimeId the runtime that is written
     * @param last the number of whoever has taken that runtime over last, {@link #NOBODY} if nobody has
     * @throws RuntimeStoreException of the kind {@code TAKEN_OVER}
     */
    public static void require(Optional<RuntimeClaim> claim, LogicalRuntimeId runtimeId, long last) {
        long claimed = claim.filter(made -> made.runtimeId().equals(runtimeId))
                .map(RuntimeClaim::number)
                .orElse(NOBODY);
        if (claimed != last) {
            throw RuntimeStoreException.takenOver(runtimeId);
        }
    }
}
