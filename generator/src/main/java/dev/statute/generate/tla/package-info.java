/**
 * Machines as TLA+ modules that TLC can check: the same states, the same steps, and the same counts as the reference
 * semantics has them.
 */
@NullMarked
package dev.statute.generate.tla;

import org.jspecify.annotations.NullMarked;
