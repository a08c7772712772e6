package dev.statute.session.driver;

import org.apiguardian.api.API;

/**
 * What came of recycling a session.
 *
 * @param inputsTransferred how many inputs were active, and go on
 */
@API(status = API.Status.EXPERIMENTAL)
public record RecycleReport(int inputsTransferred) {}
