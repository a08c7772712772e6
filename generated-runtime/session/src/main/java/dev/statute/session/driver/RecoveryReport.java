package dev.statute.session.driver;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What came of recovering a session.
 *
 * @param inputsRecovered how many inputs go on, or ended in the recovery as nobody needs to act on them
 * @param inputsAbandoned how many ended in the recovery without having been done
 * @param inputsRequeued how many of those that go on had to be put back into a lane
 * @param details what else is worth telling, in words
 */
@API(status = API.Status.EXPERIMENTAL)
public record RecoveryReport(int inputsRecovered, int inputsAbandoned, int inputsRequeued, List<String> details) {
    /** Copies the list. */
    public RecoveryReport {
        details = List.copyOf(details);
    }
}
