package dev.statute.session.input;

import dev.statute.session.types.InputId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * How an input came about that stands for several others.
 *
 * @param aggregateId the one
 * @param sourceIds the others, in order
 * @param summary what it is, in words
 * @param createdAt when it came about
 */
@API(status = API.Status.EXPERIMENTAL)
public record AggregateDescriptor(InputId aggregateId, List<InputId> sourceIds, String summary, Instant createdAt) {
    /** Refuses null, and copies the list. */
    public AggregateDescriptor {
        Objects.requireNonNull(aggregateId, "aggregateId");
        sourceIds = List.copyOf(sourceIds);
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    /**
     * Describes an input that stands for others. The input itself is the caller's to make.
     *
     * @return empty if there are no others
     */
    public static Optional<AggregateDescriptor> of(List<InputId> sources, InputId aggregateId, Instant createdAt) {
        return sources.isEmpty()
                ? Optional.empty()
                : Optional.of(new AggregateDescriptor(
                        aggregateId, sources, sources.size() + " inputs merged into one", createdAt));
    }
}
