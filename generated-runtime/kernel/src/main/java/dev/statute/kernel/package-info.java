/** The types that generated authorities share at run time. */
@NullMarked
package dev.statute.kernel;

import org.jspecify.annotations.NullMarked;
