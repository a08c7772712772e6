package dev.statute.session.input;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/** What becomes of the metadata of several inputs that share a turn. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface TurnMetadataMerge {

    /**
     * They fit together.
     *
     * @param metadata the values on which they agree, and their lists one after the other
     */
    record Merged(RuntimeTurnMetadata metadata) implements TurnMetadataMerge {
        /** Refuses null. */
        public Merged {
            Objects.requireNonNull(metadata, "metadata");
        }
    }

    /**
     * They contradict each other.
     *
     * @param field the first field on which they do, by its wire name
     * @param reason what they say of it
     */
    record Conflict(String field, String reason) implements TurnMetadataMerge {
        /** Refuses null. */
        public Conflict {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Merges metadata.
     *
     * @param parts in the order of their inputs; none at all give {@link RuntimeTurnMetadata#EMPTY}
     * @return a conflict if two of them give different values for a field that is no list
     */
    static TurnMetadataMerge of(List<RuntimeTurnMetadata> parts) {
        return new TurnMetadataMerger(parts).merge();
    }
}
