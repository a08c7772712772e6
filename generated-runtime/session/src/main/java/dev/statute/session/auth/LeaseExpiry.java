package dev.statute.session.auth;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * When a credential expires.
 *
 * @param epochMillis so many milliseconds after 1970, 0 or more; empty if it never does
 */
@API(status = API.Status.EXPERIMENTAL)
public record LeaseExpiry(Optional<Long> epochMillis) {
    private static final LeaseExpiry NEVER = new LeaseExpiry(Optional.empty());

    /** Refuses null and moments before 1970; the largest number means never. */
    public LeaseExpiry {
        Objects.requireNonNull(epochMillis, "epochMillis");
        if (epochMillis.orElse(0L) < 0) {
            throw new IllegalArgumentException("A credential expires in 1970 or later.");
        }
        epochMillis = epochMillis.filter(millis -> millis != Long.MAX_VALUE);
    }

    /** Never. */
    public static LeaseExpiry never() {
        return NEVER;
    }

    /**
     * At a moment.
     *
     * @param epochMillis so many milliseconds after 1970, 0 or more; {@link Long#MAX_VALUE} means never
     */
    public static LeaseExpiry atMillis(long epochMillis) {
        return new LeaseExpiry(Optional.of(epochMillis));
    }

    /**
     * At a moment, without what is less than a millisecond.
     *
     * @throws ArithmeticException if it is so far away that its milliseconds cannot be counted
     */
    public static LeaseExpiry at(Instant moment) {
        return atMillis(moment.toEpochMilli());
    }
}
