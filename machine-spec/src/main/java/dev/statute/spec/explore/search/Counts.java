package dev.statute.spec.explore.search;

import org.apiguardian.api.API;

/**
 * How large a space is, counted as TLC counts.
 *
 * @param distinct the states within the filter, initial ones included
 * @param generated the initial states and one for each accepted input with payload of each expanded state
 * @param depth breadth-first levels, 1 for the initial states; 0 if the filter refuses them all
 */
@API(status = API.Status.EXPERIMENTAL)
public record Counts(long distinct, long generated, int depth) {}
