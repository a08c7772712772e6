package dev.statute.conformance;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What was run.
 *
 * @param covering whether the covering sequences were; where they were not, no goal needs to be reached
 * @param random the random sequences; empty if there were none
 * @param steps how many inputs were given
 */
@API(status = API.Status.EXPERIMENTAL)
public record Effort(boolean covering, Optional<RandomRuns> random, long steps) {}
