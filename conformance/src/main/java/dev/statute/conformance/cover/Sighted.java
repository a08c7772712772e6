package dev.statute.conformance.cover;

import dev.statute.spec.explore.search.Path;
import dev.statute.spec.interpret.InputValue;

/**
 * A step that shows something that was looked for.
 *
 * @param goal what it shows
 * @param path a shortest run to the state before
 */
record Sighted(Goal goal, Path path, InputValue input) {}
