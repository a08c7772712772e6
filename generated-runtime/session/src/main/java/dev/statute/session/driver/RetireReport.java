package dev.statute.session.driver;

import org.apiguardian.api.API;

/**
 * What came of retiring a session.
 *
 * @param inputsAbandoned how many inputs were given up
 * @param inputsPendingDrain how many are still to be done
 */
@API(status = API.Status.EXPERIMENTAL)
public record RetireReport(int inputsAbandoned, int inputsPendingDrain) {}
