package dev.statute.session.input;

import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import org.apiguardian.api.API;

/** Where new identifiers come from. Implementations are safe for use by several threads and never give one id twice. */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface IdSource {
    /** A UUID that was not given before. */
    UUID nextUuid();

    /** The id of a new input. */
    default InputId nextInputId() {
        return new InputId(nextUuid());
    }

    /** The id of a new run. */
    default RunId nextRunId() {
        return new RunId(nextUuid());
    }

    /**
     * Version 7 UUIDs: ordered by time, and within a millisecond in the order in which they were given.
     *
     * @param clock gives the time; if it is set back, so are the ids
     * @param random gives the rest; for ids that cannot be guessed a {@link java.security.SecureRandom}
     */
    static IdSource timeOrdered(Clock clock, Random random) {
        return new TimeOrderedIds(clock, random);
    }
}
