/** The compiler: from files to a catalog, or to the problems that stand in its way. */
@NullMarked
package dev.statute.spec.compile;

import org.jspecify.annotations.NullMarked;
