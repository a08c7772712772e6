package dev.statute.session.driver;

import dev.statute.session.ledger.LedgerRetention;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What can be chosen about a driver.
 *
 * @param retention how much it remembers of inputs whose life is over
 * @param lateAnswersWake whether the answer of a peer that comes during a run wakes the loop
 */
@API(status = API.Status.EXPERIMENTAL)
public record DriverOptions(LedgerRetention retention, boolean lateAnswersWake) {
    /** The usual retention, and late answers wait. */
    public static final DriverOptions DEFAULT = new DriverOptions(LedgerRetention.DEFAULT, false);

    /** Refuses null. */
    public DriverOptions {
        Objects.requireNonNull(retention, "retention");
    }
}
