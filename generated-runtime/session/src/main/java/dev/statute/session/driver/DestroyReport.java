package dev.statute.session.driver;

import org.apiguardian.api.API;

/**
 * What came of destroying a session.
 *
 * @param inputsAbandoned how many inputs were given up
 */
@API(status = API.Status.EXPERIMENTAL)
public record DestroyReport(int inputsAbandoned) {}
