package dev.statute.conformance.input;

import java.util.Locale;
import org.apiguardian.api.API;

/**
 * What is not tried with all of its values.
 *
 * @param what the payloads of an input, or the parameters
 * @param tried how many combinations of values are tried
 * @param all how many there are within the domains; {@link Long#MAX_VALUE} stands for that many and more
 */
@API(status = API.Status.EXPERIMENTAL)
public record Sampled(String what, long tried, long all) {
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: %,d of %,d tried", what, tried, all)
                + (all == Long.MAX_VALUE ? " and more" : "");
    }
}
