package dev.statute.spec.explore.search;

/**
 * What the answers of a guard lead to.
 *
 * @param passed the counter of its passing
 * @param refused the counter of its refusing
 */
record GuardProgram(int passed, int refused, RefusalProgram refusal) {}
