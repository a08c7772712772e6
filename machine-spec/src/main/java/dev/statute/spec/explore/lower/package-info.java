/** Expressions as specialised evaluators over encoded states. */
@NullMarked
package dev.statute.spec.explore.lower;

import org.jspecify.annotations.NullMarked;
