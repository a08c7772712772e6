/** What there is to cover in a machine, and sequences that cover it. */
@NullMarked
package dev.statute.conformance.cover;

import org.jspecify.annotations.NullMarked;
