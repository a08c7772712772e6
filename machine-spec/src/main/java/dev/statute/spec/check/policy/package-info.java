/** Exact analysis of decision tables: the cells that their patterns induce, and what can be said about them. */
@NullMarked
package dev.statute.spec.check.policy;

import org.jspecify.annotations.NullMarked;
