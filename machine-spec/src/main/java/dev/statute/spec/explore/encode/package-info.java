/** States as short vectors of bits. */
@NullMarked
package dev.statute.spec.explore.encode;

import org.jspecify.annotations.NullMarked;
