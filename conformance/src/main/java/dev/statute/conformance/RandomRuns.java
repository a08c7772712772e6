package dev.statute.conformance;

import org.apiguardian.api.API;

/**
 * The random sequences that were part of a run.
 *
 * @param runs how many were begun
 * @param longest how many random inputs each has at most, besides those with which it begins
 * @param seed what decided them: equal seeds give equal sequences
 * @param again how to run them again, in words
 */
@API(status = API.Status.EXPERIMENTAL)
public record RandomRuns(int runs, int longest, long seed, String again) {}
