/** What exploring a machine gave. */
@NullMarked
package dev.statute.spec.explore.result;

import org.jspecify.annotations.NullMarked;
