/** The search through all states, and the space that it leaves behind. */
@NullMarked
package dev.statute.spec.explore.search;

import org.jspecify.annotations.NullMarked;
